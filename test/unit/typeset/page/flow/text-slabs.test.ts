import { describe, expect, it } from 'vitest';
import { type ParagraphLines, textSlabs } from '../../../../../src/typeset/page/flow/text-slabs.ts';
import { breakCosts } from '../../../../../src/typeset/page/plan/page-costs.ts';

function costs(count: number, changes: Partial<ParagraphLines> = {}): number[] {
  const lines = { count, rows: 1, isUnderHead: false, endsInCharacter: false, ...changes };
  return textSlabs(lines).map((slab) => slab.breakCost);
}

const { free, lone, thin, underHead, loneCharacter } = breakCosts;

describe('the lines of a paragraph', () => {
  it('keep together the first two and the last two', () => {
    expect(costs(5)).toEqual([lone, free, free, lone, free]);
  });

  it('keep together all of three', () => {
    expect(costs(3)).toEqual([lone, lone, free]);
  });

  it('keep the first two more firmly under a heading', () => {
    expect(costs(4, { isUnderHead: true })).toEqual([underHead, free, lone, free]);
    expect(costs(1, { isUnderHead: true })).toEqual([thin]);
  });

  it('part a last line of one character least of all', () => {
    expect(costs(4, { endsInCharacter: true })).toEqual([lone, free, loneCharacter, free]);
    expect(costs(2, { endsInCharacter: true, isUnderHead: true })).toEqual([loneCharacter, free]);
  });
});
