/**
 * Syntax of objects, put together of words that are known, numbers and references. Commands say what follows what; each
 * is one number, see below.
 *
 * AssemblyScript: TypeScript with the integers of the processor, compiled ahead to WebAssembly (`npm run wasm`).
 */

/** From here on a reference to the object of the number above it; below, down to 0, a number. */
const reference: i32 = 1 << 29;
/** From here on the beginning of the object of the number above it. Below 0: a word, by its address. */
const beginning: i32 = 1 << 30;

const commandCount: i32 = 1 << 12;
const roomForWords: i32 = 1 << 15;
const roomForOutput: i32 = 1 << 16;
/** Bytes of a word, and of anything else. Its length stands before it in two bytes, and eight are read at a time. */
const longestWord: i32 = 1 << 12;
const longestCommand: i32 = longestWord + 8;

const commandsAt: i32 = <i32>memory.data(4 * commandCount, 8);
const placesAt: i32 = <i32>memory.data(4 * commandCount, 8);
const wordsAt: i32 = <i32>memory.data(roomForWords + 8, 8);
const outputAt: i32 = <i32>memory.data(roomForOutput, 8);
/** All numbers of two digits. */
const pairsAt: i32 = <i32>memory.data(200, 8);

/** Addresses and sizes of what both sides know. */
export function commands(): i32 {
  return commandsAt;
}
export function mostCommands(): i32 {
  return commandCount;
}
export function places(): i32 {
  return placesAt;
}
export function words(): i32 {
  return wordsAt;
}
export function wordsEnd(): i32 {
  return wordsAt + roomForWords;
}
export function output(): i32 {
  return outputAt;
}

/** What the last call has come to: bytes that it has written, and objects that have begun in them. */
const reportAt: i32 = <i32>memory.data(8, 8);

export function report(): i32 {
  return reportAt;
}

/**
 * Carries out the commands from the one of the number `from` on, up to that of the number `to`, as long as there is room; the
 * number of the next. Of each object that begins, `places` says where among the bytes.
 */
export function write(from: i32, to: i32): i32 {
  if (load<u8>(pairsAt) === 0) preparePairs();
  let at = outputAt;
  const last = outputAt + roomForOutput - longestCommand;
  let begun = 0;
  let next = from;
  for (; next < to && at <= last; next++) {
    const command = load<i32>(commandsAt + 4 * next);
    if (command < 0) {
      at = copyWord(at, -command);
    } else if (command < reference) {
      at = putNumber(at, command);
    } else if (command < beginning) {
      at = putNumber(at, command - reference);
      store<u32>(at, 0x52203020); // " 0 R"
      at += 4;
    } else {
      store<i32>(placesAt + 4 * begun++, at - outputAt);
      at = putNumber(at, command - beginning);
      store<u64>(at, 0x0a6a626f203020); // " 0 obj\n"
      at += 7;
    }
  }
  store<i32>(reportAt, at - outputAt);
  store<i32>(reportAt, begun, 4);
  return next;
}

/**
 * Writes rows of a cross-reference table (ISO 32000-1, 7.5.4), one for each of the `count` offsets that stand in place of
 * commands; 20 bytes each.
 */
export function writeRows(count: i32): void {
  if (load<u8>(pairsAt) === 0) preparePairs();
  let at = outputAt;
  for (let row = 0; row < count; row++) {
    const offset = load<u32>(commandsAt + 4 * row);
    const front = offset / 100_000_000;
    const rest = offset - front * 100_000_000;
    const middle = rest / 10_000;
    at = putPairs(putPairs(putPair(at, front), middle), rest - middle * 10_000);
    store<u64>(at, 0x6e20303030303020); // " 00000 n"
    store<u16>(at, 0x0a20, 8); // " \n"
    at += 10;
  }
}

function copyWord(at: i32, word: i32): i32 {
  const bytes = <i32>load<u16>(word);
  for (let from = 0; from < bytes; from += 8) store<u64>(at + from, load<u64>(word + 2 + from));
  return at + bytes;
}

function putNumber(at: i32, value: u32): i32 {
  if (value >= 10_000) {
    const front = value / 10_000;
    return putPairs(putNumber(at, front), value - 10_000 * front);
  }
  if (value >= 1000) return putPairs(at, value);
  if (value >= 100) {
    const front = hundreds(value);
    store<u8>(at, 0x30 + front);
    return putPair(at + 1, value - 100 * front);
  }
  if (value >= 10) return putPair(at, value);
  store<u8>(at, 0x30 + value);
  return at + 1;
}

/** Four digits. */
function putPairs(at: i32, value: u32): i32 {
  const front = hundreds(value);
  return putPair(putPair(at, front), value - 100 * front);
}

function putPair(at: i32, value: u32): i32 {
  store<u16>(at, load<u16>(pairsAt + 2 * value));
  return at + 2;
}

/** A hundredth, of what is less than 10,000, without a division. */
function hundreds(value: u32): u32 {
  return (value * 5243) >>> 19;
}

function preparePairs(): void {
  for (let value = 0; value < 100; value++) {
    store<u8>(pairsAt + 2 * value, 0x30 + value / 10);
    store<u8>(pairsAt + 2 * value + 1, 0x30 + (value % 10));
  }
}
