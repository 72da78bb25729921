/** The type area of a style in points, and the advance that fills its lines. */
import { type Em, mmToPt, type Pt, type Rect, type Size } from '../../base/geometry.ts';
import type { Style } from '../../input/style/style.ts';
import type { Composer } from '../paragraph/compose.ts';

/** The type area of odd pages. */
export interface TypeArea extends Rect {
  /** Left edge on even pages. */
  readonly evenX: Pt;
  readonly paper: Size;
  readonly columns: number;
  /** From the left edge of a column to that of the next. */
  readonly columnStep: Pt;
  /** Width of a column: the length of its lines. */
  readonly measure: Pt;
  readonly rows: number;
  /** Height of a row, baseline to baseline. */
  readonly pitch: Pt;
  /** Baseline of body text below the top of its row; all text of one row stands on it, whatever its size. */
  readonly baseline: Pt;
  /** Advance of a Han character of the body, in em. */
  readonly advance: Em;
  /** Lines of notes in a row: they are set in small type at half its leading, or at the whole where half is too little. */
  readonly notesPerRow: 1 | 2;
  /** Most that a paragraph's first line is indented by, and the step of lists and quotations inside others. */
  readonly indent: Em;
}

/**
 * Indents are two characters, one in narrow columns (CLREQ #first_line_indents). Narrow: less than 16 characters, of
 * which two are an eighth.
 */
const narrowCharacters = 16;

/** Lines of notes that are closer touch: ascent, descent and gap of Tinos (its hhea table) are 1.149 em. */
const leastNoteLeading: Em = 1.15;

/** Ascent of the Chinese em box; faces differ in their hhea figures, so no font is asked (OpenType `ideo` baseline −0.12). */
export const emBoxAscent: Em = 0.88;

/**
 * Type area of a style. The total-fit composer spaces Han evenly so that `style.characters` of them fill a column to
 * the point (CLREQ: the measure is a whole number of characters; 28 × 16 pt would overrun the 156 mm of GB/T 9704).
 * First-fit setting keeps them solid, as word processors without a character grid do.
 */
export function typeAreaOf(style: Style, composer: Composer): TypeArea {
  const width = mmToPt(style.typeArea.width);
  const { count, gap } = style.columns;
  const measure = (width - (count - 1) * mmToPt(gap)) / count;
  const { size } = style.body;
  const { left } = style.typeArea;
  return {
    x: mmToPt(left),
    evenX: mmToPt(style.facing === 'same' ? left : style.paper.width - left - style.typeArea.width),
    y: mmToPt(style.typeArea.top),
    width,
    height: style.rows * style.pitch,
    paper: { width: mmToPt(style.paper.width), height: mmToPt(style.paper.height) },
    columns: count,
    columnStep: measure + mmToPt(gap),
    measure,
    rows: style.rows,
    pitch: style.pitch,
    baseline: (style.pitch - size) / 2 + emBoxAscent * size,
    advance: composer === 'total-fit' ? measure / style.characters / size : 1,
    indent: style.characters < narrowCharacters ? 1 : 2,
    notesPerRow: style.pitch / 2 < leastNoteLeading * style.note.size ? 1 : 2,
  };
}

/** Left edge of the type area on a page, counted from 0: mirrored on the back of a leaf (GB/T 9704-2012, 5.2.1: 订口). */
export function leftOf({ x, evenX }: TypeArea, page: number): Pt {
  return page % 2 === 0 ? x : evenX;
}
