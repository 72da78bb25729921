/**
 * What the line breaker sees of a paragraph: boxes with a joint after each, as columns of numbers. A joint is glue and
 * penalty in one: space that may give, and the cost of breaking there. No fonts, no text.
 *
 * Glue gives way in levels (CLREQ #line_adjustment): a level is used only when the lower ones are used up, and within a
 * level all joints of the line give way by the same share. Glue at a break disappears, as in TeX: a mark at a line's end
 * loses its blank because the blank is the joint behind it.
 */

/** Breaking here is forbidden. */
export const forbidden = Number.POSITIVE_INFINITY;
/** The line ends here. */
export const forced = Number.NEGATIVE_INFINITY;

export interface Material {
  /** Number of boxes; the joint behind the last one is the paragraph's end. */
  readonly count: number;
  /** Width of each box. */
  readonly box: Float64Array;
  /** How far a box may stand out beyond the measure when it ends a line (hanging punctuation). */
  readonly hang: Float64Array;
  /** What a box is wider at the end of a line when lines are filled without looking ahead (first-fit): a mark's blank. */
  readonly trail: Float64Array;
  /** Natural width of the joint after each box. */
  readonly glue: Float64Array;
  /** By how much it may shrink at most. */
  readonly shrink: Float64Array;
  /** 1 gives way first; 0: rigid. */
  readonly shrinkLevel: Uint8Array;
  /** By how much it may stretch at most, in its level. */
  readonly stretch: Float64Array;
  readonly stretchLevel: Uint8Array;
  /** 1 when it takes part in the open level, where joints share without a limit what all others could not take. */
  readonly open: Float64Array;
  /** Cost of a break, `forbidden` or `forced`. */
  readonly penalty: Float64Array;
  /** Width of the hyphen that a line gets when it ends behind each box; absent when no word is parted. */
  readonly hyphen?: Float64Array;
  /** A last line that begins at this box or later holds a single character (孤字). */
  readonly runtStart: number;
  /** Number of limited stretch levels. */
  readonly stretchLevels: number;
  /** Where all columns but that of hyphens stand together; absent where they do not. */
  readonly block?: MaterialBlock;
}

/** Columns that are taken as one: in the order above, the levels behind the others. */
export interface MaterialBlock {
  readonly bytes: Uint8Array;
  /** Entries from one column of a kind to the next. */
  readonly stride: number;
}

/** Whether the line of boxes `start` to `end` (exclusive) is a paragraph's last one and holds a single character (孤字). */
export function isRunt(material: Material, start: number, end: number): boolean {
  return end === material.count && start >= material.runtStart && start > 0;
}
