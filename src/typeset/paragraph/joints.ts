/**
 * What stands between two neighbours of a Chinese line, by the rules in assembly/joints.ts: how much blank, how it may give
 * way, and whether the line may end there.
 */
import type { Em } from '../../base/geometry.ts';
import { findBreaks } from '../unicode/line-break/line-breaks.ts';
import type { RunStyle } from './run-style.ts';
import type { Shaping } from './shaping.ts';

export * as ShrinkLevel from './shrink-level.ts';
export * as StretchLevel from './stretch-level.ts';

/** Levels of stretching that have limits. */
export const stretchLevels = 2;

/**
 * Sets the joints between the boxes. `wordSpaceOf`: the advance of a word space in the Latin face, asked for where there is
 * one. `hangs`: marks may hang at a line's end.
 */
export function setJoints(
  { program, flat, spacing }: Shaping,
  wordSpaceOf: (style: RunStyle) => Em,
  hangs: boolean,
): void {
  findBreaks(flat.text, { lang: spacing.region === 'hans' ? 'zh-hans' : 'zh-hant-tw', level: spacing.level });
  for (let k = program.setJoints(0); k >= 0; k = program.setJoints(k)) {
    const style = program.styleOf(k);
    program.setWordSpace(style, wordSpaceOf(flat.styles[style]!));
  }
  if (hangs) program.hangMarks();
}
