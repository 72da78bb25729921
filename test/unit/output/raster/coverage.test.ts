import { describe, expect, it } from 'vitest';
import { type Coverage, coverageOf } from '../../../../src/output/raster/coverage.ts';

/** Shares of all pixels in hundredths, row by row. */
function filled(width: number, height: number, draw: (coverage: Coverage) => void): number[][] {
  const rows = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  const coverage = coverageOf(width, height);
  draw(coverage);
  coverage.flush((x, y, share) => {
    rows[y]![x] = Math.round(100 * share);
  });
  return rows;
}

function polygon(coverage: Coverage, ...corners: readonly (readonly [number, number])[]): void {
  for (const [index, [x, y]] of corners.entries()) {
    if (index === 0) coverage.moveTo(x, y);
    else coverage.lineTo(x, y);
  }
}

describe('the coverage of pixels', () => {
  it('is whole inside a shape and in part at its edges, however it is turned', () => {
    const expected = [
      [25, 50, 25],
      [50, 100, 50],
      [25, 50, 25],
    ];
    const corners = [
      [0.5, 0.5],
      [2.5, 0.5],
      [2.5, 2.5],
      [0.5, 2.5],
    ] as const;
    expect(filled(3, 3, (coverage) => polygon(coverage, ...corners))).toEqual(expected);
    expect(filled(3, 3, (coverage) => polygon(coverage, ...corners.toReversed()))).toEqual(expected);
  });

  it('follows slanted edges', () => {
    expect(filled(2, 2, (coverage) => polygon(coverage, [0, 0], [2, 0], [0, 2]))).toEqual([
      [100, 50],
      [50, 0],
    ]);
  });

  it('leaves a hole where a contour runs the other way', () => {
    const rows = filled(3, 1, (coverage) => {
      polygon(coverage, [0, 0], [3, 0], [3, 1], [0, 1]);
      polygon(coverage, [1, 0], [1, 1], [2, 1], [2, 0]);
    });
    expect(rows).toEqual([[100, 0, 100]]);
  });

  it('cuts off what lies outside', () => {
    expect(filled(2, 1, (coverage) => polygon(coverage, [-5, -5], [1, -5], [1, 5], [-5, 5]))).toEqual([[100, 0]]);
    expect(filled(2, 1, (coverage) => polygon(coverage, [1, -5], [9, -5], [9, 5], [1, 5]))).toEqual([[0, 100]]);
  });

  it('fills curves: a circle of cubic curves has the area of a circle', () => {
    const k = 0.5523 * 8;
    const rows = filled(20, 20, (coverage) => {
      coverage.moveTo(18, 10);
      coverage.cubicTo(18, 10 + k, 10 + k, 18, 10, 18);
      coverage.cubicTo(10 - k, 18, 2, 10 + k, 2, 10);
      coverage.cubicTo(2, 10 - k, 10 - k, 2, 10, 2);
      coverage.cubicTo(10 + k, 2, 18, 10 - k, 18, 10);
    });
    const area = rows.flat().reduce((sum, share) => sum + share, 0) / 100;
    expect(Math.abs(area - Math.PI * 64)).toBeLessThan(1);
  });
});
