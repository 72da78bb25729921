import { describe, expect, it } from 'vitest';
import { headingLevels } from '../../../../../src/output/pdf/tags/heading-levels.ts';
import type { StructureNode } from '../../../../../src/typeset/frame/structure.ts';

type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7;

function levels(...wanted: readonly Level[]): readonly number[] {
  const structure = wanted.map((level): StructureNode => ({ part: { kind: 'heading', level }, parent: -1 }));
  return [...headingLevels(structure)];
}

describe('headingLevels', () => {
  it('leaves levels that follow each other as they are', () => {
    expect(levels(1, 2, 3, 4, 3, 2, 3)).toEqual([1, 2, 3, 4, 3, 2, 3]);
  });

  it('begins with 1, whatever the first heading is', () => {
    expect(levels(2, 3, 3, 2, 3)).toEqual([1, 2, 2, 1, 2]);
  });

  it('skips no level on the way down, and keeps headings of one level together', () => {
    expect(levels(1, 2, 5, 5, 3, 2)).toEqual([1, 2, 3, 3, 3, 2]);
  });

  it('has no level below the sixth', () => {
    expect(levels(1, 2, 3, 4, 5, 6, 7)).toEqual([1, 2, 3, 4, 5, 6, 6]);
  });

  it('numbers headings by their place in the structure', () => {
    const structure: readonly StructureNode[] = [
      { part: { kind: 'section' }, parent: -1 },
      { part: { kind: 'heading', level: 2 }, parent: 0 },
    ];
    expect([...headingLevels(structure)]).toEqual([0, 1]);
  });
});
