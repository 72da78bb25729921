/** What several characters of a text make: the pairs —— and ……, a base with its marks. */
import { missingGlyph } from '../fonts/font-set.ts';
import { markClassOf } from '../unicode/mark.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import { isDotOfPair, isMark } from './kinds-of-characters.ts';
import { placeHan, placeLatin } from './place-character.ts';
import { shapeCharacter } from './shape-character.ts';
import { Between } from './shaped.ts';
import { addBox, type Shaping } from './shaping.ts';

/** Length of —— or …… at `index`, which are one mark of two squares (GB/T 15834-2011, 5.1.4, 5.1.5); 0 for none. */
export function pairAt(text: string, index: number, codePoint: number): number {
  return isDotOfPair(codePoint) && text.charCodeAt(index + 1) === codePoint ? 2 : 0;
}

export function shapePair(
  shaping: Shaping,
  codePoint: number,
  start: number,
  end: number,
  finder: GlyphFinder,
): number {
  const index = shaping.flat.styleAt[start]!;
  const style = shaping.flat.styles[index]!;
  finder.find(style.role, 'han', codePoint, () => shaping.flat.spanAt(start, end));
  const keys = finder.fonts.glyphs(style.role, 'han', shaping.flat.text.slice(start, end));
  const width = (2 * style.size * shaping.spacing.advance) / keys.length;
  keys.forEach((key, k) => {
    const natural = key === missingGlyph ? width : finder.fonts.advance(key) * style.size;
    const from = k === 0 ? start : start + 1;
    const to = k === keys.length - 1 ? end : start + 1;
    const { size, rise } = style;
    const offset = (width - natural) / 2;
    const mark = markClassOf(codePoint);
    addBox(shaping, from, to, codePoint, index, {
      key,
      hasFinding: false,
      size,
      rise,
      offset,
      width,
      mark,
      latin: false,
    });
    // The two halves of one mark: never parted, never spaced.
    if (k < keys.length - 1) shaping.program.noteBetween(Between.noBreak);
  });
  return end;
}

/**
 * Marks that are looked at together: no language puts more on one letter (UAX #15, 13, Stream-Safe Text Format). The rest
 * of a row without end are bases of their own, or it would be gone through once for each of them.
 */
const mostMarks = 30;

/**
 * A base with its marks or selector: one glyph where a face has one for them. A variant that no face has is reported,
 * as it stands for another form of somebody's name.
 */
export function shapeMarked(
  shaping: Shaping,
  start: number,
  base: number,
  latin: boolean,
  finder: GlyphFinder,
): number {
  const { text, styles, styleAt } = shaping.flat;
  const codePoint = text.codePointAt(start)!;
  let end = base;
  while (end - base < mostMarks && isMark(text.charCodeAt(end))) end += text.charCodeAt(end) === 0xdb40 ? 2 : 1;
  const style = styles[styleAt[start]!]!;
  const role = latin ? style.latinRole : style.role;
  const form = latin ? 'latin' : 'han';
  const keys = finder.fonts.glyphs(role, form, text.slice(start, end));
  const [key] = keys;
  const isWhole = keys.length === 1 && key !== missingGlyph;
  if (!isWhole || key === finder.fonts.glyph(role, form, codePoint)) {
    if (text.charCodeAt(base) === 0xdb40)
      finder.missesVariant(text.slice(start, end), () => shaping.flat.spanAt(start, end));
    return shapeCharacter(shaping, codePoint, start, base, latin, finder);
  }
  const spanAt = () => shaping.flat.spanAt(start, end);
  const placement = latin
    ? placeLatin(codePoint, style, finder, spanAt)
    : placeHan(codePoint, style, shaping.spacing, finder, spanAt);
  const { size } = style;
  const width = latin ? finder.fonts.advance(key!) * size : placement.width;
  addBox(shaping, start, end, codePoint, styleAt[start]!, { ...placement, key: key!, hasFinding: false, width });
  return end;
}
