/** Sums over the first k boxes and joints of the paragraph at hand, so that any line is measured in constant time. */
import { at, byteAt, put } from '../../../base/wasm/assembly/column';
import {
  box,
  count,
  glue,
  hyphen,
  open,
  release,
  reserve,
  shrink,
  shrinkLevel,
  stretch,
  stretchLevel,
  used,
} from './memory';

/** Sums of what the joints of each level may give. */
@unmanaged
export class LevelSums {
  /** The levels that any joint is of, lowest first, a byte each: of nine, a paragraph has three or four. */
  levels: i32;
  rows: i32;
  /** How much the joints before box k give in the level of a row, at row × (count + 1) + k. */
  sums: i32;
}

/** Whether a line may end with a hyphen anywhere. */
export let hasHyphens: bool = false;
/** A last line that begins at this box or later holds a single character (孤字). */
export let runtStart: i32 = 0;
/** Number of limited stretch levels. */
export let stretchLevels: i32 = 0;

/** What goes from a line that ends behind box k: its glue, less the hyphen that comes. */
let tail: i32 = 0;
/** Boxes and glue before box k, glue behind box k − 1 included. */
let natural: i32 = 0;
/** By level, which may give how much. */
export let shrinkSums: LevelSums = changetype<LevelSums>(0);
export let stretchSums: LevelSums = changetype<LevelSums>(0);

/** Where what a search needs begins: behind the sums. */
let scratch: i32 = 0;

/** Sums up the paragraph whose columns have been filled. */
export function sumUp(runt: i32, stretches: i32): void {
  hasHyphens = hyphen !== 0;
  runtStart = runt;
  stretchLevels = stretches;
  const size = 8 * (count + 1);
  tail = hasHyphens ? reserve(size) : glue;
  natural = reserve(size);
  put(natural, 0, 0);
  for (let k = 0; k < count; k++) {
    if (hasHyphens) put(tail, k, at(glue, k) - at(hyphen, k));
    put(natural, k + 1, at(natural, k) + at(box, k) + at(glue, k));
    if (byteAt(shrinkLevel, k) === 0) put(shrink, k, 0);
  }
  shrinkSums = sumLevels(shrink, shrinkLevel);
  stretchSums = sumLevels(stretch, stretchLevel);
  sumInPlace(shrink);
  sumInPlace(open);
  scratch = used();
}

/** Entry k becomes the sum of those before it. */
function sumInPlace(column: i32): void {
  let sum: f64 = 0;
  for (let k = 0; k <= count; k++) {
    const own = at(column, k);
    put(column, k, sum);
    sum += own;
  }
}

/** Before a search: gives back what the one before has used. */
export function begin(): void {
  release(scratch);
}

function sumLevels(amount: i32, levelOf: i32): LevelSums {
  let found: u32 = 0;
  for (let k = 0; k < count; k++) found |= 1 << byteAt(levelOf, k);
  found &= ~1;
  const result = changetype<LevelSums>(reserve(offsetof<LevelSums>()));
  result.rows = popcnt<u32>(found);
  result.levels = reserve(result.rows);
  result.sums = reserve(8 * result.rows * (count + 1));
  let row = 0;
  for (let level = 1; level < 32; level++) {
    if (((found >>> level) & 1) === 0) continue;
    store<u8>(result.levels + row, level);
    sumLevel(result.sums + 8 * row * (count + 1), amount, levelOf, level);
    row++;
  }
  return result;
}

function sumLevel(sums: i32, amount: i32, levelOf: i32, level: i32): void {
  let sum: f64 = 0;
  put(sums, 0, 0);
  for (let k = 0; k < count; k++) {
    if (byteAt(levelOf, k) === level) sum += at(amount, k);
    put(sums, k + 1, sum);
  }
}

/** Width of the line of boxes `start` to `end` (exclusive) before any adjustment. */
export function naturalWidth(start: i32, end: i32): f64 {
  return at(natural, end) - at(natural, start) - at(tail, end - 1);
}

/** The level of row `row`. */
export function levelOf(sums: LevelSums, row: i32): i32 {
  return load<u8>(sums.levels + row);
}

/** How much the joints inside a line may give in the level of row `row`. */
export function within(sums: LevelSums, row: i32, start: i32, end: i32): f64 {
  const first = sums.sums + 8 * row * (count + 1);
  // Joint end − 1 is the break itself and has disappeared.
  return at(first, end - 1) - at(first, start);
}

/** How much the joints of the whole paragraph may give in the level of row `row`. */
export function capacity(sums: LevelSums, row: i32): f64 {
  return at(sums.sums + 8 * row * (count + 1), count);
}

/** How much the joints inside a line may shrink in all levels together. */
export function squeezable(start: i32, end: i32): f64 {
  return at(shrink, end - 1) - at(shrink, start);
}

/** Joints inside a line that take part in the open level. */
export function openJoints(start: i32, end: i32): f64 {
  return at(open, end - 1) - at(open, start);
}

/** Those of the whole paragraph. */
export function allOpenJoints(): f64 {
  return at(open, count);
}

/** All boxes and joints together. */
export function wholeWidth(): f64 {
  return at(natural, count);
}
