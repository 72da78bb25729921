import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nUp } from '../../../../../src/output/pdf/imposition/n-up.ts';

const a4 = { width: 595, height: 842 };

describe('nUp', () => {
  it('lays two pages on a sheet across, and four on one upright, from left to right and from top to bottom', () => {
    expect(nUp(2, 2, a4).trim).toEqual({ width: 842, height: 595 });
    const four = nUp(4, 4, a4);
    expect(four.trim).toEqual(a4);
    expect(four.sides[0]!.map(({ page, scale, at }) => [page, scale, at.x, at.y])).toEqual([
      [0, 0.5, 0, 421],
      [1, 0.5, 297.5, 421],
      [2, 0.5, 0, 0],
      [3, 0.5, 297.5, 0],
    ]);
  });

  it('shows every page once, in order, inside the sheet and beside its neighbours', () => {
    const size = fc.record({ width: fc.integer({ min: 100, max: 1000 }), height: fc.integer({ min: 100, max: 1000 }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(2 as const, 4 as const),
        size,
        (count, each, page) => {
          const { trim, sides } = nUp(count, each, page);
          expect(sides.flat().map((placed) => placed.page)).toEqual(Array.from({ length: count }, (_, index) => index));
          for (const { area, page: index } of sides.flat()) {
            const column = index % 2;
            expect(area.x).toBeGreaterThanOrEqual((column * trim.width) / 2 - 1e-9);
            expect(area.x + area.width).toBeLessThanOrEqual(((column + 1) * trim.width) / 2 + 1e-9);
            expect(area.y).toBeGreaterThanOrEqual(-1e-9);
            expect(area.y + area.height).toBeLessThanOrEqual(trim.height + 1e-9);
          }
        },
      ),
    );
  });
});
