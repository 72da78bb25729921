/** The blank that Chinese marks have in their squares where two of them meet, by the rules in assembly/blanks.ts. */
import type { Em } from '../../base/geometry.ts';
import { paragraphProgram } from './paragraph-program.ts';

/** Blank between two boxes. */
export interface Blanks {
  readonly squares: Em;
  /** How much of it is the right box's own blank; the rest is the left one's. */
  readonly ofRight: Em;
}

/** Blank behind box `k` of the paragraph that was shaped last. */
export function blanksBehind(k: number): Blanks {
  const program = paragraphProgram();
  const squares = program.blankBehind(k);
  return { squares, ofRight: program.ofRight() };
}
