/** Packs bytes as zlib does (RFC 1950), into a stream of deflate blocks (RFC 1951). */
import { beginBlock, countToken, endPart, flush, writeBlock, writeFrom } from './block';
import { forgetPlaces, matchAt, remember, shortest } from './matches';
import { input, makeRoom, packed, tokens, tokensInBlock } from './memory';
import { prepareValues } from './values';

export { digest } from './digest';
export { wordSum } from './word-sum';

let prepared = false;
/** The place in the input that has been reached. */
let at: i32 = 0;
/** The match at that place, when it is known already; otherwise 0. */
let waiting: i32 = 0;

/** Makes room for `length` bytes; the address where they go. */
export function room(length: i32): i32 {
  makeRoom(length);
  return input;
}

/** Where what `length` bytes were packed to begins. */
export function result(length: i32): i32 {
  return packed(length);
}

/** Adler-32 up to the end of the part at hand, as its two sums (RFC 1950, 8.2). */
let low: u32 = 1;
let high: u32 = 0;

/** The checksum of a stream up to the end of the part that was packed last. */
export function checksum(): u32 {
  return (high << 16) | low;
}

/**
 * Packs the `length` bytes in the input, the first, the last or another part of a stream; the length of what they are packed
 * to. `before` is the checksum of the parts before, 1 for the first: parts of several streams may take turns. Nothing is
 * looked for in the parts before, nor, of `literals`, anywhere: in differences of pixels nothing repeats itself.
 */
export function pack(length: i32, isFirst: bool, isLast: bool, literals: bool, before: u32): i32 {
  if (!prepared) prepareValues();
  prepared = true;
  const start = packed(length);
  let out = start;
  if (isFirst) {
    // Deflate, window of 32 KB, usual level.
    store<u8>(out++, 0x78);
    store<u8>(out++, 0x9c);
  }
  low = before & 0xffff;
  high = before >>> 16;
  writeFrom(out);
  forgetPlaces(length);
  at = input;
  waiting = 0;
  const end = input + length;
  do {
    beginBlock();
    let count = 0;
    while (at < end && count < tokensInBlock) {
      const token = literals ? <i32>load<u8>(at++) : nextToken(end);
      countToken(token);
      store<i32>(tokens + 4 * count, token);
      count++;
    }
    writeBlock(count, isLast && at === end);
  } while (at < end);
  sum(end);
  return (isLast ? writeChecksum(flush()) : endPart()) - start;
}

/**
 * The literal or the match at the place that has been reached; goes on behind it. A match gives way to a literal when a
 * longer one begins at the next byte, as in zlib.
 */
function nextToken(end: i32): i32 {
  // Matches are looked up by four bytes.
  const last = end - 4;
  if (at > last) return load<u8>(at++);
  const match = waiting !== 0 ? waiting : matchAt(at, end, shortest - 1);
  remember(at);
  waiting = match !== 0 && at < last ? matchAt(at + 1, end, lengthOf(match)) : 0;
  if (match === 0 || waiting !== 0) return load<u8>(at++);
  waiting = 0;
  const stop = at + lengthOf(match);
  for (at++; at < stop; at++) if (at <= last) remember(at);
  return match;
}

function lengthOf(token: i32): i32 {
  return token >>> 16;
}

/** Takes the input up to `end` into the checksum. */
function sum(end: i32): void {
  // Variables of the function stay in registers, those of the file do not.
  let bytes = low;
  let sums = high;
  for (let from = input; from < end; ) {
    // As many sums of bytes as 32 bits hold.
    const stop = min(from + 5552, end);
    for (; from < stop; from++) {
      bytes += load<u8>(from);
      sums += bytes;
    }
    bytes %= 65521;
    sums %= 65521;
  }
  low = bytes;
  high = sums;
}

/** The checksum, high byte first (RFC 1950, 2.2); the address behind it. */
function writeChecksum(out: i32): i32 {
  store<u32>(out, bswap(checksum()));
  return out + 4;
}
