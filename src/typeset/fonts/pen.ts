/** Takes the outline of a glyph, contour by contour, in em from the glyph’s origin; y grows upwards as in fonts. */
import type { Em } from '../../base/geometry.ts';

export interface Pen {
  /** Begins a contour; the one before is closed. */
  moveTo(x: Em, y: Em): void;
  lineTo(x: Em, y: Em): void;
  /** One control point, as in TrueType. */
  quadraticTo(cx: Em, cy: Em, x: Em, y: Em): void;
  /** Two control points, as in PostScript. */
  cubicTo(ax: Em, ay: Em, bx: Em, by: Em, x: Em, y: Em): void;
}

/** A pen whose coordinates go through (x, y) → (ax + cy + e, bx + dy + f) first. */
export function transformed(
  pen: Pen,
  [a, b, c, d, e, f]: readonly [number, number, number, number, number, number],
): Pen {
  const u = (x: number, y: number): number => a * x + c * y + e;
  const v = (x: number, y: number): number => b * x + d * y + f;
  return {
    moveTo: (x, y) => pen.moveTo(u(x, y), v(x, y)),
    lineTo: (x, y) => pen.lineTo(u(x, y), v(x, y)),
    quadraticTo: (cx, cy, x, y) => pen.quadraticTo(u(cx, cy), v(cx, cy), u(x, y), v(x, y)),
    cubicTo: (ax, ay, bx, by, x, y) => pen.cubicTo(u(ax, ay), v(ax, ay), u(bx, by), v(bx, by), u(x, y), v(x, y)),
  };
}
