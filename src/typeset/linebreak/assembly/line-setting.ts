/**
 * Fills one line to its measure in CLREQ's order: level after level, by the same share everywhere in a level
 * (CLREQ #line_adjustment 同时、同等量). First-fit and total-fit lines are set by this one function.
 */
import { at } from '../../../base/wasm/assembly/column';
import { count, penalty, toleranceAt } from './memory';
import { levelOf, openJoints, rows, rowsBefore, shrinkRows, stretchLevels } from './sums';

/** Kinds of settings, as the TypeScript side names them in this order. */
export const isNatural: i32 = 0;
export const isShrunk: i32 = 1;
export const isStretched: i32 = 2;

/** The setting that was made last, see `LineSetting`: a search weighs thousands of lines and keeps a few. */
export let kind: i32 = 0;
export let natural: f64 = 0;
export let level: i32 = 0;
export let spent: i32 = 0;
export let share: f64 = 0;
export let residue: f64 = 0;

/** Takes up a setting that was made before. */
export function takeUp(own: i32, width: f64, highest: i32, lower: i32, part: f64, rest: f64): void {
  kind = own;
  natural = width;
  use(highest, lower, part, rest);
}

function use(highest: i32, lower: i32, part: f64, rest: f64): void {
  level = highest;
  spent = lower;
  share = part;
  residue = rest;
}

/** Lengths closer than this are equal. */
export function tolerance(): f64 {
  return load<f64>(toleranceAt);
}

/**
 * Sets boxes `start` to `end` (exclusive), which are `width` wide by nature, to `room`. A line without any joint that may give keeps its natural width and
 * reports the rest as residue.
 */
export function fillLine(start: i32, end: i32, room: f64, width: f64): void {
  const rest = room - width;
  takeUp(isNatural, width, 0, 0, 0, 0);
  if (rest < -tolerance()) shrinkLine(start, end, -rest);
  else if (rest > tolerance()) stretchLine(start, end, rest);
}

/** The last line of a paragraph is not filled, only kept from being too wide. */
export function setLine(start: i32, end: i32, room: f64, width: f64): void {
  const isLast = end === count || at(penalty, end - 1) === -Infinity;
  if (isLast && width <= room + tolerance()) takeUp(isNatural, width, 0, 0, 0, 0);
  else fillLine(start, end, room, width);
}

function shrinkLine(start: i32, end: i32, excess: f64): void {
  kind = isShrunk;
  const rest = spend(0, shrinkRows, start, end, excess);
  if (rest > 0) residue = rest;
}

function stretchLine(start: i32, end: i32, deficit: f64): void {
  kind = isStretched;
  const rest = spend(shrinkRows, rows, start, end, deficit);
  if (rest <= 0) return;
  const joints = openJoints(start, end);
  if (joints === 0) residue = -rest;
  else use(stretchLevels + 1, usedUp(level, spent), rest / joints, 0);
}

/** Spends `amount` in the levels of rows `first` to `last` (exclusive); what they cannot give is returned, all used up. */
function spend(first: i32, last: i32, start: i32, end: i32, amount: f64): f64 {
  const before = rowsBefore(start);
  const behind = rowsBefore(end - 1);
  let rest = amount;
  let highest = 0;
  let lower = 0;
  for (let row = first; row < last; row++) {
    const room = at(behind, row) - at(before, row);
    if (room <= 0) continue;
    lower = usedUp(highest, lower);
    highest = levelOf(row);
    if (room >= rest - tolerance()) {
      use(highest, lower, min(1, rest / room), 0);
      return 0;
    }
    rest -= room;
  }
  use(highest, lower, highest === 0 ? 0 : 1, 0);
  return rest;
}

/** The levels in `lower` and `highest`, now that a higher one is used. */
function usedUp(highest: i32, lower: i32): i32 {
  return highest === 0 ? lower : lower | (1 << highest);
}
