import { paragraphColumns } from '../../base/columns.ts';
import type { Em, Pt } from '../../base/geometry.ts';
import type { ShapedWord } from '../fonts/face.ts';
import type { GlyphKey } from '../fonts/font-set.ts';
import type { LineBreakLevel } from '../unicode/line-break/tailoring.ts';
import type { MarkClass } from '../unicode/mark.ts';
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
 * Columns of one row a box, grown while shaping; white space is not a box but part of the joint behind one.
 */
export interface Boxes {
  readonly flat: FlatText;
  readonly spacing: Spacing;
  /** Script of each UTF-16 unit of the text. */
  readonly scripts: Uint8Array;
  /** Embedding level of each UTF-16 unit, odd from right to left; undefined when all text runs from left to right. */
  readonly levels: Uint8Array | undefined;
  /** By box, the words that are shaped as a whole: their glyphs stand for that of `key`. */
  readonly words: Map<number, ShapedWord>;
  /** By style, what is known of its characters. */
  readonly placements: Placements[];
  count: number;
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
export const Between = { nothing: 0, space: 1, forcedBreak: 2, noBreak: 3, noBreakSpace: 4, mayBreak: 5 } as const;

/** Empty columns for a paragraph; no box is shorter than one UTF-16 unit. */
export function emptyBoxes(
  flat: FlatText,
  spacing: Spacing,
  scripts: Uint8Array,
  levels: Uint8Array | undefined,
): Boxes {
  const length = flat.text.length;
  return {
    flat,
    spacing,
    scripts,
    levels,
    words: new Map(),
    placements: [],
    count: 0,
    size: paragraphColumns.float64(length),
    rise: paragraphColumns.float64(length),
    offset: paragraphColumns.float64(length),
    width: paragraphColumns.float64(length),
    start: paragraphColumns.uint32(length),
    end: paragraphColumns.uint32(length),
    codePoint: paragraphColumns.uint32(length),
    key: paragraphColumns.int32(length),
    style: paragraphColumns.uint16(length),
    mark: paragraphColumns.uint8(length),
    latin: paragraphColumns.uint8(length),
    between: paragraphColumns.uint8(length),
  };
}

/** How one character is set in a style, wherever it stands. */
export interface Placement {
  readonly key: GlyphKey;
  /** There is something to report of it, in every issue. */
  readonly hasFinding: boolean;
  readonly size: Pt;
  readonly rise: Pt;
  readonly offset: Pt;
  readonly width: Pt;
  readonly mark: MarkClass;
  readonly latin: boolean;
}

/** What is known of the characters set in a style. */
export interface Placements {
  /** By code point × 2, plus 1 where it is set as Latin text. */
  readonly byName: Map<number, Placement>;
  /** By UTF-16 unit, the place in `fixed` of a character that is set alike wherever it stands; 0 of all others. */
  readonly fixedAt: Uint16Array;
  /** The first entry is nobody's. */
  readonly fixed: (Placement | undefined)[];
}

/** Of a style in which nothing has been set yet. */
export function noPlacements(): Placements {
  return { byName: new Map(), fixedAt: new Uint16Array(0x10000), fixed: [undefined] };
}

/** Adds a row for the text from `start` to `end` in style `style`. */
export function addBox(
  boxes: Boxes,
  start: number,
  end: number,
  codePoint: number,
  style: number,
  placement: Placement,
): void {
  const k = boxes.count++;
  boxes.start[k] = start;
  boxes.end[k] = end;
  boxes.codePoint[k] = codePoint;
  boxes.key[k] = placement.key;
  boxes.style[k] = style;
  boxes.size[k] = placement.size;
  boxes.rise[k] = placement.rise;
  boxes.offset[k] = placement.offset;
  boxes.width[k] = placement.width;
  boxes.mark[k] = placement.mark;
  boxes.latin[k] = placement.latin ? 1 : 0;
}
