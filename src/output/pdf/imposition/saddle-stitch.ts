import type { Pt, Size } from '../../../base/geometry.ts';
import type { PlacedPage, Sheets } from './sheets.ts';

/** A folded sheet has four pages. */
const pagesPerSheet = 4;

export interface Booklet {
  /** Pages with something on them. */
  readonly pages: number;
  /** How many of them stand before the blank ones that make the number a multiple of four. */
  readonly beforeBlanks: number;
  /** Of a page. */
  readonly trim: Size;
  readonly bleed: Pt;
  /** Of the paper. */
  readonly thickness: Pt;
}

/**
 * The sheets of a booklet that is stitched through the fold (骑马订), the outermost first. Of N pages, sheet s bears on its
 * front the pages N − 2s and 1 + 2s, on its back 2 + 2s and N − 1 − 2s: folded into one another and turned over the long
 * side of the page, they are in reading order.
 *
 * Creep: the fold of each sheet lies outside those within it, so that sheet s stands out at the fore edge by s thicknesses
 * of paper and loses as much when the booklet is cut. Its pages are moved towards the fold by s · thickness, which leaves
 * all fore-edge margins the same. A page ends at the fold.
 */
export function saddleStitch(booklet: Booklet): Sheets {
  const { pages, beforeBlanks, trim, bleed, thickness } = booklet;
  const all = Math.ceil(pages / pagesPerSheet) * pagesPerSheet;
  const blanks = all - pages;
  const standing = (position: number, side: 'left' | 'right', creep: Pt): PlacedPage[] => {
    const isBlank = position >= beforeBlanks && position < beforeBlanks + blanks;
    if (isBlank) return [];
    const page = position < beforeBlanks ? position : position - blanks;
    const isLeft = side === 'left';
    const at = { x: isLeft ? creep : trim.width - creep, y: 0 };
    const x = isLeft ? -bleed : trim.width;
    const area = { x, y: -bleed, width: trim.width + bleed, height: trim.height + 2 * bleed };
    return [{ page, at, scale: 1, area }];
  };
  const sides = Array.from({ length: all / pagesPerSheet }, (_, sheet) => {
    const creep = sheet * thickness;
    const first = 2 * sheet;
    const last = all - 1 - first;
    return [
      [...standing(last, 'left', creep), ...standing(first, 'right', creep)],
      [...standing(first + 1, 'left', creep), ...standing(last - 1, 'right', creep)],
    ];
  });
  return { trim: { width: 2 * trim.width, height: trim.height }, sides: sides.flat(), isFolded: true };
}
