/** A guess, without breaking any line, at what it would cost to set a paragraph in another number of lines. */
import type { Pt } from '../../base/geometry.ts';
import { badness, type Costs, demerits, type Fitness } from './demerits.ts';
import { contrast, costOfSetting } from './line-cost.ts';
import type { LineSetting } from './line-setting.ts';
import type { Line, Measure } from './lines.ts';
import type { Material } from './material.ts';

/** What is known of the lines of a paragraph. */
export interface Appraisal {
  readonly lines: number;
  /** Sum of the natural widths of the lines. */
  readonly natural: Pt;
  readonly demerits: number;
  /** Badness of the worst line. */
  readonly worst: number;
}

/** What the search for these lines weighed. */
export function appraise(material: Material, lines: readonly Line[], costs: Costs): Appraisal {
  let natural = 0;
  let demerits = 0;
  let worst = 0;
  let before: Fitness = 1;
  for (const { start, end, setting, hang } of lines) {
    const cost = costOfSetting(material, start, end, setting, costs, hang);
    natural += setting.natural;
    demerits += cost.demerits + contrast(before, cost.fitness, costs);
    worst = Math.max(worst, cost.badness);
    before = cost.fitness;
  }
  return { lines: lines.length, natural, demerits, worst };
}

/** Another number of lines, and what is asked of them. */
export interface WantedLines {
  readonly count: number;
  /** Width that the last line keeps at least. */
  readonly leastLast: Pt;
  /** Most badness of a line. */
  readonly most: number;
}

/**
 * Demerits that another number of lines would add, if the change of width could be shared by all lines alike and were
 * all that is wrong with them; Infinity when it is more than they may give. Real breaks seldom come cheaper.
 */
export function likelyDemerits(
  material: Material,
  measure: Measure,
  costs: Costs,
  best: Appraisal,
  wanted: WantedLines,
): number {
  const { count, leastLast, most } = wanted;
  if (count < 1) return Infinity;
  const full = count * measure.width - measure.indent;
  const change =
    count > best.lines
      ? Math.max(0, full - measure.width - (best.natural - leastLast))
      : Math.min(0, full - best.natural);
  const setting = aggregate(material, best.natural, change);
  const each = setting === undefined ? Infinity : badness(setting, costs);
  return each > most ? Infinity : Math.max(1, count - 1) * (demerits(each, 0, costs) - demerits(0, 0, costs));
}

/** How the paragraph as one long line would take in `change`; undefined when it cannot. */
function aggregate(m: Material, natural: Pt, change: Pt): LineSetting | undefined {
  const shrinks = change < 0;
  const limited = shrinks ? m.shrinkLevels : m.stretchLevels;
  const amount = shrinks ? m.shrink : m.stretch;
  const levelOf = shrinks ? m.shrinkLevel : m.stretchLevel;
  const capacity = new Float64Array(limited + 1);
  let open = 0;
  for (let k = 0; k < m.count; k++) {
    capacity[levelOf[k]!]! += amount[k]!;
    open += m.open[k]!;
  }
  let rest = Math.abs(change);
  let level = 0;
  let spent = 0;
  for (let next = 1; next <= limited && rest > 0; next++) {
    if (capacity[next]! <= 0) continue;
    spent |= level === 0 ? 0 : 1 << level;
    level = next;
    const kind = shrinks ? 'shrunk' : 'stretched';
    if (capacity[next]! >= rest) return { kind, natural, level, spent, share: rest / capacity[next]!, residue: 0 };
    rest -= capacity[next]!;
  }
  if (rest === 0) return { kind: 'natural', natural, level: 0, spent: 0, share: 0, residue: 0 };
  if (shrinks || open === 0) return undefined;
  spent |= level === 0 ? 0 : 1 << level;
  return { kind: 'stretched', natural, level: limited + 1, spent, share: rest / open, residue: 0 };
}
