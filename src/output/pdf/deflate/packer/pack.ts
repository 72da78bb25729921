/** Packs bytes as zlib does (RFC 1950), into a stream of deflate blocks (RFC 1951). */
import { beginBlock, countToken, flush, writeBlock, writeFrom } from './block';
import { forgetPlaces, matchAt, remember, shortest } from './matches';
import { input, makeRoom, packed, tokens, tokensInBlock } from './memory';
import { prepareValues } from './values';

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

/** Packs the `length` bytes in the input; the length of what they are packed to. */
export function pack(length: i32): i32 {
  if (!prepared) prepareValues();
  prepared = true;
  const start = packed(length);
  // Deflate, window of 32 KB, usual level.
  store<u8>(start, 0x78);
  store<u8>(start + 1, 0x9c);
  writeFrom(start + 2);
  forgetPlaces();
  at = input;
  waiting = 0;
  const end = input + length;
  do {
    beginBlock();
    let count = 0;
    while (at < end && count < tokensInBlock) {
      const token = nextToken(end);
      countToken(token);
      store<i32>(tokens + 4 * count, token);
      count++;
    }
    writeBlock(count, at === end);
  } while (at < end);
  return writeChecksum(flush(), end) - start;
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

/** Adler-32, high byte first (RFC 1950, 2.2); the address behind it. */
function writeChecksum(out: i32, end: i32): i32 {
  let low: u32 = 1;
  let high: u32 = 0;
  for (let from = input; from < end; ) {
    // As many sums of bytes as 32 bits hold.
    const stop = min(from + 5552, end);
    for (; from < stop; from++) {
      low += load<u8>(from);
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  store<u32>(out, bswap((high << 16) | low));
  return out + 4;
}
