/** Where the lines of a paragraph may be parted: the first two and the last two stay together (CLREQ 孤行). */
import { breakCosts } from '../plan/page-costs.ts';
import type { Slab } from '../plan/plan.ts';

/** What parting the lines of a paragraph depends on. */
export interface ParagraphLines {
  readonly count: number;
  /** Rows of one line. */
  readonly rows: number;
  /** Whether the paragraph follows a heading. */
  readonly isUnderHead: boolean;
  /** Whether the last line holds a single character. */
  readonly endsInCharacter: boolean;
}

/** A slab for each line. */
export function textSlabs(lines: ParagraphLines): Slab[] {
  const slabs: Slab[] = [];
  for (let index = 0; index < lines.count; index++) {
    slabs.push(slabOf(lines.rows, Math.max(behindFirst(lines, index), beforeLast(lines, index))));
  }
  return slabs;
}

/** One for all lines that are alike: they are as many as the lines of the issue, and kept until the pages are planned. */
function slabOf(rows: number, breakCost: number): Slab {
  const known = knownSlabs.find((slab) => slab.rows === rows && slab.breakCost === breakCost);
  if (known !== undefined) return known;
  const slab = { rows, breakCost };
  knownSlabs.push(slab);
  return slab;
}

const knownSlabs: Slab[] = [];

function behindFirst({ count, isUnderHead }: ParagraphLines, index: number): number {
  if (index > 0) return breakCosts.free;
  if (count === 1) return isUnderHead ? breakCosts.thin : breakCosts.free;
  return isUnderHead ? breakCosts.underHead : breakCosts.lone;
}

function beforeLast({ count, endsInCharacter }: ParagraphLines, index: number): number {
  if (index !== count - 2) return breakCosts.free;
  return endsInCharacter ? breakCosts.loneCharacter : breakCosts.lone;
}
