/** A guess, without breaking any line, at what it would cost to set a paragraph in another number of lines. */
import { badness, demerits, isEven } from './demerits';
import { contrast, lineBadness, lineDemerits, lineFitness, weighSetting } from './line-cost';
import { isNatural, isShrunk, isStretched, takeUp } from './line-setting';
import { firstIndent, fullRoom, lineAt, readSetting } from './lines';
import { allOpenJoints, capacity, levelOf, rows, shrinkRows, stretchLevels } from './sums';

/** Sum of the natural widths of the lines that were appraised last. */
export let naturalSum: f64 = 0;
/** Their demerits together, in the measure that the searches use. */
export let demeritSum: f64 = 0;
/** Badness of the worst line. */
export let worst: f64 = 0;

/** Adds up `found` lines that stand at `lines`. */
export function appraise(lines: i32, found: i32): void {
  naturalSum = 0;
  demeritSum = 0;
  worst = 0;
  let before = isEven;
  for (let index = 0; index < found; index++) {
    const line = lineAt(lines, index);
    readSetting(line);
    weighSetting(line.start, line.end, line.hang);
    naturalSum += line.natural;
    demeritSum += lineDemerits + contrast(before, lineFitness);
    worst = max(worst, lineBadness);
    before = lineFitness;
  }
}

/**
 * Demerits that `wanted` lines would add to `best`, if the change of width could be shared by all lines alike and were all
 * that is wrong with them; Infinity when it is more than they may give, or makes them worse than `most`. Real breaks
 * seldom come cheaper. `natural`: the sum of the natural widths of the best lines; `leastLast`: what the last line keeps.
 */
export function likelyDemerits(best: i32, natural: f64, wanted: i32, leastLast: f64, most: f64): f64 {
  if (wanted < 1) return Infinity;
  const full = wanted * fullRoom() - firstIndent();
  const change = wanted > best ? max(0, full - fullRoom() - (natural - leastLast)) : min(0, full - natural);
  const each = shareOut(natural, change) ? badness() : Infinity;
  return each > most ? Infinity : max(1, wanted - 1) * (demerits(each, 0) - demerits(0, 0));
}

/** Sets the paragraph as one long line that takes in `change`; false when it cannot. */
function shareOut(natural: f64, change: f64): bool {
  const shrinks = change < 0;
  const kind = shrinks ? isShrunk : isStretched;
  let rest = abs(change);
  let level = 0;
  let spent = 0;
  const last = shrinks ? shrinkRows : rows;
  for (let row = shrinks ? 0 : shrinkRows; row < last && rest > 0; row++) {
    const room = capacity(row);
    if (room <= 0) continue;
    spent |= level === 0 ? 0 : 1 << level;
    level = levelOf(row);
    if (room >= rest) {
      takeUp(kind, natural, level, spent, rest / room, 0);
      return true;
    }
    rest -= room;
  }
  if (rest === 0) {
    takeUp(isNatural, natural, 0, 0, 0, 0);
    return true;
  }
  const joints = allOpenJoints();
  if (shrinks || joints === 0) return false;
  spent |= level === 0 ? 0 : 1 << level;
  takeUp(kind, natural, stretchLevels + 1, spent, rest / joints, 0);
  return true;
}
