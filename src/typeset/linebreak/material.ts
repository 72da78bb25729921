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
  /** What `sumUp` gave. */
  sums?: Sums;
  /** Number of shrink levels. */
  readonly shrinkLevels: number;
  /** Number of limited stretch levels. */
  readonly stretchLevels: number;
}

/** Sums of what the joints of each level may give. */
export interface LevelSums {
  /** The levels that any joint is of, lowest first: of nine, a paragraph has three or four. */
  readonly levels: readonly number[];
  /** How much the joints before box k give in `levels[row]`, at row × (count + 1) + k. */
  readonly sums: Float64Array;
}

/** Sums over the first k boxes and joints, so that any line is measured in constant time. */
export interface Sums {
  /** What goes from a line that ends behind box k: its glue, less the hyphen that comes. */
  readonly tail: Float64Array;
  /** Boxes and glue before box k, glue behind box k − 1 included. */
  readonly natural: Float64Array;
  readonly shrink: LevelSums;
  readonly stretch: LevelSums;
  /** How much the joints before box k may shrink in all levels together. */
  readonly squeeze: Float64Array;
  /** Joints of the open level before box k. */
  readonly open: Float64Array;
}

/** Prefix sums of a material, which must not change any more: they are made once, and several searches use them. */
export function sumUp(material: Material): Sums {
  material.sums ??= sumsOf(material);
  return material.sums;
}

function sumsOf({ count, box, glue, hyphen, open, shrink, shrinkLevel, stretch, stretchLevel }: Material): Sums {
  const sums: Sums = {
    tail: hyphen === undefined ? glue : glue.map((width, k) => width - hyphen[k]!),
    natural: paragraphColumns.float64(count + 1),
    open: paragraphColumns.float64(count + 1),
    shrink: levelSums(count, shrink, shrinkLevel),
    stretch: levelSums(count, stretch, stretchLevel),
    squeeze: paragraphColumns.float64(count + 1),
  };
  const { natural, open: opens, squeeze } = sums;
  for (let k = 0; k < count; k++) {
    natural[k + 1] = natural[k]! + box[k]! + glue[k]!;
    opens[k + 1] = opens[k]! + open[k]!;
    squeeze[k + 1] = squeeze[k]! + (shrinkLevel[k] === 0 ? 0 : shrink[k]!);
  }
  return sums;
}

function levelSums(count: number, amount: Float64Array, levelOf: Uint8Array): LevelSums {
  let found = 0;
  for (let k = 0; k < count; k++) found |= 1 << levelOf[k]!;
  const levels: number[] = [];
  for (let level = 1; found >> level > 0; level++) if ((found >> level) & 1) levels.push(level);
  const sums = paragraphColumns.float64(levels.length * (count + 1));
  for (let row = 0; row < levels.length; row++) {
    const level = levels[row]!;
    let at = row * (count + 1);
    let sum = 0;
    for (let k = 0; k < count; k++) {
      if (levelOf[k] === level) sum += amount[k]!;
      sums[++at] = sum;
    }
  }
  return { levels, sums };
}

/** Width of the line of boxes `start` to `end` (exclusive) before any adjustment. */
export function naturalWidth(sums: Sums, start: number, end: number): Pt {
  return sums.natural[end]! - sums.natural[start]! - sums.tail[end - 1]!;
}

/** How much the joints inside a line may give in the level of row `row`. */
export function within({ sums }: LevelSums, count: number, row: number, start: number, end: number): Pt {
  const first = row * (count + 1);
  // Joint end − 1 is the break itself and has disappeared.
  return sums[first + end - 1]! - sums[first + start]!;
}

/** How much the joints inside a line may give in all levels together. */
export function squeezable({ squeeze }: Sums, start: number, end: number): Pt {
  return squeeze[end - 1]! - squeeze[start]!;
}
