/**
 * What a line costs. The figures order the choices of a typesetter; docs/composition.md gives their reasons.
 */
import type { Pt } from '../../base/geometry.ts';

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

/**
 * Badness of a line that is squeezed as far as all its marks and gaps give (CLREQ #line_adjustment, each class to its
 * limit). With the costs of body text a line spaced by 0.02 em a gap has as much; with what the solved advance adds, that
 * is about the widest gap of a newsletter as word processors set it (docs/composition.md, Measured).
 */
export function tightestBadness(costs: Costs): number {
  return costs.shrink.reduce((sum, level) => sum + level, 0);
}
