/**
 * Sums over the first k boxes and joints of the paragraph at hand, so that any line is measured in constant time: one record
 * for each k, as what is asked of a line is asked of its two ends.
 */
import { at, byteAt, put } from '../../../base/wasm/assembly/column';
import {
  box,
  count,
  glue,
  hyphen,
  mostLevels,
  open,
  release,
  reserve,
  rowsAt,
  shrink,
  shrinkLevel,
  stretch,
  stretchLevel,
  used,
} from './memory';

/** Whether a line may end with a hyphen anywhere. */
export let hasHyphens: bool = false;
/** A last line that begins at this box or later holds a single character (孤字). */
export let runtStart: i32 = 0;
/** Number of limited stretch levels. */
export let stretchLevels: i32 = 0;

/** What goes from a line that ends behind box k: its glue, less the hyphen that comes. */
let tail: i32 = 0;

/** The records, and the bytes of one. */
let records: i32 = 0;
let recordSize: i32 = 0;
/** Boxes and glue before box k, glue behind box k − 1 included. */
const naturalIn: i32 = 0;
/** How much the joints before box k may shrink in all levels together. */
const shrinkIn: i32 = 8;
/** Joints before box k that take part in the open level. */
const openIn: i32 = 16;
/** How much the joints before box k may stretch in all limited levels together. */
const stretchIn: i32 = 24;
/**
 * How much they give in each level that any joint is of, lowest first: a row for each of those that shrink, then for those that
 * stretch. Of nine levels, a paragraph has three or four.
 */
const rowsIn: i32 = 32;
export let shrinkRows: i32 = 0;
export let rows: i32 = 0;

/** Where in a record the row of a level stands, as offsets: of the shrink levels, then of the stretch levels. */
const shrinkRowOf: i32 = rowsAt;
const stretchRowOf: i32 = rowsAt + 4 * mostLevels;
/** The levels of the rows, a byte each. */
const levels: i32 = rowsAt + 8 * mostLevels;

/** Where what a search needs begins: behind the sums. */
let scratch: i32 = 0;

/** Sums up the paragraph whose columns have been filled. */
export function sumUp(runt: i32, stretches: i32): void {
  hasHyphens = hyphen !== 0;
  runtStart = runt;
  stretchLevels = stretches;
  tail = hasHyphens ? reserve(8 * (count + 1)) : glue;
  shrinkRows = enterRows(shrinkLevel, shrinkRowOf, 0);
  rows = enterRows(stretchLevel, stretchRowOf, shrinkRows);
  recordSize = rowsIn + 8 * rows;
  records = reserve(recordSize * (count + 1));
  memory.fill(records, 0, recordSize);
  for (let k = 0; k < count; k++) addJoint(k);
  scratch = used();
}

/** Enters a row for each level of a column, from row `first` on; the row behind the last one. */
function enterRows(levelColumn: i32, rowOf: i32, first: i32): i32 {
  let found: u32 = 0;
  for (let k = 0; k < count; k++) found |= 1 << byteAt(levelColumn, k);
  let row = first;
  for (found &= ~1; found !== 0; found &= found - 1) {
    const level = ctz<u32>(found);
    store<i32>(rowOf + 4 * level, rowsIn + 8 * row);
    store<u8>(levels + row, level);
    row++;
  }
  return row;
}

/** Writes the record behind box `k` and its joint. */
function addJoint(k: i32): void {
  const before = records + k * recordSize;
  const behind = before + recordSize;
  const shrinks = byteAt(shrinkLevel, k);
  const stretches = byteAt(stretchLevel, k);
  if (hasHyphens) put(tail, k, at(glue, k) - at(hyphen, k));
  store<f64>(behind + naturalIn, load<f64>(before + naturalIn) + at(box, k) + at(glue, k));
  store<f64>(behind + openIn, load<f64>(before + openIn) + at(open, k));
  for (let part = rowsIn; part < recordSize; part += 8) store<f64>(behind + part, load<f64>(before + part));
  store<f64>(behind + shrinkIn, load<f64>(before + shrinkIn));
  store<f64>(behind + stretchIn, load<f64>(before + stretchIn));
  if (shrinks !== 0) {
    add(behind + shrinkIn, at(shrink, k));
    add(behind + load<i32>(shrinkRowOf + 4 * shrinks), at(shrink, k));
  }
  if (stretches !== 0) {
    add(behind + stretchIn, at(stretch, k));
    add(behind + load<i32>(stretchRowOf + 4 * stretches), at(stretch, k));
  }
}

function add(address: i32, amount: f64): void {
  store<f64>(address, load<f64>(address) + amount);
}

/** Before a search: gives back what the one before has used. */
export function begin(): void {
  release(scratch);
}

function recordAt(k: i32): i32 {
  return records + k * recordSize;
}

/** Width of the line of boxes `start` to `end` (exclusive) before any adjustment. */
export function naturalWidth(start: i32, end: i32): f64 {
  return load<f64>(recordAt(end) + naturalIn) - load<f64>(recordAt(start) + naturalIn) - at(tail, end - 1);
}

/** The level of row `row`. */
export function levelOf(row: i32): i32 {
  return load<u8>(levels + row);
}

/** What joints before box `k` give, by row: of a line that ends behind box k, joint k is the break and has disappeared. */
export function rowsBefore(k: i32): i32 {
  return recordAt(k) + rowsIn;
}

/** How much the joints of the whole paragraph may give in the level of row `row`. */
export function capacity(row: i32): f64 {
  return load<f64>(recordAt(count) + rowsIn + 8 * row);
}

/** How much the joints inside a line may shrink in all levels together. */
export function squeezable(start: i32, end: i32): f64 {
  return load<f64>(recordAt(end - 1) + shrinkIn) - load<f64>(recordAt(start) + shrinkIn);
}

/** How much they may stretch in all limited levels together. */
export function stretchable(start: i32, end: i32): f64 {
  return load<f64>(recordAt(end - 1) + stretchIn) - load<f64>(recordAt(start) + stretchIn);
}

/** Joints inside a line that take part in the open level. */
export function openJoints(start: i32, end: i32): f64 {
  return load<f64>(recordAt(end - 1) + openIn) - load<f64>(recordAt(start) + openIn);
}

/** Those of the whole paragraph. */
export function allOpenJoints(): f64 {
  return load<f64>(recordAt(count) + openIn);
}

/** All boxes and joints together. */
export function wholeWidth(): f64 {
  return load<f64>(recordAt(count) + naturalIn);
}
