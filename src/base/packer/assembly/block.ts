/** A block with codes of its own (RFC 1951, 3.2.7). */
import {
  distanceBase,
  distanceBits,
  distanceCodes,
  distanceCount,
  distanceExtra,
  distanceUses,
  head,
  lengthBase,
  lengthBits,
  lengthCodes,
  lengthCount,
  lengthExtra,
  lengthUses,
  literalBits,
  literalCodes,
  literalCount,
  literalUses,
  symbolOfLength,
  tokens,
} from './memory';
import { setCodes, setLengths } from './prefix-codes';
import { distanceSymbol } from './values';

/** Behind the literals: the end of the block, then the lengths. */
const endOfBlock: i32 = 256;
const firstLength: i32 = 257;
/** The longest codes of literals and distances, and of lengths of codes. */
const longCode: i32 = 15;
const longCodeOfLength: i32 = 7;

let out: i32 = 0;
let bits: u64 = 0;
let held: u32 = 0;

/** Writes from `address` on. */
export function writeFrom(address: i32): void {
  out = address;
  bits = 0;
  held = 0;
}

/** Fills up the last byte; the address behind it. */
export function flush(): i32 {
  for (; held > 0; held -= min(held, 8)) {
    store<u8>(out++, bits);
    bits >>>= 8;
  }
  return out;
}

/** Ends a part of a stream at a whole byte, by a block that stores nothing (RFC 1951, 3.2.4); the address behind it. */
export function endPart(): i32 {
  put(0, 3);
  flush();
  store<u32>(out, 0xffff0000);
  out += 4;
  return out;
}

/** `count` low bits of `value`, 32 at most. */
function put(value: u32, count: u32): void {
  bits |= (<u64>value) << held;
  held += count;
  if (held < 32) return;
  store<u32>(out, <u32>bits);
  out += 4;
  bits >>>= 32;
  held -= 32;
}

/** Forgets the uses of the block before. */
export function beginBlock(): void {
  memory.fill(literalUses, 0, 4 * (literalCount + distanceCount));
}

/** Counts a use of each symbol of a token. */
export function countToken(token: i32): void {
  if (token < 1 << 16) {
    count(literalUses, token);
    return;
  }
  count(literalUses, firstLength + load<u8>(symbolOfLength + (token >>> 16)));
  count(distanceUses, distanceSymbol(token & 0xffff));
}

function count(uses: i32, symbol: i32): void {
  store<u32>(uses + 4 * symbol, load<u32>(uses + 4 * symbol) + 1);
}

/** Writes the first `length` tokens as a block. */
export function writeBlock(length: i32, last: bool): void {
  count(literalUses, endOfBlock);
  setLengths(literalUses, literalCount, longCode, literalBits);
  setLengths(distanceUses, distanceCount, longCode, distanceBits);
  setCodes(literalBits, literalCount, literalCodes);
  setCodes(distanceBits, distanceCount, distanceCodes);
  put(last ? 5 : 4, 3);
  writeHead();
  writeTokens(length);
  put(load<u16>(literalCodes + 2 * endOfBlock), load<u8>(literalBits + endOfBlock));
}

/** Does what `put` does with variables of its own: they stay in registers, those of the file do not. */
function writeTokens(length: i32): void {
  let place = out;
  let word = bits;
  let filled = held;
  for (let at = 0; at < length; at++) {
    const token = load<i32>(tokens + 4 * at);
    // A code with its extra bits: 20 of a length, 28 of a distance.
    let value: u32;
    let count: u32;
    if (token < 1 << 16) {
      value = load<u16>(literalCodes + 2 * token);
      count = load<u8>(literalBits + token);
    } else {
      const matched = token >>> 16;
      const symbol = <i32>load<u8>(symbolOfLength + matched);
      const literal = firstLength + symbol;
      count = load<u8>(literalBits + literal);
      value = load<u16>(literalCodes + 2 * literal) | ((matched - load<u16>(lengthBase + 2 * symbol)) << count);
      word |= (<u64>value) << filled;
      filled += count + load<u8>(lengthExtra + symbol);
      if (filled >= 32) {
        store<u32>(place, <u32>word);
        place += 4;
        word >>>= 32;
        filled -= 32;
      }
      const distance = token & 0xffff;
      const far = distanceSymbol(distance);
      count = load<u8>(distanceBits + far);
      value = load<u16>(distanceCodes + 2 * far) | ((distance - load<u16>(distanceBase + 2 * far)) << count);
      count += load<u8>(distanceExtra + far);
    }
    word |= (<u64>value) << filled;
    filled += count;
    if (filled >= 32) {
      store<u32>(place, <u32>word);
      place += 4;
      word >>>= 32;
      filled -= 32;
    }
  }
  out = place;
  bits = word;
  held = filled;
}

/** The lengths of all codes, packed by codes of their own. */
function writeHead(): void {
  let literals = literalCount;
  while (load<u8>(literalBits + literals - 1) === 0) literals--;
  let distances = distanceCount;
  while (distances > 1 && load<u8>(distanceBits + distances - 1) === 0) distances--;
  memory.fill(lengthUses, 0, 4 * lengthCount);
  const end = listLengths(distanceBits, distances, listLengths(literalBits, literals, head));
  setLengths(lengthUses, lengthCount, longCodeOfLength, lengthBits);
  setCodes(lengthBits, lengthCount, lengthCodes);
  let lengths = lengthCount;
  while (lengths > 4 && load<u8>(lengthBits + inHead(lengths - 1)) === 0) lengths--;
  put(literals - firstLength, 5);
  put(distances - 1, 5);
  put(lengths - 4, 4);
  for (let at = 0; at < lengths; at++) put(load<u8>(lengthBits + inHead(at)), 3);
  for (let at = head; at < end; at += 2) {
    const symbol = <i32>load<u8>(at);
    put(load<u16>(lengthCodes + 2 * symbol), load<u8>(lengthBits + symbol));
    if (symbol >= 16) put(load<u8>(at + 1), symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
  }
}

/** The order in which a head gives the lengths of the codes of lengths: 16 17 18 0 8 7 9 6 10 … 1 15. */
function inHead(at: i32): i32 {
  if (at < 3) return 16 + at;
  if (at === 3) return 0;
  return (at & 1) === 0 ? 8 + ((at - 4) >> 1) : 7 - ((at - 5) >> 1);
}

/** Lists `count` lengths of codes from `at` on, repetitions as one; the end of the list. */
function listLengths(lengths: i32, count: i32, at: i32): i32 {
  for (let from = 0; from < count; ) {
    const length = <i32>load<u8>(lengths + from);
    let run = 1;
    while (from + run < count && load<u8>(lengths + from + run) === length) run++;
    if (length === 0 && run >= 3) {
      run = min(run, 138);
      at = run < 11 ? list(17, run - 3, at) : list(18, run - 11, at);
    } else {
      at = list(length, 0, at);
      const more = min(run - 1, 6);
      if (more >= 3) at = list(16, more - 3, at);
      run = more >= 3 ? more + 1 : 1;
    }
    from += run;
  }
  return at;
}

function list(symbol: i32, extra: i32, at: i32): i32 {
  store<u8>(at, symbol);
  store<u8>(at + 1, extra);
  count(lengthUses, symbol);
  return at + 2;
}
