/**
 * What the line breaker sees of a paragraph: boxes with a joint after each, as columns of numbers. A joint is glue and
 * penalty in one: space that may give, and the cost of breaking there. No fonts, no text.
 *
 * Glue gives way in levels (CLREQ #line_adjustment): a level is used only when the lower ones are used up, and within a
 * level all joints of the line give way by the same share. Glue at a break disappears, as in TeX: a mark at a line's end
 * loses its blank because the blank is the joint behind it.
 */
import { paragraphColumns } from '../../base/columns.ts';
import type { Pt } from '../../base/geometry.ts';

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
  /** Number of shrink levels. */
  readonly shrinkLevels: number;
  /** Number of limited stretch levels. */
  readonly stretchLevels: number;
}

/** Sums over the first k boxes and joints, so that any line is measured in constant time. */
export interface Sums {
  /** What goes from a line that ends behind box k: its glue, less the hyphen that comes. */
  readonly tail: Float64Array;
  /** Boxes and glue before box k, glue behind box k − 1 included. */
  readonly natural: Float64Array;
  /** Per level: how much the joints before box k may shrink. Index level × (count + 1) + k. */
  readonly shrink: Float64Array;
  /** Likewise for stretching. */
  readonly stretch: Float64Array;
  /** Joints of the open level before box k. */
  readonly open: Float64Array;
}

/** Prefix sums of a material. */
export function sumUp(material: Material): Sums {
  const { count, box, glue, shrinkLevels, stretchLevels } = material;
  const row = count + 1;
  const sums: Sums = {
    tail: material.hyphen === undefined ? glue : glue.map((width, k) => width - material.hyphen![k]!),
    natural: paragraphColumns.float64(row),
    open: paragraphColumns.float64(row),
    shrink: paragraphColumns.float64((shrinkLevels + 1) * row),
    stretch: paragraphColumns.float64((stretchLevels + 1) * row),
  };
  for (let k = 0; k < count; k++) {
    sums.natural[k + 1] = sums.natural[k]! + box[k]! + glue[k]!;
    sums.open[k + 1] = sums.open[k]! + material.open[k]!;
  }
  sumLevels(sums.shrink, count, material.shrink, material.shrinkLevel, shrinkLevels);
  sumLevels(sums.stretch, count, material.stretch, material.stretchLevel, stretchLevels);
  return sums;
}

function sumLevels(sums: Float64Array, count: number, amount: Float64Array, levelOf: Uint8Array, levels: number): void {
  for (let level = 1; level <= levels; level++) {
    const row = level * (count + 1);
    for (let k = 0; k < count; k++) {
      sums[row + k + 1] = sums[row + k]! + (levelOf[k] === level ? amount[k]! : 0);
    }
  }
}

/** Width of the line of boxes `start` to `end` (exclusive) before any adjustment. */
export function naturalWidth(sums: Sums, start: number, end: number): Pt {
  return sums.natural[end]! - sums.natural[start]! - sums.tail[end - 1]!;
}

/** How much the joints inside a line may give in one level of `levelSums`. */
export function within(levelSums: Float64Array, count: number, level: number, start: number, end: number): Pt {
  const row = level * (count + 1);
  // Joint end − 1 is the break itself and has disappeared.
  return levelSums[row + end - 1]! - levelSums[row + start]!;
}
