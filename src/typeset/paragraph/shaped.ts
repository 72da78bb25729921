import type { Em } from '../../base/geometry.ts';
import type { ShapedWord } from '../fonts/face.ts';
import type { LineBreakLevel } from '../unicode/line-break/tailoring.ts';
import type { FlatText } from './flat-text.ts';

/** Which marks keep their blank: all (全角), those that end a sentence (开明), none (半角). CLREQ #h-punctuation_width_adjustment. */
export type PunctuationStyle = 'full' | 'kaiming' | 'half';

/** Mainland marks stand in the left half of their square; those of Taiwan and Hong Kong in its middle and are not trimmed. */
export type Region = 'hans' | 'hant';

/** How Chinese text is spaced before any line is filled. */
export interface Spacing {
  /** Advance of a Han character; 1 is solid setting, more is tracking that fills the type area. */
  readonly advance: Em;
  readonly punctuation: PunctuationStyle;
  readonly region: Region;
  /** Strictness of line breaking. */
  readonly level: LineBreakLevel;
  /** Whole squares only; see `Conventions`. */
  readonly grid: boolean;
  /** Blank of quotation marks: half a square, as CLREQ has it, or none, as where they come from a Latin face. */
  readonly quotes: 'full' | 'half';
  /** Two marks side by side: one and a half squares (CLREQ #adjustment_of_adjacent_punctuation_marks), or two. */
  readonly adjacent: 'trimmed' | 'full';
}

/**
 * A paragraph cut into boxes: one box for each thing that a line break leaves whole and that has a place of its own.
 * Columns of one row a box; white space is not a box but part of the joint behind one.
 */
export interface Boxes {
  readonly flat: FlatText;
  readonly spacing: Spacing;
  /** Embedding level of each UTF-16 unit, odd from right to left; undefined when all text runs from left to right. */
  readonly levels: Uint8Array | undefined;
  /** By box, the words that are shaped as a whole: their glyphs stand for that of `key`. */
  readonly words: ReadonlyMap<number, ShapedWord>;
  readonly count: number;
  /** UTF-16 range of the box's text. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly codePoint: Uint32Array;
  readonly key: Int32Array;
  readonly style: Uint16Array;
  /** Type size, smaller than the style's for raised and lowered figures. */
  readonly size: Float64Array;
  /** Height of the glyph's origin above the baseline. */
  readonly rise: Float64Array;
  /** Glyph origin from the box's left edge. */
  readonly offset: Float64Array;
  readonly width: Float64Array;
  /** Chinese punctuation class; none for the Latin form of a mark. */
  readonly mark: Uint8Array;
  /** 1: set as Latin text. */
  readonly latin: Uint8Array;
  /** What was typed between this box and the next. */
  readonly between: Uint8Array;
}

/** What stands in the text between two boxes. */
export * as Between from './between.ts';
