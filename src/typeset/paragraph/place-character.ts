/** How a character is set in a style: its glyph, its width, and where in its square the ink stands. */
import type { Em } from '../../base/geometry.ts';
import type { Span } from '../../base/source-text.ts';
import { type GlyphKey, glyphIn } from '../fonts/font-set.ts';
import { MarkClass, markClassOf } from '../unicode/mark.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import type { Placement } from './known-characters.ts';
import { paragraphProgram } from './paragraph-program.ts';
import type { RunStyle } from './run-style.ts';
import type { Spacing } from './shaped.ts';

/** Half a Han square: the width of a mark without its blank (GB/T 15834-2011, 5.1.10; CLREQ #punctuation_width_adjustment). */
const half: Em = 0.5;

/** A character that is set as Latin text. `spanAt` is called only when something has to be reported. */
export function placeLatin(
  codePoint: number,
  style: RunStyle,
  finder: GlyphFinder,
  spanAt: () => Span | undefined,
): Placement {
  const { key, hasFinding } = finder.find(style.latinRole, 'latin', codePoint, spanAt);
  const { size, rise } = style;
  const width = finder.fonts.advance(key) * size;
  return { key, hasFinding, size, rise, offset: 0, width, mark: MarkClass.none, latin: true };
}

/** What a glyph may be wider than its squares by. */
const narrowSlack: Em = 0.05;
/** A glyph narrower than this is no full-width one: Greek, Cyrillic or accented letters of a Chinese face. */
const narrow: Em = 0.9;

/** A Chinese character or mark of the paragraph at hand. `spanAt` as above. */
export function placeHan(
  codePoint: number,
  style: RunStyle,
  spacing: Spacing,
  finder: GlyphFinder,
  spanAt: () => Span | undefined,
): Placement {
  const { key, hasFinding } = finder.find(style.role, 'han', codePoint, spanAt);
  const natural = finder.fonts.advance(key);
  const mark = markClassOf(codePoint);
  const halved = paragraphProgram().isHalved(mark) !== 0;
  const tracked = natural < narrow && mark === MarkClass.none ? 1 : spacing.advance;
  const width = (halved ? half : squaresOf(codePoint, mark, natural, spacing)) * tracked;
  const offset = halved ? halfOffset(key, mark, width, finder) : (width - natural) / 2;
  const { size, rise } = style;
  const place: Placement = {
    key,
    hasFinding,
    size,
    rise,
    offset: offset * size,
    width: width * size,
    mark,
    latin: false,
  };
  return isCentred(mark, spacing) ? centred(place, finder) : place;
}

/** Pauses and stops of Taiwan and Hong Kong stand in the middle of their square (CLREQ #h-punctuation_adjustment_space). */
function isCentred(mark: MarkClass, { region }: Spacing): boolean {
  return region === 'hant' && (mark === MarkClass.pause || mark === MarkClass.stop);
}

/** Middle of the em box above the baseline (its ascent is 0.88). */
const middle: Em = 0.38;

/** The mark with its ink in the middle of its square, wherever the face has it: faces for those regions stay as they are. */
function centred(place: Placement, { fonts }: GlyphFinder): Placement {
  const { left, bottom, right, top } = fonts.face(place.key).inkOf(glyphIn(place.key));
  const { size, width, rise } = place;
  return {
    ...place,
    offset: width / 2 - ((left + right) / 2) * size,
    rise: rise + (middle - (bottom + top) / 2) * size,
  };
}

/** –, the short connector: half a square, where — and ～ have a whole one (GB/T 15834-2011, 5.1.6). */
const enDash = 0x2013;

/**
 * Width without tracking: half a square for · ／ and –, what the face says for its narrow letters, else whole squares. On a
 * grid all have whole ones.
 */
function squaresOf(codePoint: number, mark: MarkClass, natural: Em, { grid }: Spacing): Em {
  // ・ has quarters of blank on both sides, as · has in Taiwan and Hong Kong (assembly/blanks.ts).
  const isHalf = mark === MarkClass.interpunct || mark === MarkClass.solidus || codePoint === enDash;
  if (isHalf) return grid ? 1 : half;
  if (grid) return Math.max(1, Math.ceil(natural - narrowSlack));
  return natural < narrow && mark === MarkClass.none ? natural : Math.max(1, Math.round(natural));
}

/** Ink may reach this far over the middle of the square before a mark counts as centred. */
const inkTolerance: Em = 0.04;

/**
 * Where the glyph of a mark stands when only half its square is left: its ink, not its advance, decides, so that any
 * face can be used, also one that centres ？ or has no half-width alternates.
 */
function halfOffset(key: GlyphKey, mark: MarkClass, width: Em, finder: GlyphFinder): Em {
  const face = finder.fonts.face(key);
  const ink = face.inkOf(glyphIn(key));
  const natural = finder.fonts.advance(key);
  if (mark === MarkClass.opening) {
    if (ink.left >= natural - half - inkTolerance) return width - natural;
  } else if (ink.right <= half + inkTolerance) return 0;
  return width / 2 - (ink.left + ink.right) / 2;
}
