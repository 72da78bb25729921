import type { FontRole } from '../../base/font-role.ts';
import type { Em } from '../../base/geometry.ts';
import type { Face } from './face.ts';

/** Which shape a character takes: many marks (“ ” … — ·) are shared by Chinese and Latin text. */
export type Form = 'han' | 'latin';

/** Whose forms of characters are printed where a face has several: the language of the text. */
export type ChineseForms = 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';

/** A glyph of a face in one number: face index × 65536 + glyph. `missingGlyph` when no face of the stack has one. */
export type GlyphKey = number;
export const missingGlyph: GlyphKey = -1;

/**
 * The faces of one build, by role, with their fallbacks. Lookups are cached: they are made for every character.
 * A Latin-form lookup takes the Latin face that goes with the role first; a Han-form lookup takes the role's own face.
 */
export interface FontSet {
  /** Glyph for a code point, looked for along the stack of the role. */
  glyph(role: FontRole, form: Form, codePoint: number): GlyphKey;
  /** Glyphs for a stretch that belongs together: —— and …… in Chinese (2 em in all, joined), a base with its marks or selector. */
  glyphs(role: FontRole, form: Form, text: string): readonly GlyphKey[];
  advance(key: GlyphKey): Em;
  face(key: GlyphKey): Face;
  /** The face that a lookup of the role and form asks first; opens its file. */
  first(role: FontRole, form: Form): Face;
  /**
   * Whether `key` comes from a face that stands in for the role's: neither its first Han face nor the first of the
   * Latin face that goes with it. Marks that Chinese takes full-width are none wherever they come from: a face whose
   * form is narrow is passed over.
   */
  isFallback(role: FontRole, form: Form, key: GlyphKey): boolean;
  /** Closes the font files. */
  close(): void;
}

/** Glyph number inside its face. */
export function glyphIn(key: GlyphKey): number {
  return key & 0xffff;
}

/** Index of the face that a key belongs to. */
export function faceIndexIn(key: GlyphKey): number {
  return key >>> 16;
}
