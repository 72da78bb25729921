/** What has occurred before in the last 32 KB (RFC 1951, 2). */
import { input, lastPlace, placeBefore } from './memory';
import { longest } from './values';

const window: i32 = 1 << 15;
/** Places that are looked at: twice as many gain 0.2 % on subsets of Chinese fonts and take a tenth more time. */
const tries: i32 = 16;
/**
 * The shortest match that is looked for. Deflate has matches of three bytes too; where only four count, a third of the
 * places need not be looked at, and the file is no larger (measured on two issues).
 */
export const shortest: i32 = 4;
/** A match this long is not looked beyond. */
const longEnough: i32 = 128;

/** What is kept of a place is more by this, whole windows: what is less is of a stream before. */
let ahead: i32 = 0;
/** Bytes of the stream at hand. */
let remembered: i32 = 0;
const mostAhead: i32 = 1 << 30;

/** Forgets every place, for a stream of `length` bytes. To clear the table takes as long as a page of text. */
export function forgetPlaces(length: i32): void {
  ahead += (remembered + window) & -window;
  remembered = length;
  if (ahead < mostAhead - length) return;
  memory.fill(lastPlace, 0, 1 << 17);
  ahead = 0;
}

/** Four times the hash of the four bytes at `at`: where its cell is among the last places. */
function cellOf(at: i32): i32 {
  // Fibonacci hashing: 2^32 over the golden ratio.
  return ((load<u32>(at) * 0x9e3779b1) >>> 17) << 2;
}

/** Four times a place, as it is kept or as it is, in the window: where its cell is among the places before. */
function cellBefore(place: i32): i32 {
  return (place & (window - 1)) << 2;
}

/** Remembers the place `at`, of which four bytes can be read. */
export function remember(at: i32): void {
  const cell = cellOf(at);
  store<i32>(cellBefore(at), load<i32>(cell, lastPlace), placeBefore);
  store<i32>(cell, at + ahead, lastPlace);
}

/** The longest match of what begins at `at` and ends before `end`, of those longer than `known`: length << 16 | distance, or 0. */
export function matchAt(at: i32, end: i32, known: i32): i32 {
  const limit = min(end - at, longest);
  if (known >= limit) return 0;
  const kept = ahead;
  const oldest = max(at - window, input - 1) + kept;
  let length = known;
  let distance = 0;
  // The bytes that would make the match longer tell most places off; it has three at least. From a place as it is kept.
  let behind = length - 3 - kept;
  let tail = load<u32>(at + length - 3);
  let place = load<i32>(cellOf(at), lastPlace);
  for (let left = tries; left > 0 && place > oldest; left--) {
    if (load<u32>(place + behind) === tail) {
      const found = commonLength(place - kept, at, limit);
      if (found > length) {
        length = found;
        distance = at + kept - place;
        if (found >= longEnough || found === limit) break;
        behind = length - 3 - kept;
        tail = load<u32>(at + length - 3);
      }
    }
    place = load<i32>(cellBefore(place), placeBefore);
  }
  return distance === 0 ? 0 : (length << 16) | distance;
}

function commonLength(first: i32, second: i32, limit: i32): i32 {
  let length = 0;
  while (length < limit) {
    const differing = load<u64>(first + length) ^ load<u64>(second + length);
    if (differing !== 0) return min(length + <i32>(ctz(differing) >> 3), limit);
    length += 8;
  }
  return limit;
}
