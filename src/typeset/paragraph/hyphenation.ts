/**
 * Hyphens at the ends of lines: where the author typed a soft hyphen, and, in narrow columns, inside long English words.
 * CLREQ #handling_western_text_in_chinese_text_using_proportional_western_fonts allows it and asks for none.
 */
import { requireLazily } from '../../base/lazy-modules.ts';
import { type FontSet, type GlyphKey, missingGlyph } from '../fonts/font-set.ts';
import { forbidden, type Material } from '../linebreak/material.ts';
import * as Cost from '../unicode/line-break/costs.ts';
import type { RunStyle } from './run-style.ts';
import type { Boxes } from './shaped.ts';

/** UTF-16 indices inside a word before which it may be parted; the word is in lower case. */
export type Hyphenate = (word: string) => readonly number[];

const softHyphen = '\u00ad';

/** Letters of a word that is worth parting: shorter ones save less than three letters of space. Names and codes stay whole. */
const leastWord = 6;
const words = /(?<![\p{sc=Latin}\p{N}@./:\-_])[a-z]{6,}(?![\p{sc=Latin}\p{N}@/:\-_]|\.\p{sc=Latin})/gu;

/** What is used of the package, which brings no types. */
interface HyphenPackage {
  hyphenateSync(text: string, options: { readonly minWordLength: number }): string;
}

/** English patterns (TeX's hyph-en-us); the package is read at the first word. */
export const hyphenateEnglish: Hyphenate = (word) => {
  const { hyphenateSync } = requireLazily<HyphenPackage>('hyphen/en');
  const parted = hyphenateSync(word, { minWordLength: leastWord });
  const places: number[] = [];
  for (let at = parted.indexOf(softHyphen); at >= 0; at = parted.indexOf(softHyphen, at + 1)) {
    places.push(at - places.length);
  }
  return places;
};

/** The material with hyphens where a line may part a word; the same object where it may not. */
export function withHyphens(
  boxes: Boxes,
  material: Material,
  hyphenate: Hyphenate | undefined,
  fonts: FontSet,
): Material {
  const { text } = boxes.flat;
  const isSoft = text.includes(softHyphen);
  if (!isSoft && hyphenate === undefined) return material;
  const places = isSoft ? softPlaces(text) : new Set<number>();
  if (hyphenate !== undefined) {
    for (const { 0: word, index } of text.matchAll(words)) {
      for (const place of hyphenate(word)) places.add(index + place);
    }
  }
  return places.size === 0 ? material : { ...material, hyphen: hyphensAt(boxes, material, places, fonts) };
}

/** Places behind the soft hyphens that stand inside words. */
function softPlaces(text: string): Set<number> {
  const places = new Set<number>();
  for (let at = text.indexOf(softHyphen); at >= 0; at = text.indexOf(softHyphen, at + 1)) places.add(at + 1);
  return places;
}

/** Widths of the hyphens, by box behind which they stand; the joints there become breaks. */
function hyphensAt(boxes: Boxes, material: Material, places: ReadonlySet<number>, fonts: FontSet): Float64Array {
  const hyphen = new Float64Array(material.count);
  for (let k = 0; k < material.count - 1; k++) {
    if (!places.has(boxes.start[k + 1]!) || boxes.latin[k] === 0 || boxes.latin[k + 1] === 0) continue;
    const soft = boxes.flat.text[boxes.start[k + 1]! - 1] === softHyphen;
    if (soft ? material.penalty[k] === forbidden : material.penalty[k] !== forbidden) continue;
    const key = hyphenOf(boxes.flat.styles[boxes.style[k]!]!, fonts);
    if (key === missingGlyph) continue;
    material.penalty[k] = Cost.hyphen;
    hyphen[k] = fonts.advance(key) * boxes.size[k]!;
  }
  return hyphen;
}

/** The hyphen of a style. */
export function hyphenOf(style: RunStyle, fonts: FontSet): GlyphKey {
  return fonts.glyph(style.latinRole, 'latin', 0x2d);
}
