import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../src/typeset/frame/frame.ts';
import { disc, wave } from '../../../../src/typeset/paragraph/outlines.ts';

/** Points along the curves of an outline. */
function pointsOf({ start, curves }: Outline): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let from = start;
  for (let at = 0; at < curves.length; at += 6) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curves.subarray(at, at + 6);
    for (let step = 0; step <= 8; step++) {
      const t = step / 8;
      const u = 1 - t;
      const mix = (a: number, b: number, c: number, d: number) =>
        u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
      points.push({ x: mix(from.x, x1, x2, x3), y: mix(from.y, y1, y2, y3) });
    }
    from = { x: x3, y: y3 };
  }
  return points;
}

describe('a disc', () => {
  it('is round and fills its square', () => {
    for (const { x, y } of pointsOf(disc(2))) expect(Math.hypot(x - 1, y - 1)).toBeCloseTo(1, 3);
  });
});

describe('a wavy line', () => {
  const shape = { length: 28, height: 1.8, weight: 0.56, period: 4.5 };

  it('is closed and stays in its size', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 400, noNaN: true }), (length) => {
        const outline = wave({ ...shape, length });
        const points = pointsOf(outline);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThan(-0.3);
          expect(x).toBeLessThan(length + 0.3);
          expect(y).toBeGreaterThan(-1e-9);
          expect(y).toBeLessThan(shape.height + 1e-9);
        }
        expect(points.at(-1)).toEqual({ x: expect.closeTo(0, 9), y: expect.closeTo(shape.weight, 9) });
      }),
    );
  });

  it('holds a whole number of crests and troughs of about the period', () => {
    expect(wave(shape).curves.length / 6).toBe(2 * 12 + 1);
    expect(wave({ ...shape, length: 1 }).curves.length / 6).toBe(3);
  });

  it('is as thick between crest and trough as at them', () => {
    const points = pointsOf(wave(shape));
    const half = points.length / 2;
    const upper = points.slice(0, Math.floor(half));
    const lower = points.slice(Math.ceil(half));
    for (const point of upper.filter(({ x }) => x > 3 && x < 25)) {
      const nearest = Math.min(...lower.map(({ x, y }) => Math.hypot(x - point.x, y - point.y)));
      expect(nearest).toBeGreaterThan(0.49);
      expect(nearest).toBeLessThan(0.66);
    }
  });
});
