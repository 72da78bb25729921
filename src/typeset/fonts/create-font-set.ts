/** The font set over its stacks: every lookup is made once and kept. */
import type { FontRole } from '../../base/font-role.ts';
import { chineseWidth } from './chinese-marks.ts';
import {
  type ChineseForms,
  type FontSet,
  type Form,
  faceIndexIn,
  type GlyphKey,
  glyphIn,
  missingGlyph,
} from './font-set.ts';
import { findGlyph, findGlyphs, type Stack, type StackEntry } from './glyph-lookup.ts';
import type { OpenedFace } from './opened-face.ts';

/** The faces that a role looks through, its own before those that stand in for it. */
export interface RoleFaces {
  readonly role: FontRole;
  /** Neither this list nor the next is empty. */
  readonly han: readonly StackEntry[];
  readonly latin: readonly StackEntry[];
  /** Last of all: faces that are there for scripts which neither Chinese nor Latin faces have. */
  readonly others: readonly StackEntry[];
}

/** What has been found along one stack. */
interface FoundGlyphs {
  readonly stack: Stack;
  /** Faces that stand in for no other: the first for each form, and those of other scripts. */
  readonly own: readonly StackEntry[];
  /**
   * By code point of the Basic Multilingual Plane: key + 2, 0 for not looked up yet. 256 KB of which the system only
   * commits the pages that are written to, some 80 KB for Han text.
   */
  readonly plane: Int32Array;
  readonly others: Map<number, GlyphKey>;
  readonly stretches: Map<string, readonly GlyphKey[]>;
  /** Found in a face that stands in for the role's. */
  readonly fallbacks: Set<GlyphKey>;
}

/** A set of these faces; lookups add to `faces` as they open more. */
export function createFontSet(
  faces: readonly OpenedFace[],
  roles: readonly RoleFaces[],
  region: ChineseForms,
): FontSet {
  const finders = new Map(roles.map((stacks) => [stacks.role, glyphsByForm(stacks, region)]));
  const foundBy = (role: FontRole, form: Form): FoundGlyphs => finders.get(role)!(form);
  const face = (key: GlyphKey): OpenedFace => faces[faceIndexIn(key)]!;
  return {
    glyph: (role, form, codePoint) => glyphFrom(foundBy(role, form), faces, codePoint),
    glyphs: (role, form, text) => glyphsFrom(foundBy(role, form), faces, text),
    advance: (key) => face(key).advanceOf(glyphIn(key)),
    face,
    first: (role, form) => foundBy(role, form).stack.entries[0]!.open(),
    isFallback: (role, form, key) => foundBy(role, form).fallbacks.has(key),
    close: () => {
      for (const opened of faces) opened.close();
    },
  };
}

/** What has been found for a role; a form that is never asked for takes no memory. */
function glyphsByForm({ han, latin, others }: RoleFaces, region: ChineseForms): (form: Form) => FoundGlyphs {
  const own = [han[0]!, latin[0]!, ...others];
  let foundHan: FoundGlyphs | undefined;
  let foundLatin: FoundGlyphs | undefined;
  return (form) => {
    if (form === 'han') {
      foundHan ??= nothingFound({ form, region, entries: [...han, ...latin, ...others] }, own);
      return foundHan;
    }
    foundLatin ??= nothingFound({ form, region, entries: [...latin, ...han, ...others] }, own);
    return foundLatin;
  };
}

function nothingFound(stack: Stack, own: readonly StackEntry[]): FoundGlyphs {
  return {
    stack,
    own,
    plane: new Int32Array(0x10000),
    others: new Map(),
    stretches: new Map(),
    fallbacks: new Set(),
  };
}

function glyphFrom(found: FoundGlyphs, faces: readonly OpenedFace[], codePoint: number): GlyphKey {
  const known = codePoint < 0x10000 ? found.plane[codePoint]! - 2 : (found.others.get(codePoint) ?? -2);
  if (known !== -2) return known;
  const key = findGlyph(found.stack, codePoint);
  if (codePoint < 0x10000) found.plane[codePoint] = key + 2;
  else found.others.set(codePoint, key);
  noteFallbacks(found, faces, [codePoint], [key]);
  return key;
}

function glyphsFrom(found: FoundGlyphs, faces: readonly OpenedFace[], text: string): readonly GlyphKey[] {
  const known = found.stretches.get(text);
  if (known !== undefined) return known;
  const keys = findGlyphs(found.stack, text);
  found.stretches.set(text, keys);
  const codePoints = Array.from(text, (character) => character.codePointAt(0)!);
  noteFallbacks(found, faces, codePoints, keys);
  return keys;
}

/** A mark that Chinese takes full-width is no fallback wherever it comes from: narrow forms are passed over. */
function noteFallbacks(
  { stack, own, fallbacks }: FoundGlyphs,
  faces: readonly OpenedFace[],
  codePoints: readonly number[],
  keys: readonly GlyphKey[],
): void {
  if (stack.form === 'han' && codePoints.every((codePoint) => chineseWidth(codePoint) !== undefined)) return;
  for (const key of keys) {
    const face = key === missingGlyph ? undefined : faces[faceIndexIn(key)]!;
    if (face !== undefined && !own.some((entry) => entry.opened() === face)) fallbacks.add(key);
  }
}
