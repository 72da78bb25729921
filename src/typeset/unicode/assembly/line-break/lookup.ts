/**
 * Class and traits of a code point. The runs of the table stay packed: a question about a new run finds it by halving and
 * notes the answer for all its code points. So nothing is laid out that no text asks for.
 */
import { kinds, noted, notes, runs } from '../memory';

let runCount: i32 = 0;

/** Tells how many runs the table has. */
export function setRunCount(count: i32): void {
  runCount = count;
}

/** First code point of a run, which has its three bytes, highest first, and then the number of its kind. */
function startOf(run: i32): i32 {
  return <i32>(bswap(load<u32>(runs + 4 * run)) >>> 8);
}

/** Run that a code point lies in. */
function runOf(codePoint: i32): i32 {
  let low = 0;
  let high = runCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (startOf(middle) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Class × 64 + traits of a code point (0 to 0x10FFFF); never 0. */
export function kindOf(codePoint: i32): i32 {
  if (codePoint >= noted) return kindOfRun(runOf(codePoint));
  const kind = <i32>load<u16>(notes + 2 * codePoint);
  return kind !== 0 ? kind : note(codePoint);
}

/** Of a code unit, unless nobody has asked yet: 0. */
export function notedKind(unit: i32): i32 {
  return load<u16>(notes + 2 * unit);
}

function kindOfRun(run: i32): i32 {
  return load<u16>(kinds + 2 * load<u8>(runs + 4 * run + 3));
}

function note(codePoint: i32): i32 {
  const run = runOf(codePoint);
  const kind = kindOfRun(run);
  const start = startOf(run);
  const size = 2 * ((run + 1 < runCount ? min(startOf(run + 1), noted) : noted) - start);
  const first = notes + 2 * start;
  store<u16>(first, kind);
  // Twice as much each time.
  for (let done = 2; done < size; done *= 2) memory.copy(first + done, first, min(done, size - done));
  return kind;
}
