/** The sheet around the finished page. */
import { mmToPt, type Pt, type Size } from '../../base/geometry.ts';
import type { PrintMarks } from '../../base/print.ts';
import type { PdfDictionary } from './values.ts';

export interface PageGeometry {
  readonly trim: Size;
  readonly bleed: Pt;
  /** From the edge of the sheet to the trim, on each side. */
  readonly margin: Pt;
  /** The sheet is folded in the middle: marks show where. */
  readonly isFolded?: boolean;
}

/** Marks stand beyond the bleed: a gap of 1.5 mm, the marks, 5 mm long, and as much again to the edge of the sheet. */
export const markGap: Pt = mmToPt(1.5);
export const markLength: Pt = mmToPt(5);

/** The sheet of a page of the size `trim`. Its lower left corner is 0, 0: some imposition programs take no other. */
export function pageGeometry(trim: Size, bleed: Pt, marks: PrintMarks): PageGeometry {
  return { trim, bleed, margin: bleed + (marks === 'none' ? 0 : 2 * markGap + markLength) };
}

/** Size of the whole sheet. */
export function mediaSize({ trim, margin }: PageGeometry): Size {
  return { width: trim.width + 2 * margin, height: trim.height + 2 * margin };
}

/**
 * The boxes of the page (ISO 32000-1, 14.11.2) besides that of the sheet. A page that is not cut has a trim box all the
 * same: the trim is the page. Bleed and crop box are written for press, where they are looked for.
 */
export function pageBoxes(geometry: PageGeometry, forPress: boolean): PdfDictionary {
  const { width, height } = mediaSize(geometry);
  const media = [0, 0, width, height];
  const { margin, bleed } = geometry;
  const inset = (by: Pt): number[] => [by, by, width - by, height - by];
  const TrimBox = inset(margin);
  return forPress ? { TrimBox, CropBox: media, BleedBox: inset(margin - bleed) } : { TrimBox };
}
