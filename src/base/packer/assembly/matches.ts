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

/** What is kept of a place is more by this: less, it is of a stream before. */
let ahead: i32 = 0;
/** By how much it is to grow, so that no place of the stream at hand counts any longer. */
let remembered: i32 = 0;
const mostAhead: i32 = 1 << 30;

/** Forgets every place, for a stream of `length` bytes. To clear the table takes as long as a page of text. */
export function forgetPlaces(length: i32): void {
  ahead += remembered;
  remembered = length;
  if (ahead < mostAhead - length) return;
  memory.fill(lastPlace, 0, 1 << 17);
  ahead = 0;
}

/** The cell of the hash of the four bytes at `at`. */
function cellOf(at: i32): i32 {
  // Fibonacci hashing: 2^32 over the golden ratio.
  return lastPlace + (((load<u32>(at) * 0x9e3779b1) >>> 17) << 2);
}

/** Remembers the place `at`, of which four bytes can be read. */
export function remember(at: i32): void {
  const cell = cellOf(at);
  store<i32>(placeBefore + ((at & (window - 1)) << 2), load<i32>(cell));
  store<i32>(cell, at + ahead);
}

/** The longest match of what begins at `at` and ends before `end`, of those longer than `known`: length << 16 | distance, or 0. */
export function matchAt(at: i32, end: i32, known: i32): i32 {
  const limit = min(end - at, longest);
  if (known >= limit) return 0;
  const oldest = max(at - window, input - 1);
  let length = known;
  let distance = 0;
  // The bytes that would make the match longer tell most places off; it has three at least.
  let tail = load<u32>(at + length - 3);
  const kept = ahead;
  let place = load<i32>(cellOf(at)) - kept;
  for (let left = tries; left > 0 && place > oldest; left--) {
    if (load<u32>(place + length - 3) === tail) {
      const found = commonLength(place, at, limit);
      if (found > length) {
        length = found;
        distance = at - place;
        if (found >= longEnough || found === limit) break;
        tail = load<u32>(at + length - 3);
      }
    }
    place = load<i32>(placeBefore + ((place & (window - 1)) << 2)) - kept;
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
