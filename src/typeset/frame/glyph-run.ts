/** A run of glyphs by itself, as it comes into the columns of run-columns.ts and is read from them. */
import type { Point, Pt } from '../../base/geometry.ts';
import type { Ink } from '../../base/ink.ts';
import type { Face } from '../fonts/face.ts';

/** Glyphs of one face, size and ink on one baseline, in reading order; its origin counts from that of the item it is in. */
export interface GlyphRun extends Point {
  readonly face: Face;
  readonly size: Pt;
  readonly ink: Ink;
  readonly glyphs: Uint16Array;
  /** Origin of each glyph, from the origin of the run. */
  readonly xs: Float64Array;
  /** Height of each glyph above the baseline, where they do not all stand on it. */
  readonly ys?: Float64Array | undefined;
  /** What the glyphs stand for, in reading order. */
  readonly text: string;
  /** First UTF-16 index in `text` of each glyph; a glyph's text ends where the next one's begins (equal: none of its own). */
  readonly starts: Uint32Array;
  /** A part inside the frame's own that the glyphs belong to, such as a list item's label or a link. */
  readonly part?: number | undefined;
  /**
   * The glyphs do not tell the text: they stand so far apart that a reader of the page would put blanks between them
   * (均排), or are the shapes of a word as a whole. The output has to say the text itself.
   */
  readonly saysText?: boolean | undefined;
  /** Read from the right: places of glyphs fall. */
  readonly isReversed?: boolean | undefined;
}

/** From the origin of a run to its right edge, where the advance of its last glyph ends: read from the right, of its first. */
export function widthOf({ face, size, glyphs, xs }: GlyphRun): Pt {
  if (glyphs.length === 0) return 0;
  const end = (at: number): Pt => xs[at]! + face.advanceOf(glyphs[at]!) * size;
  return Math.max(end(0), end(glyphs.length - 1));
}
