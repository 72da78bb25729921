import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakCosts, paginate, type Slab } from '../../../../src/typeset/page/paginate.ts';

const row: Slab = { rows: 1, breakCost: breakCosts.free };
const lone: Slab = { rows: 1, breakCost: breakCosts.lone };
const head: Slab = { rows: 2, breakCost: breakCosts.heading };

function rows(count: number): Slab[] {
  return Array.from({ length: count }, () => row);
}

describe('page breaks', () => {
  it('are none without slabs', () => {
    expect(paginate([], 25)).toEqual([]);
  });

  it('fill page after page', () => {
    expect(paginate(rows(60), 25)).toEqual([0, 25, 50]);
  });

  it('never leave a heading last on its page', () => {
    expect(paginate([...rows(23), head, ...rows(5)], 25)).toEqual([0, 23]);
  });

  it('leave a row empty rather than part the last line of a paragraph', () => {
    expect(paginate([...rows(24), lone, ...rows(3)], 25)).toEqual([0, 24]);
  });

  it('give a slab that is taller than a page a page of its own', () => {
    expect(paginate([row, { rows: 30, breakCost: 0 }, row], 25)).toEqual([0, 1, 2]);
  });

  it('keep every slab, in order, and no page fuller than its rows', () => {
    const slabs = fc.array(
      fc.record({ rows: fc.integer({ min: 1, max: 6 }), breakCost: fc.constantFrom(...Object.values(breakCosts)) }),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(slabs, (list) => {
        const starts = paginate(list, 25);
        expect(starts[0]).toBe(0);
        starts.forEach((start, index) => {
          const end = starts[index + 1] ?? list.length;
          expect(end).toBeGreaterThan(start);
          expect(list.slice(start, end).reduce((sum, slab) => sum + slab.rows, 0)).toBeLessThanOrEqual(25);
        });
      }),
    );
  });
});
