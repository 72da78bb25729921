/** A word of a script whose letters depend on each other as one box, with the glyphs that its face shapes it into. */
import type { Face } from '../fonts/face.ts';
import { faceIndexIn, missingGlyph } from '../fonts/font-set.ts';
import * as LineBreakClass from '../unicode/line-break/classes.ts';
import { lineBreakClass } from '../unicode/line-break/lookup.ts';
import { MarkClass } from '../unicode/mark.ts';
import { isJoiner, isShaped, isTsheg, suffixSpace } from '../unicode/shaped-scripts.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import { addBox, type Shaping } from './shaping.ts';

/**
 * Shapes the word that begins at `index` and returns where to go on; `index` itself where that cannot be done, because no
 * face has its first letter or because the face fails, which is reported: the letter is then set as others are.
 */
export function shapeWord(shaping: Shaping, index: number, finder: GlyphFinder): number {
  const { text, styles, styleAt, spanAt } = shaping.flat;
  const codePoint = text.codePointAt(index)!;
  const style = styles[styleAt[index]!]!;
  const key = finder.fonts.glyph(style.latinRole, 'latin', codePoint);
  if (key === missingGlyph) return index;
  const face = finder.fonts.face(key);
  const end = wordEnd(shaping, index, face, finder);
  const isReversed = ((shaping.levels?.[index] ?? 0) & 1) === 1;
  const word = face.shape(text.slice(index, end), isReversed ? 'rtl' : 'ltr');
  if (word === undefined) {
    finder.cannotShape(text.slice(index, end), face, () => spanAt(index, end));
    return index;
  }
  const { size, rise } = style;
  shaping.words ??= new Map();
  shaping.words.set(shaping.program.boxCount(), word);
  addBox(shaping, index, end, codePoint, styleAt[index]!, {
    key,
    hasFinding: false,
    size,
    rise,
    offset: 0,
    width: word.width * size,
    mark: MarkClass.none,
    latin: true,
  });
  if (isTsheg(text.charCodeAt(end - 1))) shaping.program.endSyllable();
  return end;
}

/**
 * A word goes on in one style, face and direction up to a blank or a mark behind which the line may end. Joiners belong to
 * it, and so does the blank before a Mongolian suffix.
 */
function wordEnd({ flat, levels }: Shaping, start: number, face: Face, { fonts }: GlyphFinder): number {
  const { text, styles, styleAt } = flat;
  const { latinRole } = styles[styleAt[start]!]!;
  const continues = (at: number): boolean => {
    const codePoint = text.codePointAt(at);
    if (codePoint === undefined || styleAt[at] !== styleAt[start]) return false;
    if (isJoiner(codePoint)) return true;
    if (codePoint === suffixSpace) return face.glyphOf(suffixSpace) !== 0 && continues(at + 1);
    if (!isShaped(codePoint) || levels?.[at] !== levels?.[start]) return false;
    return faceIndexIn(fonts.glyph(latinRole, 'latin', codePoint)) === face.index;
  };
  let end = start;
  do {
    const codePoint = text.codePointAt(end)!;
    end += codePoint > 0xffff ? 2 : 1;
    if (mayEndLine(codePoint) && !isCombining(text.codePointAt(end))) break;
  } while (continues(end));
  return end;
}

/** Such as the mark behind a Tibetan syllable. */
function mayEndLine(codePoint: number): boolean {
  return lineBreakClass(codePoint) === LineBreakClass.BA;
}

function isCombining(codePoint: number | undefined): boolean {
  return codePoint !== undefined && lineBreakClass(codePoint) === LineBreakClass.CM;
}
