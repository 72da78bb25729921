/** Filled shapes as path operators (ISO 32000-1, 8.5), placed by their top left corner on the sheet. */
import type { Point, Pt, Size } from '../../../base/geometry.ts';
import type { Outline } from '../../../typeset/frame/frame.ts';
import { decimal } from './number.ts';

/** Decimals of a place and of a side in pt; a hairline has 0.25 pt. */
export const placePlaces = 3;

/** A rectangle. */
export function filledRectangle(pageHeight: Pt, { x, y }: Point, { width, height }: Size): string {
  const sides = [x, pageHeight - y - height, width, height].map((side) => decimal(side, placePlaces));
  return `${sides.join(' ')} re f\n`;
}

/** One path, closed and filled (ISO 32000-1, 8.5.2: `c` takes two control points and the end). */
export function filledOutline(pageHeight: Pt, place: Point, { start, curves }: Outline): string {
  const point = (x: Pt, y: Pt): string =>
    `${decimal(place.x + x, placePlaces)} ${decimal(pageHeight - place.y - y, placePlaces)}`;
  let path = `${point(start.x, start.y)} m\n`;
  for (let at = 0; at + 5 < curves.length; at += 6) {
    const points = [0, 2, 4].map((of) => point(curves[at + of]!, curves[at + of + 1]!));
    path += `${points.join(' ')} c\n`;
  }
  return `${path}h f\n`;
}
