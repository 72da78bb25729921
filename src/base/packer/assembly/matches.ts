/** What has occurred before in the last 32 KB (RFC 1951, 2). */
import { lastPlace, placeBefore } from './memory';
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

/** Forgets every place. */
export function forgetPlaces(): void {
  memory.fill(lastPlace, 0, 1 << 17);
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
  store<i32>(cell, at);
}

/** The longest match of what begins at `at` and ends before `end`, of those longer than `known`: length << 16 | distance, or 0. */
export function matchAt(at: i32, end: i32, known: i32): i32 {
  const limit = min(end - at, longest);
  if (known >= limit) return 0;
  const oldest = max(at - window, 0);
  const start = load<u16>(at);
  let length = known;
  let distance = 0;
  // The bytes that would make the match longer tell most places off.
  let tail = load<u16>(at + length - 1);
  let place = load<i32>(cellOf(at));
  for (let left = tries; left > 0 && place > oldest; left--) {
    if (load<u16>(place + length - 1) === tail && load<u16>(place) === start) {
      const found = commonLength(place, at, limit);
      if (found > length) {
        length = found;
        distance = at - place;
        if (found >= longEnough || found === limit) break;
        tail = load<u16>(at + length - 1);
      }
    }
    place = load<i32>(placeBefore + ((place & (window - 1)) << 2));
  }
  return distance === 0 ? 0 : (length << 16) | distance;
}

function commonLength(first: i32, second: i32, limit: i32): i32 {
  let length = 2;
  while (length < limit) {
    const differing = load<u64>(first + length) ^ load<u64>(second + length);
    if (differing !== 0) return min(length + <i32>(ctz(differing) >> 3), limit);
    length += 8;
  }
  return limit;
}
