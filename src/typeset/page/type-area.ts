/** The type area of a style in points, and the advance that fills its lines. */
import { type Em, mmToPt, type Pt, type Rect, type Size } from '../../base/geometry.ts';
import type { Style } from '../../input/style/style.ts';
import type { Composer } from '../paragraph/compose.ts';

export interface TypeArea extends Rect {
  readonly paper: Size;
  readonly rows: number;
  /** Height of a row, baseline to baseline. */
  readonly pitch: Pt;
  /** Baseline of body text below the top of its row; all text of one row stands on it, whatever its size. */
  readonly baseline: Pt;
  /** Advance of a Han character of the body, in em. */
  readonly advance: Em;
}

/** Ascent of the Chinese em box; faces differ in their hhea figures, so no font is asked (OpenType `ideo` baseline −0.12). */
export const emBoxAscent: Em = 0.88;

/**
 * Type area of a style. The total-fit composer spaces Han evenly so that `style.characters` of them fill the measure to
 * the point (CLREQ: the measure is a whole number of characters; 28 × 16 pt would overrun the 156 mm of GB/T 9704).
 * First-fit setting keeps them solid, as word processors without a character grid do.
 */
export function typeAreaOf(style: Style, composer: Composer): TypeArea {
  const width = mmToPt(style.typeArea.width);
  const { size } = style.body;
  return {
    x: mmToPt(style.typeArea.left),
    y: mmToPt(style.typeArea.top),
    width,
    height: style.rows * style.pitch,
    paper: { width: mmToPt(style.paper.width), height: mmToPt(style.paper.height) },
    rows: style.rows,
    pitch: style.pitch,
    baseline: (style.pitch - size) / 2 + emBoxAscent * size,
    advance: composer === 'total-fit' ? width / style.characters / size : 1,
  };
}
