/**
 * The blank that Chinese marks have in their squares, and what is left of it where two of them meet: CLREQ
 * #punctuation_width_adjustment, #h-adjustment_of_adjacent_punctuation_marks; GB/T 15834-2011, 5.1.
 */
import { byteAt, integerAt } from '../../../base/wasm/assembly/column';
import { isQuotationMark } from '../../unicode/characters';
import * as MarkClass from '../../unicode/mark-class';
import * as ShrinkLevel from '../shrink-level';
import * as SpacingBits from '../spacing-bits';
import { codePoint, mark } from './columns';
import { has, isHalved } from './spacing';

/** Blank of a mark: half a square. */
const blank: f64 = 0.5;
/** Blank on either side of an interpunct that has a whole square. */
const dotBlank: f64 = 0.25;
/** ・, the interpunct that has a whole square everywhere. */
const fullWidthDot: i32 = 0x30fb;

/** The blank that was asked for last: its width, its level, and how much of it is the right box's own; the rest is the left one's. */
export let squares: f64 = 0;
export let level: i32 = 0;
export let ofRight: f64 = 0;

/** Sets the blank between boxes `k` and `k` + 1: that of the left one behind it, that of the right one before it, of two trimmed ones one. */
export function setBlanks(k: i32): void {
  const left = byteAt(mark, k);
  const right = byteAt(mark, k + 1);
  setDotBlanks(k);
  const behind = isRightBlank(left) && hasBlank(k);
  const before = right === MarkClass.opening && hasBlank(k + 1);
  if (!behind && !before) return;
  if (!has(SpacingBits.untrimmed)) {
    if (before && (left === MarkClass.opening || givesWay(k))) return;
    // Of the two the left one keeps its square.
    if (before) {
      set(blank, ShrinkLevel.bracket, behind ? 0 : blank);
      return;
    }
    if (isRightBlank(right) || givesWay(k + 1) || endsPairOfStops(k)) return;
  }
  const whole = (behind ? blank : 0) + (before ? blank : 0) + squares;
  set(whole, before ? ShrinkLevel.bracket : levelOf(left), before ? blank : ofRight);
}

function set(width: f64, own: i32, right: f64): void {
  squares = width;
  level = own;
  ofRight = right;
}

/** Beside an interpunct: its own blank, where it has a whole square. */
function setDotBlanks(k: i32): void {
  const left = hasSquare(k) ? dotBlank : 0;
  const right = hasSquare(k + 1) ? dotBlank : 0;
  if (left === 0 && right === 0) set(0, 0, 0);
  else set(left + right, ShrinkLevel.interpunct, right);
}

/** An interpunct of a whole square: in Taiwan and Hong Kong, and ・ (CLREQ #h-punctuation_adjustment_space). */
function hasSquare(k: i32): bool {
  if (byteAt(mark, k) !== MarkClass.interpunct) return false;
  if (has(SpacingBits.kaiming | SpacingBits.halfWidth | SpacingBits.grid)) return false;
  return has(SpacingBits.hant) || integerAt(codePoint, k) === fullWidthDot;
}

/** Blank that a mark has behind it at the end of a line where nothing takes it away. */
export function endingBlank(k: i32): f64 {
  return isRightBlank(byteAt(mark, k)) && hasBlank(k) ? blank : 0;
}

/** Whether a mark has its blank in this setting. */
function hasBlank(k: i32): bool {
  // On the character grid a mark's blank is part of its square.
  if (has(SpacingBits.grid | SpacingBits.halfWidth)) return false;
  if (has(SpacingBits.kaiming) && byteAt(mark, k) !== MarkClass.stop) return false;
  return !has(SpacingBits.halfQuotes) || !isChineseQuotation(k);
}

/** Whether a box is a quotation mark set as a Chinese mark. */
function isChineseQuotation(k: i32): bool {
  return byteAt(mark, k) !== MarkClass.none && isQuotationMark(integerAt(codePoint, k));
}

/** Marks with their blank behind them. */
function isRightBlank(markClass: i32): bool {
  if (markClass === MarkClass.closing) return true;
  return (markClass === MarkClass.pause || markClass === MarkClass.stop) && !has(SpacingBits.hant);
}

/**
 * What has blank enough of its own that the mark beside it needs none (CSS Text 4, text-spacing-trim): marks in the
 * middle of their square, that is ・ and all pauses and stops of TW and HK that have a whole one, and the full-width blank.
 */
function givesWay(k: i32): bool {
  const markClass = byteAt(mark, k);
  if (markClass === MarkClass.interpunct || integerAt(codePoint, k) === 0x3000) return true;
  return (markClass === MarkClass.pause || markClass === MarkClass.stop) && !isHalved(markClass);
}

/** ？！, ！！ … in twos take one square together, in threes two (GB/T 15834-2011, 5.1.2). */
function endsPairOfStops(k: i32): bool {
  return k >= 1 && isExclaimed(k) && isExclaimed(k - 1) && !(k >= 2 && isExclaimed(k - 2));
}

/** ？ or ！ */
function isExclaimed(k: i32): bool {
  const character = integerAt(codePoint, k);
  return (character === 0xff1f || character === 0xff01) && byteAt(mark, k) === MarkClass.stop;
}

function levelOf(markClass: i32): i32 {
  switch (markClass) {
    case MarkClass.opening:
    case MarkClass.closing:
      return ShrinkLevel.bracket;
    case MarkClass.stop:
      return ShrinkLevel.stop;
    default:
      return ShrinkLevel.pause;
  }
}
