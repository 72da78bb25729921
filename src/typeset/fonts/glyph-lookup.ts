/** Looks for the glyphs of a character or of a stretch of text along a stack of faces. */
import {
  chineseWidth,
  dash,
  isIdeograph,
  isVariationSelector,
  joiningGap,
  mayBeBlank,
  sameWidth,
} from './chinese-marks.ts';
import { type ChineseForms, type Form, type GlyphKey, missingGlyph } from './font-set.ts';
import type { OpenedFace } from './opened-face.ts';

/** A face in a stack; its file is opened when a lookup first needs it. */
export interface StackEntry {
  /** Whether the face is there for Chinese text. */
  readonly han: boolean;
  /** Whether the face may be unsound: a user's file. */
  readonly checked: boolean;
  /** False when the face is known, without opening it, to lack the character. */
  covers(codePoint: number): boolean;
  open(): OpenedFace;
  /** The face, when its file has been opened. */
  opened(): OpenedFace | undefined;
}

/** The faces that a role and form look through, and the form. */
export interface Stack {
  readonly form: Form;
  readonly region: ChineseForms;
  readonly entries: readonly StackEntry[];
}

/** Glyph of a code point in the first face that has its form, else in the first that has it in any; else `missingGlyph`. */
export function findGlyph(stack: Stack, codePoint: number): GlyphKey {
  const width = stack.form === 'han' ? chineseWidth(codePoint) : undefined;
  let narrow: GlyphKey = missingGlyph;
  for (const entry of stack.entries) {
    if (!mayHave(stack, entry, codePoint)) continue;
    const face = entry.open();
    const glyph = glyphIn(entry, stack, codePoint);
    if (glyph === 0) continue;
    const key = keyOf(face, glyph);
    if (width === undefined || sameWidth(face.advanceOf(glyph), width)) return key;
    if (narrow === missingGlyph) narrow = key;
  }
  return narrow;
}

/**
 * Whether to look into the face. The first of a stack is opened in any case, and one that is open is soon asked; only
 * for the others is it worth reading what their files are said to cover.
 */
function mayHave(stack: Stack, entry: StackEntry, codePoint: number): boolean {
  return entry === stack.entries[0] || entry.opened() !== undefined || entry.covers(codePoint);
}

/** Glyph in one face, 0 when it cannot serve. */
function glyphIn(entry: StackEntry, { form, region }: Stack, codePoint: number): number {
  const face = entry.open();
  const glyph = face.glyphOf(codePoint);
  if (glyph === 0 || !serves(entry, codePoint, glyph)) return 0;
  // A Han face that stands in for a Latin one gives marks as they are; an ideograph is Chinese in any case.
  if (!entry.han || (form !== 'han' && !isIdeograph(codePoint))) return glyph;
  const chosen = face.chineseForms([glyph], region)[0]!;
  return chosen === glyph || serves(entry, codePoint, chosen) ? chosen : 0;
}

/**
 * A damaged glyph would print as nothing or worse, and some faces map characters they lack to a blank. Only a user's
 * file is looked into: a house file is what its manifest says, and reading every outline would slow each build.
 */
function serves(entry: StackEntry, codePoint: number, glyph: number): boolean {
  if (!entry.checked) return true;
  const face = entry.open();
  return mayBeBlank(codePoint) ? face.isSound(glyph) : leavesInk(face, glyph);
}

/** Whether the glyph can be drawn and there is something to draw. */
export function leavesInk(face: OpenedFace, glyph: number): boolean {
  return face.isSound(glyph) && !face.isBlank(glyph);
}

/**
 * Glyphs of a stretch that belongs together, all from one face where one has them all: dashes joined, a base composed
 * with its marks, the variant that a selector asks for. Otherwise each character for itself, without selectors.
 */
export function findGlyphs(stack: Stack, text: string): readonly GlyphKey[] {
  // Composing Latin letters only: composition would also rewrite compatibility ideographs.
  const composed = /[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text;
  const codePoints = Array.from(composed, (character) => character.codePointAt(0)!);
  const bases = codePoints.filter((codePoint) => !isVariationSelector(codePoint));
  if (bases.length < 2 && bases.length === codePoints.length) {
    return bases.map((codePoint) => findGlyph(stack, codePoint));
  }
  const whole =
    findStretch(stack, codePoints, 'with-variants') ??
    (bases.length < codePoints.length ? findStretch(stack, codePoints, 'without-variants') : undefined);
  return whole ?? bases.map((codePoint) => findGlyph(stack, codePoint));
}

type Variants = 'with-variants' | 'without-variants';

function findStretch(stack: Stack, codePoints: readonly number[], variants: Variants): readonly GlyphKey[] | undefined {
  for (const entry of stack.entries) {
    const mapped = mapStretch(stack, entry, codePoints, variants);
    if (mapped === undefined) continue;
    const face = entry.open();
    const glyphs = entry.han ? face.chineseForms(mapped, stack.region) : face.latinForms(mapped);
    if (entry.checked && !glyphs.every((glyph) => mapped.includes(glyph) || leavesInk(face, glyph))) continue;
    if (stack.form === 'han' && !fitsChinese(face, codePoints, glyphs)) continue;
    return glyphs.map((glyph) => keyOf(face, glyph));
  }
  return undefined;
}

/** Glyphs of the character map; undefined when the face lacks one, or a variant that is asked for. */
function mapStretch(
  stack: Stack,
  entry: StackEntry,
  codePoints: readonly number[],
  variants: Variants,
): readonly number[] | undefined {
  const glyphs: number[] = [];
  for (const [index, codePoint] of codePoints.entries()) {
    if (isVariationSelector(codePoint)) continue;
    if (!mayHave(stack, entry, codePoint)) return undefined;
    const face = entry.open();
    const selector = codePoints[index + 1];
    const variant =
      selector !== undefined && isVariationSelector(selector) && variants === 'with-variants'
        ? (face.variantOf(codePoint, selector) ?? 0)
        : face.glyphOf(codePoint);
    if (variant === 0 || !serves(entry, codePoint, variant)) return undefined;
    glyphs.push(variant);
  }
  return glyphs;
}

/** Whether shared marks have their Chinese width in all, and dashes meet. */
function fitsChinese(face: OpenedFace, codePoints: readonly number[], glyphs: readonly number[]): boolean {
  let wanted = 0;
  for (const codePoint of codePoints) {
    const width = chineseWidth(codePoint);
    if (width === undefined) return true;
    wanted += width;
  }
  const width = glyphs.reduce((sum, glyph) => sum + face.advanceOf(glyph), 0);
  return sameWidth(width, wanted) && (!codePoints.every((codePoint) => codePoint === dash) || meet(face, glyphs));
}

function meet(face: OpenedFace, glyphs: readonly number[]): boolean {
  return glyphs.slice(1).every((glyph, index) => {
    const before = glyphs[index]!;
    const gap = face.advanceOf(before) - face.inkOf(before).right + face.inkOf(glyph).left;
    return gap <= joiningGap;
  });
}

function keyOf(face: OpenedFace, glyph: number): GlyphKey {
  return face.index * 0x10000 + glyph;
}
