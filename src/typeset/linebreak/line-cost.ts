/** What one candidate line costs in its place: shared by the searches for the best lines and for other line counts. */
import type { Pt } from '../../base/geometry.ts';
import { badness, type Costs, demerits, type Fitness, fitnessOf, hangs, worstBadness } from './demerits.ts';
import { settingInto } from './first-fit.ts';
import { type LineSetting, newSetting, tolerance } from './line-setting.ts';
import { type Material, naturalWidth, type Sums, squeezable } from './material.ts';

/** Badness of a line beyond its measure, and of each point: a hundred lines of the worst kind are better than one. */
const overfull = 100 * worstBadness;
const overfullPerPt = worstBadness;

/** What a line counts for in a search. */
export interface LineCost {
  readonly badness: number;
  readonly demerits: number;
  readonly fitness: Fitness;
  /** Whether the line fills its measure without a residue. */
  readonly fits: boolean;
}

/** The one line that is being weighed, and what it costs: an object for each would be most of what a search allocates. */
const weighed = newSetting();
const cost: { -readonly [Key in keyof LineCost]: LineCost[Key] } = {
  badness: 0,
  demerits: 0,
  fitness: 1,
  fits: true,
};

/**
 * How far the last box of a line can stand out: nothing where the line is not too wide with it inside. A line that can
 * stand out is weighed both ways, as which is better depends on its neighbours too.
 */
export function hangOf(m: Material, sums: Sums, start: number, end: number, room: Pt): Pt {
  const hang = m.hang[end - 1]!;
  return hang > 0 && naturalWidth(sums, start, end) > room + tolerance ? hang : 0;
}

/** The ways to weigh a line whose last box cannot stand out. */
export const inside: readonly Pt[] = [0];

/**
 * Cost of the line of boxes `start` to `end` (exclusive) whose last box stands out by `hang`, without that of its
 * contrast to the line before. The object returned is the same for every line, and holds until the next one is weighed.
 */
export function costOfLine(
  m: Material,
  sums: Sums,
  start: number,
  end: number,
  room: Pt,
  costs: Costs,
  hang: Pt,
): LineCost {
  settingInto(weighed, m, sums, start, end, room + hang);
  return costOfSetting(m, start, end, weighed, costs, hang);
}

/** Cost of a line that has been set, its last box standing out by `hang`; as with `costOfLine`, until the next one. */
export function costOfSetting(
  m: Material,
  start: number,
  end: number,
  setting: LineSetting,
  costs: Costs,
  hang: Pt,
): LineCost {
  let lineBadness = badness(setting, costs) + residueBadness(setting);
  if (hang > 0) lineBadness += costs.hang;
  if (isRunt(m, start, end)) lineBadness += costs.runt;
  const penalty = end === m.count ? 0 : m.penalty[end - 1]!;
  cost.badness = lineBadness;
  cost.demerits = demerits(lineBadness, penalty, costs) + (endsInHyphens(m, start, end) ? costs.inRow : 0);
  cost.fitness = hang > 0 ? hangs : fitnessOf(setting, lineBadness);
  cost.fits = setting.residue === 0;
  return cost;
}

/** Whether the line and the one before it end with a hyphen. */
function endsInHyphens({ hyphen }: Material, start: number, end: number): boolean {
  return hyphen !== undefined && start > 0 && hyphen[start - 1]! > 0 && hyphen[end - 1]! > 0;
}

/**
 * A line that stands out is worse than any that does not. One that nothing fills, such as a piece of an address, is ragged:
 * by a fifth it is as bad as one that is spaced by a quarter em, for the address is read as one.
 */
function residueBadness({ natural, residue }: LineSetting): number {
  if (residue >= 0) return residue === 0 ? 0 : overfull + residue * overfullPerPt;
  const share = residue / (natural - residue);
  return worstBadness * share * share;
}

/** Whether the line is a paragraph's last one and holds a single character (孤字). */
export function isRunt(m: Material, start: number, end: number): boolean {
  return end === m.count && start >= m.runtStart && start > 0;
}

/** Demerits of two lines that follow each other, one tight, one loose, or both with a mark that hangs. */
export function contrast(before: Fitness, after: Fitness, costs: Costs): number {
  if (before === hangs || after === hangs) return before === after ? costs.inRow : 0;
  return Math.abs(before - after) > 1 ? costs.contrast : 0;
}

/** What a line to `end` or beyond may be narrower by: a later end may end in a narrower box, never in less than no box. */
export function lastBox({ box, hyphen }: Material, end: number): Pt {
  return box[end - 1]! + (hyphen?.[end - 1] ?? 0);
}

/** Whether no level can squeeze the line into `room`, even if its last box were narrower by `spare`. */
export function tooWide(sums: Sums, start: number, end: number, room: Pt, spare: Pt = 0): boolean {
  const least = naturalWidth(sums, start, end) - spare;
  return least > room + tolerance && least - squeezable(sums, start, end) > room + tolerance;
}
