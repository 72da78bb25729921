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

/** A slab for each line: one list for all paragraphs that are alike, as they are kept until pages are planned. */
export function textSlabs(lines: ParagraphLines): readonly Slab[] {
  const { count, rows, isUnderHead, endsInCharacter } = lines;
  const name = (count * mostRows + rows) * 4 + (isUnderHead ? 2 : 0) + (endsInCharacter ? 1 : 0);
  let slabs = knownSlabs.get(name);
  if (slabs === undefined) {
    slabs = Array.from({ length: count }, (_, index) => ({
      rows,
      breakCost: Math.max(behindFirst(lines, index), beforeLast(lines, index)),
    }));
    knownSlabs.set(name, slabs);
  }
  return slabs;
}

const knownSlabs = new Map<number, readonly Slab[]>();

/** More than any line has, for the names of lists. */
const mostRows = 1 << 16;

function behindFirst({ count, isUnderHead }: ParagraphLines, index: number): number {
  if (index > 0) return breakCosts.free;
  if (count === 1) return isUnderHead ? breakCosts.thin : breakCosts.free;
  return isUnderHead ? breakCosts.underHead : breakCosts.lone;
}

function beforeLast({ count, endsInCharacter }: ParagraphLines, index: number): number {
  if (index !== count - 2) return breakCosts.free;
  return endsInCharacter ? breakCosts.loneCharacter : breakCosts.lone;
}
