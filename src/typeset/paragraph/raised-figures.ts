/** Superscripts and subscripts: characters that Unicode and the face have for them, else ordinary ones set smaller. */
import type { Em } from '../../base/geometry.ts';
import { type FontSet, faceIndexIn, missingGlyph } from '../fonts/font-set.ts';
import type { FlatText } from './flat-text.ts';
import type { RunStyle } from './run-style.ts';

type Level = NonNullable<RunStyle['level']>;

/** Size of raised and lowered text that no face has characters for: OpenType's own recommended subscript and superscript size. */
const figureScale: Em = 0.65;
/** Its height: raised by a third or lowered by a seventh of an em. */
const figureRise: Readonly<Record<Level, Em>> = { raised: 0.33, lowered: -0.14 };

const figures: Readonly<Record<Level, string>> = {
  raised: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ',
  lowered: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎',
};
/** What each of them is made of; a typed hyphen in a number is a minus. */
const plain = '0123456789+−-=()n';

/**
 * The text in the characters that Unicode has for its level, so that a reader of the text gets 10⁴ and not 104; undefined
 * when it has none for some of them. As long as `text`.
 */
export function figuresFor(text: string, level: Level): string | undefined {
  let written = '';
  for (const sign of text) {
    const figure = figures[level][plain.indexOf(sign)];
    if (figure === undefined) return undefined;
    written += figure;
  }
  return written;
}

interface Figure {
  /** The ordinary character that it is made of. */
  readonly base: number;
  readonly level: Level;
}

/** What ⁴ and ₂ are made of, by code point. */
const madeOf = new Map<number, Figure>();
for (const level of ['raised', 'lowered'] as const) {
  for (const [at, figure] of [...figures[level]].entries()) {
    const codePoint = figure.charCodeAt(0);
    if (!madeOf.has(codePoint)) madeOf.set(codePoint, { base: plain.charCodeAt(at), level });
  }
}

/** ² and ₎: outside of them, as nearly every character is, there is nothing to look up. */
const [firstFigure, lastFigure] = [0xb2, 0x208e];

/** Whether a character's setting depends on its neighbours for being a raised or lowered figure. */
export function isFigure(codePoint: number): boolean {
  return codePoint >= firstFigure && codePoint <= lastFigure && madeOf.has(codePoint);
}

/** A character as it is set at its height. */
interface LevelledCharacter {
  /** The character whose glyph is taken. */
  readonly printed: number;
  readonly style: RunStyle;
}

/**
 * Glyph and style of the character at `index` when they are others than those of the text. Figures of a face are taken
 * when it has all that stand together: ¹ of one face and ⁴ of another, or a made one, do not go together.
 */
export function levelled(
  flat: FlatText,
  index: number,
  codePoint: number,
  fonts: FontSet,
): LevelledCharacter | undefined {
  const style = flat.styles[flat.styleAt[index]!]!;
  if (style.level !== undefined) return { printed: codePoint, style: smaller(style, style.level) };
  if (!isFigure(codePoint) || hasFigures(flat, index, style, fonts)) return undefined;
  const figure = madeOf.get(codePoint)!;
  return { printed: figure.base, style: smaller(style, figure.level) };
}

function smaller(style: RunStyle, level: Level): RunStyle {
  const { size, rise } = style;
  return { ...style, size: size * figureScale, rise: rise + figureRise[level] * size };
}

/** Whether one face has every figure of the number around `index`. */
function hasFigures({ text }: FlatText, index: number, { latinRole }: RunStyle, fonts: FontSet): boolean {
  let from = index;
  while (isFigure(text.charCodeAt(from - 1))) from--;
  const first = faceIndexIn(fonts.glyph(latinRole, 'latin', text.charCodeAt(from)));
  for (let at = from; isFigure(text.charCodeAt(at)); at++) {
    const key = fonts.glyph(latinRole, 'latin', text.charCodeAt(at));
    if (key === missingGlyph || faceIndexIn(key) !== first || fonts.isFallback(latinRole, 'latin', key)) return false;
  }
  return true;
}
