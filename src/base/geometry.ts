/**
 * Lengths and rectangles of the layout. Points are PDF user space (1/72 in), origin top left, y grows downwards;
 * only the PDF writer turns the axis over.
 */

/** A length in points, 1/72 in. */
export type Pt = number;
/** A length relative to the font size. */
export type Em = number;
/** A length in millimetres, the unit of paper sizes and type areas. */
export type Mm = number;

export interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

export interface Rect extends Point, Size {}

/** Millimetres in points: 1 in = 25.4 mm = 72 pt. */
export function mmToPt(length: Mm): Pt {
  return (length * 72) / 25.4;
}

/** Points in millimetres. */
export function ptToMm(length: Pt): Mm {
  return (length * 25.4) / 72;
}
