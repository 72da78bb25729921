/** What one candidate line costs in its place: shared by the searches for the best lines and for other line counts. */
import { at } from '../../../base/wasm/assembly/column';
import { badness, demerits, fitnessOf, hangs, isEven, worstBadness } from './demerits';
import { natural, residue, setLine, tolerance } from './line-setting';
import { box, contrastAt, count, hang, hangAt, hyphen, inRowAt, penalty, runtAt } from './memory';
import { hasHyphens, openJoints, runtStart, squeezable, stretchable } from './sums';

/** Badness of a line beyond its measure, and of each point: a hundred lines of the worst kind are better than one. */
const overfull: f64 = 100 * worstBadness;
const overfullPerPt: f64 = worstBadness;

/** What the line that was weighed last counts for in a search. */
export let lineBadness: f64 = 0;
export let lineDemerits: f64 = 0;
export let lineFitness: i32 = isEven;
/** Whether it fills its measure without a residue. */
export let fits: bool = true;

/**
 * How far the last box of a line can stand out: nothing where the line is not too wide with it inside. A line that can
 * stand out is weighed both ways, as which is better depends on its neighbours too.
 */
export function hangOf(end: i32, room: f64, width: f64): f64 {
  const out = at(hang, end - 1);
  return out > 0 && width > room + tolerance() ? out : 0;
}

/**
 * Weighs the line of boxes `start` to `end` (exclusive) whose last box stands out by `out`, without its contrast to the
 * line before.
 */
export function weigh(start: i32, end: i32, room: f64, width: f64, out: f64): void {
  setLine(start, end, room + out, width);
  weighSetting(start, end, out);
}

/** Weighs a line that has been set, its last box standing out by `out`. */
export function weighSetting(start: i32, end: i32, out: f64): void {
  lineBadness = badness() + residueBadness();
  if (out > 0) lineBadness += load<f64>(hangAt);
  if (isRunt(start, end)) lineBadness += load<f64>(runtAt);
  lineDemerits = demerits(lineBadness, end === count ? 0 : at(penalty, end - 1));
  if (endsInHyphens(start, end)) lineDemerits += load<f64>(inRowAt);
  lineFitness = out > 0 ? hangs : fitnessOf(lineBadness);
  fits = residue === 0;
}

/** Whether the line and the one before it end with a hyphen. */
function endsInHyphens(start: i32, end: i32): bool {
  return hasHyphens && start > 0 && at(hyphen, start - 1) > 0 && at(hyphen, end - 1) > 0;
}

/**
 * A line that stands out is worse than any that does not. One that nothing fills, such as a piece of an address, is ragged:
 * by a fifth it is as bad as one that is spaced by a quarter em, for the address is read as one.
 */
function residueBadness(): f64 {
  if (residue >= 0) return residue === 0 ? 0 : overfull + residue * overfullPerPt;
  const part = residue / (natural - residue);
  return worstBadness * part * part;
}

/** Whether the line is the paragraph's last one and holds a single character (孤字). */
export function isRunt(start: i32, end: i32): bool {
  return end === count && start >= runtStart && start > 0;
}

/** Demerits of two lines that follow each other, one tight, one loose, or both with a mark that hangs. */
export function contrast(before: i32, after: i32): f64 {
  if (before === hangs || after === hangs) return before === after ? load<f64>(inRowAt) : 0;
  return abs(before - after) > 1 ? load<f64>(contrastAt) : 0;
}

/** What a line to `end` or beyond may be narrower by: a later end may end in a narrower box, never in less than no box. */
export function lastBox(end: i32): f64 {
  return at(box, end - 1) + (hasHyphens ? at(hyphen, end - 1) : 0);
}

/** Whether a line is still too short for `room` when its joints are stretched to their limits and then spaced by `gap` each. */
export function tooShort(start: i32, end: i32, room: f64, width: f64, gap: f64): bool {
  return width + stretchable(start, end) + openJoints(start, end) * gap < room - tolerance();
}

/** Whether no level can squeeze the line into `room`, even if its last box were narrower by `spare`. */
export function tooWide(start: i32, end: i32, room: f64, width: f64, spare: f64): bool {
  const least = width - spare;
  return least > room + tolerance() && least - squeezable(start, end) > room + tolerance();
}
