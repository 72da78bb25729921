/** Words that were shaped as a whole, and what stands between them → glyph runs. */
import { type FontSet, glyphIn } from '../fonts/font-set.ts';
import type { GlyphRun } from '../frame/glyph-run.ts';
import { isReversed } from './bidi.ts';
import { glyphOrigin, type LinePlaces } from './line-places.ts';
import type { Boxes } from './shaped.ts';

/**
 * Box `k`, a shaped word or a single sign from right to left, as a run of its own. `spaced`: the blank behind it is a glyph
 * too, at the left of what is read from the right.
 */
export function placeAlone(boxes: Boxes, k: number, places: LinePlaces, fonts: FontSet, spaced: boolean): GlyphRun {
  const style = boxes.flat.styles[boxes.style[k]!]!;
  const size = boxes.size[k]!;
  const face = fonts.face(boxes.key[k]!);
  const word = boxes.words.get(k);
  const reversed = isReversed(boxes, k);
  const written = boxes.flat.text.slice(boxes.start[k]!, boxes.end[k]!);
  const glyphs = word === undefined ? [glyphIn(boxes.key[k]!)] : [...word.glyphs];
  const xs = word === undefined ? [0] : Array.from(word.xs, (x) => x * size);
  const ys = word?.ys === undefined ? undefined : Array.from(word.ys, (y) => y * size);
  const starts = word === undefined ? [0] : [...word.starts];
  const blank = spaced ? face.glyphOf(0x20) : 0;
  if (blank !== 0) {
    glyphs.push(blank);
    xs.push(reversed ? -face.advanceOf(blank) * size : boxes.width[k]!);
    ys?.push(0);
    starts.push(written.length);
  }
  return {
    x: glyphOrigin(boxes, places, k),
    y: -boxes.rise[k]!,
    face,
    size,
    ink: style.ink,
    glyphs: Uint16Array.from(glyphs),
    xs: Float64Array.from(xs),
    ...(ys !== undefined && { ys: Float64Array.from(ys) }),
    text: blank === 0 ? written : `${written} `,
    starts: Uint32Array.from(starts),
    part: style.part,
    // Who reads a page puts letters from right to left in order by himself, and would turn a text around as well.
    ...(word !== undefined && (!reversed || !word.tellsText) && { saysText: true }),
    ...(reversed && { isReversed: true }),
  };
}
