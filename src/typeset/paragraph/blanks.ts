/**
 * The blank that Chinese marks have in their squares, and what is left of it where two of them meet: CLREQ
 * #punctuation_width_adjustment, #h-adjustment_of_adjacent_punctuation_marks; GB/T 15834-2011, 5.1.
 */
import type { Em } from '../../base/geometry.ts';
import { MarkClass } from '../unicode/mark.ts';
import { isChineseQuotation, isHalved } from './shape.ts';
import type { Boxes } from './shaped.ts';

/** CLREQ's order of reduction; the line-end mark, its first step, is no level: its blank is always dropped. */
export const ShrinkLevel = {
  wordSpace: 1,
  interpunct: 2,
  bracket: 3,
  pause: 4,
  gap: 5,
  character: 6,
  stop: 7,
} as const;

/** Blank of a mark: half a square. */
const blank: Em = 0.5;
/** Blank on either side of an interpunct that has a whole square. */
const dotBlank: Em = 0.25;
/** ・, the interpunct that has a whole square everywhere. */
const fullWidthDot = 0x30fb;

/** Blank between two boxes. */
export interface Blanks {
  readonly squares: Em;
  readonly level: number;
  /** How much of it is the right box's own blank; the rest is the left one's. */
  readonly ofRight: Em;
}

const noBlank: Blanks = { squares: 0, level: 0, ofRight: 0 };

/** Blank between two boxes: that of the left one behind it, that of the right one before it, of two trimmed ones one. */
export function blanksBetween(boxes: Boxes, k: number): Blanks {
  const left = boxes.mark[k] as MarkClass;
  const right = boxes.mark[k + 1] as MarkClass;
  const dots = dotBlanks(boxes, k);
  const behind = isRightBlank(boxes, left) && hasBlank(boxes, k);
  const before = right === MarkClass.opening && hasBlank(boxes, k + 1);
  if (!behind && !before) return dots;
  if (boxes.spacing.adjacent === 'trimmed') {
    if (before && (left === MarkClass.opening || givesWay(boxes, k))) return dots;
    // Of the two the left one keeps its square.
    if (before) return { squares: blank, level: ShrinkLevel.bracket, ofRight: behind ? 0 : blank };
    if (isRightBlank(boxes, right) || givesWay(boxes, k + 1) || endsPairOfStops(boxes, k)) return dots;
  }
  const squares = (behind ? blank : 0) + (before ? blank : 0) + dots.squares;
  return { squares, level: before ? ShrinkLevel.bracket : levelOf(left), ofRight: before ? blank : dots.ofRight };
}

/** Beside an interpunct: its own blank, where it has a whole square. */
function dotBlanks(boxes: Boxes, k: number): Blanks {
  const left = hasSquare(boxes, k) ? dotBlank : 0;
  const right = hasSquare(boxes, k + 1) ? dotBlank : 0;
  if (left === 0 && right === 0) return noBlank;
  return { squares: left + right, level: ShrinkLevel.interpunct, ofRight: right };
}

/** An interpunct of a whole square: in Taiwan and Hong Kong, and ・ (CLREQ #h-punctuation_adjustment_space). */
function hasSquare(boxes: Boxes, k: number): boolean {
  if (boxes.mark[k] !== MarkClass.interpunct) return false;
  const { punctuation, region, grid } = boxes.spacing;
  return punctuation === 'full' && !grid && (region === 'hant' || boxes.codePoint[k] === fullWidthDot);
}

/** Blank that a mark has behind it at the end of a line where nothing takes it away. */
export function endingBlank(boxes: Boxes, k: number): Em {
  return isRightBlank(boxes, boxes.mark[k] as MarkClass) && hasBlank(boxes, k) ? blank : 0;
}

/** Whether a mark has its blank in this setting. */
function hasBlank(boxes: Boxes, k: number): boolean {
  const { punctuation, quotes, grid } = boxes.spacing;
  // On the character grid a mark's blank is part of its square.
  if (grid || punctuation === 'half' || (punctuation === 'kaiming' && boxes.mark[k] !== MarkClass.stop)) return false;
  return quotes === 'full' || !isChineseQuotation(boxes, k);
}

/** Marks with their blank behind them. */
function isRightBlank(boxes: Boxes, mark: MarkClass): boolean {
  if (mark === MarkClass.closing) return true;
  return (mark === MarkClass.pause || mark === MarkClass.stop) && boxes.spacing.region === 'hans';
}

/**
 * What has blank enough of its own that the mark beside it needs none (CSS Text 4, text-spacing-trim): marks in the
 * middle of their square, that is ・ and all pauses and stops of TW and HK that have a whole one, and the full-width blank.
 */
function givesWay(boxes: Boxes, k: number): boolean {
  const mark = boxes.mark[k];
  if (mark === MarkClass.interpunct || boxes.codePoint[k] === 0x3000) return true;
  return (mark === MarkClass.pause || mark === MarkClass.stop) && !isHalved(mark, boxes.spacing);
}

/** ？！, ！！ … in twos take one square together, in threes two (GB/T 15834-2011, 5.1.2). */
function endsPairOfStops(boxes: Boxes, k: number): boolean {
  return k >= 1 && isExclaimed(boxes, k) && isExclaimed(boxes, k - 1) && !(k >= 2 && isExclaimed(boxes, k - 2));
}

/** ？ or ！ */
function isExclaimed({ codePoint, mark }: Boxes, k: number): boolean {
  return (codePoint[k] === 0xff1f || codePoint[k] === 0xff01) && mark[k] === MarkClass.stop;
}

function levelOf(mark: MarkClass): number {
  switch (mark) {
    case MarkClass.opening:
    case MarkClass.closing:
      return ShrinkLevel.bracket;
    case MarkClass.stop:
      return ShrinkLevel.stop;
    default:
      return ShrinkLevel.pause;
  }
}
