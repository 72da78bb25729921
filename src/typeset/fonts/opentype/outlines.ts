import type { FontProgram } from '../face.ts';
import type { Pen } from '../pen.ts';

/** The drawn shapes of a face, of either kind. */
export interface Outlines {
  /** Throws `DamagedTable` when no outline can be relied on. Worth its time for a user's file only. */
  check(): void;
  /** False when the file contradicts itself about the glyph, so that it cannot be drawn. */
  isSound(glyph: number): boolean;
  /** Whether the glyph draws nothing. */
  isBlank(glyph: number): boolean;
  /** xMin, yMin, xMax, yMax in font units; all 0 for a blank glyph. */
  boxOf(glyph: number): readonly [number, number, number, number];
  /** Draws the glyph, in font units; nothing when it is blank or not sound. */
  draw(glyph: number, pen: Pen): void;
  /** See `Face.subset`. */
  subset(glyphs: readonly number[]): FontProgram;
}

/** Nothing is drawn: the box of a blank glyph. */
export const noBox = [0, 0, 0, 0] as const;
