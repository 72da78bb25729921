/** A font set of round figures, so that composition is tested without a font: Han 1 em, Latin letters and digits 0.5 em. */
import type { FontRole } from '../../src/base/font-role.ts';
import type { Em } from '../../src/base/geometry.ts';
import type { Face } from '../../src/typeset/fonts/face.ts';
import { type FontSet, type Form, type GlyphKey, glyphIn, missingGlyph } from '../../src/typeset/fonts/font-set.ts';

const hanFace = 0;
const latinFace = 1;

function face(index: number, advanceOf: (glyph: number) => Em): Face {
  return {
    index,
    postScriptName: index === hanFace ? 'Metric-Han' : 'Metric-Latin',
    familyName: index === hanFace ? 'Metric Han' : 'Metric Latin',
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
    glyphOf: (codePoint) => (codePoint < 0x10000 ? codePoint : 0xfffd),
    advanceOf,
    inkOf: (glyph) =>
      '“‘（《〈「『【〔'.includes(String.fromCharCode(glyph)) ? { left: 0.6, right: 0.95 } : { left: 0.05, right: 0.4 },
    subset: () => ({ kind: 'truetype', bytes: new Uint8Array() }),
  };
}

/** Code points in `missing` have no glyph; those in `fallback` come from a second Han face. */
export function metricFonts(options: { readonly missing?: string; readonly fallback?: string } = {}): FontSet {
  const latinAdvance = (glyph: number): Em =>
    glyph === 0x20 || glyph === 0x2e || glyph === 0x2c ? 0.25 : glyph === 0x2d ? 0.333 : 0.5;
  const faces = [face(hanFace, () => 1), face(latinFace, latinAdvance), face(2, () => 1)];
  const has = (list: string | undefined, codePoint: number): boolean =>
    (list ?? '').includes(String.fromCodePoint(codePoint));
  const glyph = (_role: FontRole, form: Form, codePoint: number): GlyphKey => {
    if (has(options.missing, codePoint)) return missingGlyph;
    const index = has(options.fallback, codePoint) ? 2 : form === 'han' ? hanFace : latinFace;
    return index * 0x10000 + faces[index]!.glyphOf(codePoint);
  };
  return {
    glyph,
    glyphs: (role, form, text) => [...text].map((character) => glyph(role, form, character.codePointAt(0)!)),
    advance: (key) => faces[key >>> 16]!.advanceOf(glyphIn(key)),
    face: (key) => faces[key >>> 16]!,
    isFallback: (_role, _form, key) => key >>> 16 === 2,
    close: () => undefined,
  };
}
