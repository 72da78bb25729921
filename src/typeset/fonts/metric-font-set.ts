/**
 * A font set without fonts: figures alone. The composer can be used and tested with it where only widths matter.
 */
import type { FontRole } from '../../base/font-role.ts';
import type { Em } from '../../base/geometry.ts';
import type { Face } from './face.ts';
import { type FontSet, type Form, type GlyphKey, glyphIn, missingGlyph } from './font-set.ts';

/** Advances by character, in em, Chinese and Latin forms alike. */
export type MetricTable = Readonly<Record<string, Em>>;

export interface Metrics {
  /** Those that are not the usual ones: 1 em for Han, Times-like figures for Latin. */
  readonly advances?: MetricTable;
  /** Characters that have no glyph at all. */
  readonly missing?: string;
  /** Characters that come from another face than asked for. */
  readonly fallback?: string;
  /** Faces whose characters are theirs, the first that has one; their indices go up from `firstOwnFace`. */
  readonly own?: readonly Face[];
}

const han = 0;
const latin = 1;
const other = 2;
/** Index of the first face behind those of figures. */
export const firstOwnFace = 3;

/** Times-like figures: 0.25 em for blank, full stop and comma, 0.333 for the hyphen, half an em for all else. */
function latinAdvance(character: string, advances: MetricTable): Em {
  const given = advances[character];
  if (given !== undefined) return given;
  if (' .,'.includes(character)) return 0.25;
  return character === '-' ? 0.333 : 0.5;
}

/** A set in which every character has a glyph of round width, its number the code point, but those that faces have. */
export function metricFontSet({ advances = {}, missing = '', fallback = '', own = [] }: Metrics = {}): FontSet {
  const square = (glyph: number): Em => advances[String.fromCharCode(glyph)] ?? 1;
  const faces = [
    metricFace(han, 'Han', square),
    metricFace(latin, 'Latin', (glyph) => latinAdvance(String.fromCharCode(glyph), advances)),
    metricFace(other, 'Other', square),
    ...own,
  ];
  const glyph = (_role: FontRole, form: Form, codePoint: number): GlyphKey => {
    const character = String.fromCodePoint(codePoint);
    if (missing.includes(character)) return missingGlyph;
    const face = own.find((each) => each.glyphOf(codePoint) !== 0);
    if (face !== undefined) return face.index * 0x10000 + face.glyphOf(codePoint);
    const index = fallback.includes(character) ? other : form === 'han' ? han : latin;
    return index * 0x10000 + faces[index]!.glyphOf(codePoint);
  };
  return {
    glyph,
    glyphs: (role, form, text) => Array.from(text, (character) => glyph(role, form, character.codePointAt(0)!)),
    advance: (key) => faces[key >>> 16]!.advanceOf(glyphIn(key)),
    face: (key) => faces[key >>> 16]!,
    first: (_role, form) => faces[form === 'han' ? han : latin]!,
    isFallback: (_role, _form, key) => key >>> 16 === other,
    close: () => undefined,
  };
}

const openings = '“‘（《〈「『【〔〖［｛';

/** A face whose glyphs are squares of the given widths, marks with their ink in the half where Chinese faces have it. */
function metricFace(index: number, name: string, advanceOf: (glyph: number) => Em): Face {
  return {
    index,
    postScriptName: `Metric-${name}`,
    familyName: `Metric ${name}`,
    metrics: {
      ascent: 0.88,
      descent: -0.12,
      capHeight: 0.7,
      xHeight: 0.5,
      box: [0, -0.12, 1, 0.88],
      italicAngle: 0,
      weight: 400,
      serif: true,
    },
    // One number must do for the supplementary planes: only widths count here.
    glyphOf: (codePoint) => (codePoint < 0x10000 ? codePoint : 0xfffd),
    advanceOf,
    inkOf: (glyph) =>
      openings.includes(String.fromCharCode(glyph))
        ? { left: 0.6, bottom: -0.1, right: 0.95, top: 0.8 }
        : { left: 0.05, bottom: -0.1, right: 0.4, top: 0.25 },
    draw: () => undefined,
    shape: () => undefined,
    subset: () => ({ kind: 'truetype', bytes: new Uint8Array() }),
  };
}
