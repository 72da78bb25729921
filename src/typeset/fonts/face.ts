import type { Em } from '../../base/geometry.ts';
import type { Pen } from './pen.ts';

/** Figures for a PDF font descriptor, in em. */
export interface FaceMetrics {
  readonly ascent: Em;
  readonly descent: Em;
  readonly capHeight: Em;
  readonly xHeight: Em;
  /** left, bottom, right, top */
  readonly box: readonly [Em, Em, Em, Em];
  /** Degrees, 0 for upright. */
  readonly italicAngle: number;
  /** 100–900, OS/2 usWeightClass. */
  readonly weight: number;
  readonly serif: boolean;
}

/** Outlines for embedding: glyph k of the program is the k-th glyph that was asked for. */
export type FontProgram =
  | { readonly kind: 'truetype'; readonly bytes: Uint8Array }
  /** A bare CFF table. */
  | { readonly kind: 'cff'; readonly bytes: Uint8Array };

/** Edges of what a glyph draws, from its origin on the baseline, upwards positive; all 0 for a blank glyph. */
export interface Ink {
  readonly left: Em;
  readonly bottom: Em;
  readonly right: Em;
  readonly top: Em;
}

export type WordDirection = 'ltr' | 'rtl';

/** A word as its face shapes it. Glyphs are in reading order. */
export interface ShapedWord {
  readonly glyphs: Uint16Array;
  /** Origin of each glyph from the left edge of the word, also where it is read from the right. */
  readonly xs: Float64Array;
  /** Height of each glyph above the baseline; undefined when all stand on it. */
  readonly ys: Float64Array | undefined;
  /** First UTF-16 index in the word of what each glyph stands for. */
  readonly starts: Uint32Array;
  readonly width: Em;
  /** Read from the right: the places of its glyphs fall. */
  readonly isReversed: boolean;
  /** Each glyph stands for characters of its own, in the order of the word. */
  readonly tellsText: boolean;
}

/** One opened face of a font file. Glyph 0 is .notdef: no glyph. */
export interface Face {
  /** Stable and unique among the faces of a build: index in the order of opening. */
  readonly index: number;
  readonly postScriptName: string;
  readonly familyName: string;
  readonly metrics: FaceMetrics;
  /** Glyph of a code point by the character map alone, 0 when it has none. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): Em;
  inkOf(glyph: number): Ink;
  /** Draws the glyph; nothing for a blank one, and for one that the file contradicts itself about. */
  draw(glyph: number, pen: Pen): void;
  /** The word as the script of its letters wants it; undefined when the face cannot shape it. */
  shape(word: string, direction: WordDirection): ShapedWord | undefined;
  /** A program with only `glyphs`; the first must be 0. Components of composite glyphs follow after them. */
  subset(glyphs: readonly number[]): FontProgram;
}
