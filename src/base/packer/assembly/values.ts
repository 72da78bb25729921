/** Lengths and distances as symbols with extra bits (RFC 1951, 3.2.5). */
import {
  distanceBase,
  distanceCount,
  distanceExtra,
  lengthBase,
  lengthExtra,
  symbolOfDistance,
  symbolOfLength,
} from './memory';

/** Symbols of lengths, from 257 on among the literals. */
const lengths: i32 = 29;
const shortest: i32 = 3;
/** Its symbol has no extra bits. */
export const longest: i32 = 258;

/** Fills the tables. */
export function prepareValues(): void {
  let value = shortest;
  for (let symbol = 0; symbol < lengths - 1; symbol++) {
    const extra = symbol < 8 ? 0 : (symbol - 4) >> 2;
    store<u16>(lengthBase + 2 * symbol, value);
    store<u8>(lengthExtra + symbol, extra);
    memory.fill(symbolOfLength + value, <u8>symbol, 1 << extra);
    value += 1 << extra;
  }
  store<u16>(lengthBase + 2 * (lengths - 1), longest);
  store<u8>(symbolOfLength + longest, lengths - 1);

  value = 1;
  for (let symbol = 0; symbol < distanceCount; symbol++) {
    const extra = symbol < 2 ? 0 : (symbol - 2) >> 1;
    store<u16>(distanceBase + 2 * symbol, value);
    store<u8>(distanceExtra + symbol, extra);
    // Distances over 256 have symbols that share their low seven bits.
    if (value <= 256) memory.fill(symbolOfDistance + value - 1, <u8>symbol, 1 << extra);
    else memory.fill(symbolOfDistance + 256 + ((value - 1) >> 7), <u8>symbol, 1 << (extra - 7));
    value += 1 << extra;
  }
}

/** The symbol of a distance from 1 to 32768. */
export function distanceSymbol(distance: i32): i32 {
  const at = distance - 1;
  return load<u8>(symbolOfDistance + (at < 256 ? at : 256 + (at >> 7)));
}
