import type { Pt } from '../../base/geometry.ts';
import type { LineSetting } from './line-setting.ts';

/** One line of a paragraph: boxes `start` to `end` (exclusive) and how it is filled. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly setting: LineSetting;
  /** How far the last box stands out beyond the measure. */
  readonly hang: Pt;
}

/** The measure that lines are filled to. */
export interface Measure {
  readonly width: Pt;
  /** Taken off the first line. */
  readonly indent: Pt;
}
