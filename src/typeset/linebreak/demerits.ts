/**
 * What a line costs. The figures order the choices of a typesetter; docs/composition.md gives their reasons.
 */
import type { Pt } from '../../base/geometry.ts';
import type { LineSetting } from './line-setting.ts';
import type { Material } from './material.ts';

export interface Costs {
  /** Badness of a line that uses a shrink level up, by level; index 0 is not used. */
  readonly shrink: readonly number[];
  /** Likewise for the stretch levels below the open one. */
  readonly stretch: readonly number[];
  /** Stretch per joint in the open level that counts as badness 100. */
  readonly openUnit: Pt;
  /** Added to each line's badness before squaring, so that fewer lines are better (Knuth & Plass 1981, line penalty). */
  readonly line: number;
  /** Demerits when a tight line stands next to a loose one. */
  readonly contrast: number;
  /** Demerits of two lines in a row that end with a hyphen, or with a mark that hangs. */
  readonly inRow: number;
  /** Badness of a last line that holds a single character. */
  readonly runt: number;
  /** Badness of a mark that stands out beyond the measure. */
  readonly hang: number;
}

/** How tight a line is, neighbours two classes apart are a visible contrast; 3: its last mark hangs. */
export type Fitness = 0 | 1 | 2 | 3;
export const hangs = 3;

/** Classes that lines of the material can have. */
export function fitnessClassesOf({ count, hang }: Material): 3 | 4 {
  for (let k = 0; k < count; k++) if (hang[k]! > 0) return 4;
  return 3;
}

/**
 * From here on a line is bad enough that wider gaps count as such alone, no longer by their squares (TeX's inf_bad, where
 * all of them are alike): English lines have few gaps, and five words over a whole line are worse than ten.
 */
const squaredUpTo = 10_000;
/** No line that stays inside its measure is worse: gaps of 6 em, a tenth of which count in full. */
export const worstBadness = 50 * squaredUpTo;

/** Badness of one line: each spent level in full, the highest one by the square of its share. */
export function badness(setting: LineSetting, costs: Costs): number {
  if (setting.kind === 'natural') return 0;
  const table = setting.kind === 'shrunk' ? costs.shrink : costs.stretch;
  let sum = 0;
  for (let level = 1; level < table.length; level++) if ((setting.spent & (1 << level)) !== 0) sum += table[level]!;
  if (setting.level === 0) return sum;
  const open = setting.kind === 'stretched' && setting.level >= table.length;
  const limit = open ? 100 : table[setting.level]!;
  const share = open ? setting.share / costs.openUnit : setting.share;
  sum += limit * share * share;
  return sum <= squaredUpTo ? sum : Math.min(worstBadness, Math.sqrt(sum * squaredUpTo));
}

/**
 * Badness of a line that is squeezed as far as all its marks and gaps give (CLREQ #line_adjustment, each class to its
 * limit). With the costs of body text a line spaced by 0.02 em a gap has as much; with what the solved advance adds, that
 * is about the widest gap of a newsletter as word processors set it (docs/composition.md, Measured).
 */
export function tightestBadness(costs: Costs): number {
  return costs.shrink.reduce((sum, level) => sum + level, 0);
}

/** Tight from half a level of real squeeze on, loose from half the open unit on: what the eye takes for another colour. */
export function fitnessOf(setting: LineSetting, lineBadness: number): Fitness {
  if (lineBadness < 25) return 1;
  return setting.kind === 'shrunk' ? 0 : 2;
}

/** Demerits of a line, Knuth & Plass's form: squared, so that one bad line costs more than two middling ones. */
export function demerits(lineBadness: number, penalty: number, costs: Costs): number {
  const base = costs.line + lineBadness;
  return base * base + (penalty > 0 && Number.isFinite(penalty) ? penalty * penalty : 0);
}
