/** Where pages stand on sheets of paper: numbers only, in PDF user space, from the lower left corner of the trim. */
import type { Point, Rect, Size } from '../../../base/geometry.ts';

/** A page on a side of a sheet. */
export interface PlacedPage {
  /** Its index in reading order. */
  readonly page: number;
  /** Lower left corner of its trim. */
  readonly at: Point;
  readonly scale: number;
  /** What it may cover of the sheet, bleed included. */
  readonly area: Rect;
}

export interface Sheets {
  /** Finished size of a sheet. */
  readonly trim: Size;
  /** What stands on each side; of sheets that are printed on both, front and back by turns. A blank page is left out. */
  readonly sides: readonly (readonly PlacedPage[])[];
  /** The sheets are folded in the middle. */
  readonly isFolded: boolean;
}
