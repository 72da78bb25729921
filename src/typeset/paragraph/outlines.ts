/** Shapes of interlinear marks. */
import type { Pt } from '../../base/geometry.ts';
import type { Outline } from '../frame/frame.ts';

/** Handle of a curve that makes a quarter of a circle of radius 1: 4/3 · (√2 − 1). */
const quarterHandle = (4 / 3) * (Math.SQRT2 - 1);

/** A disc that fills a square of `diameter`. */
export function disc(diameter: Pt): Outline {
  const r = diameter / 2;
  const h = r * quarterHandle;
  const quarters = [
    [r + h, 0, diameter, r - h, diameter, r],
    [diameter, r + h, r + h, diameter, r, diameter],
    [r - h, diameter, 0, r + h, 0, r],
    [0, r - h, r - h, 0, r, 0],
  ];
  return { start: { x: r, y: 0 }, curves: Float64Array.from(quarters.flat()) };
}

/** A wavy line: its `height` from the top of its crests to the bottom of its troughs, drawn with a pen of `weight`. */
export interface Wave {
  readonly length: Pt;
  readonly height: Pt;
  readonly weight: Pt;
  /** Length of a crest and a trough, nearly: the line holds a whole number of halves. */
  readonly period: Pt;
}

/** Handle of the curve that is half a period of a cosine of length 1: (π − 2) / π. */
const cosineHandle = 0.3642;

/** The outline of a wavy line, from a crest at its left end on. */
export function wave({ length, height, weight, period }: Wave): Outline {
  const halves = Math.max(1, Math.round((2 * length) / period));
  const half = length / halves;
  const crest = weight / 2;
  const trough = height - weight / 2;
  // Slope where the line crosses its middle. There both edges are moved apart along the line, so that its weight is even.
  const slope = (trough - crest) / ((1 - cosineHandle) * half);
  const apart = (weight * (Math.hypot(1, slope) - 1)) / (1.5 * slope);
  const middle = (at: number): Pt => (at % 2 === 0 ? crest : trough);
  const curves: number[] = [];
  for (let at = 0; at < halves; at++) {
    const [y, next] = [middle(at) - weight / 2, middle(at + 1) - weight / 2];
    const shift = next > y ? apart : -apart;
    const x = at * half;
    curves.push(x + cosineHandle * half + shift, y, x + (1 - cosineHandle) * half + shift, next, x + half, next);
  }
  const bottom = middle(halves) + weight / 2;
  curves.push(length, bottom, length, bottom, length, bottom);
  for (let at = halves; at > 0; at--) {
    const [y, next] = [middle(at) + weight / 2, middle(at - 1) + weight / 2];
    const shift = next > y ? apart : -apart;
    const x = at * half;
    curves.push(x - cosineHandle * half + shift, y, x - (1 - cosineHandle) * half + shift, next, x - half, next);
  }
  return { start: { x: 0, y: 0 }, curves: Float64Array.from(curves) };
}
