/**
 * What stands between two neighbours of a Chinese line: how much blank, how it may give way, and whether the line may
 * end there. CLREQ #line_adjustment, #punctuation_width_adjustment, #prohibition_rules_for_line_start_end;
 * GB/T 15834-2011, 5.1.
 */
import { byteAt, integerAt, put, putByte } from '../../../base/wasm/assembly/column';
import { breaks, cost } from '../../unicode/assembly/memory';
import { isIdeographic } from '../../unicode/characters';
import * as MarkClass from '../../unicode/mark-class';
import * as Between from '../between';
import * as Block from '../block';
import * as BoxNotes from '../box-notes';
import * as ShrinkLevel from '../shrink-level';
import * as StretchLevel from '../stretch-level';
import { level, setBlanks, squares } from './blanks';
import {
  between,
  clear,
  codePoint,
  count,
  end,
  glue,
  hang,
  latin,
  mark,
  notes,
  open,
  penalty,
  shrink,
  shrinkLevel,
  start,
  stretch,
  stretchLevel,
  stride,
  style,
} from './columns';
import { advance } from './spacing';
import { sizeOf, wordSpaceOf } from './styles';

/** Han–Latin gap and its limits (CLREQ #mixed_text_composition_in_horizontal_writing_mode, #line_adjustment). */
const gap: f64 = 0.25;
const gapLeast: f64 = 0.125;
const gapMost: f64 = 0.5;
/** Blank typed between Han characters: what the space of Chinese faces measures in word processors. */
const typedBlank: f64 = 0.5;
/** Limits of a Latin word space (CLREQ #line_adjustment). */
const wordSpaceLeast: f64 = 0.25;
const wordSpaceMost: f64 = 0.5;

/** Empties all joints. */
function beginJoints(): void {
  clear(hang, (Block.ofMaterial - Block.hang) * stride);
}

/**
 * Sets the joints from that behind box `from` on, by the breaks of the text and their costs. Returns a box whose style has a
 * word space that nobody has told the width of: to be told, and asked again from there; −1 where there is none.
 */
export function setJoints(from: i32): i32 {
  if (from === 0) beginJoints();
  const isTracked = advance > 1;
  for (let k = from; k < count - 1; k++) {
    const special =
      byteAt(between, k) | byteAt(latin, k) | byteAt(latin, k + 1) | byteAt(mark, k) | byteAt(mark, k + 1);
    // Two Chinese characters, no marks, and nothing between them: four joints in five.
    if (special === 0) {
      put(open, k, 1);
      if (isTracked) untrack(k);
    } else if (!space(k)) return k;
    // The halves of —— and …… share their place in the text when a face has two glyphs for them.
    put(penalty, k, byteAt(between, k) === Between.noBreak ? Infinity : penaltyAt(integerAt(start, k + 1)));
  }
  return -1;
}

/** Size of the style of box `k`, and its index. */
export function em(k: i32): f64 {
  return sizeOf(styleOf(k));
}

export function styleOf(k: i32): i32 {
  return load<u16>(style + 2 * k);
}

/** Whether two Chinese characters, no marks, meet behind box `k`. */
function isBetweenHan(k: i32): bool {
  return (byteAt(latin, k) | byteAt(latin, k + 1) | byteAt(mark, k) | byteAt(mark, k + 1)) === 0;
}

/**
 * What the solved advance adds to each character may go again, down to solid setting, which CLREQ takes for the rule
 * (#principles_of_arrangement_of_han_characters): no character is squeezed. Before 。？！, which some styles never squeeze.
 */
function untrack(k: i32): void {
  if (advance <= 1) return;
  put(shrink, k, (advance - 1) * em(k));
  putByte(shrinkLevel, k, ShrinkLevel.character);
}

/** Sets glue of the joint behind box `k`; not where the width of a word space is wanted first. */
function space(k: i32): bool {
  const typed = byteAt(between, k);
  const size = em(k);
  const spaced = typed === Between.space || typed === Between.noBreakSpace;
  if (byteAt(latin, k) === 1 && byteAt(latin, k + 1) === 1) {
    if (spaced) return wordSpace(k, size);
    // Behind a Tibetan syllable: the only places where a Tibetan line can be spaced out.
    if ((byteAt(notes, k) & BoxNotes.endsSyllable) !== 0) put(open, k, 1);
    return true;
  }
  // A blank that somebody typed between two Han characters means something: it parts the clauses of a title, or names.
  if (spaced && isBetweenHan(k)) {
    put(glue, k, typedBlank * size);
    put(open, k, 1);
    return true;
  }
  // A joiner binds the mark of a note to its word, whatever script they are in.
  const isBound = typed === Between.noBreak;
  if (byteAt(latin, k) !== byteAt(latin, k + 1) && !isBound && betweenScripts(k, spaced)) {
    put(glue, k, gap * size);
    put(shrink, k, (gap - gapLeast) * size);
    putByte(shrinkLevel, k, ShrinkLevel.gap);
    put(stretch, k, (gapMost - gap) * size);
    putByte(stretchLevel, k, StretchLevel.gap);
    return true;
  }
  setBlanks(k);
  if (squares > 0) {
    const width = squares * size * advance;
    put(glue, k, width);
    put(shrink, k, width);
    putByte(shrinkLevel, k, level);
  }
  if (mayOpen(k)) put(open, k, 1);
  if (isBetweenHan(k)) untrack(k);
  return true;
}

function wordSpace(k: i32, size: f64): bool {
  const ems = wordSpaceOf(styleOf(k));
  if (ems < 0) return false;
  const width = ems * size;
  put(glue, k, width);
  put(shrink, k, Math.max(0, width - wordSpaceLeast * size));
  putByte(shrinkLevel, k, ShrinkLevel.wordSpace);
  put(stretch, k, Math.max(0, wordSpaceMost * size - width));
  putByte(stretchLevel, k, StretchLevel.wordSpace);
  put(open, k, 1);
  return true;
}

/** An ideograph beside Latin text, or a typed blank between a sign and Latin text; Chinese marks bring their own blank. */
function betweenScripts(k: i32, spaced: bool): bool {
  const han = byteAt(latin, k) === 1 ? k + 1 : k;
  const other = byteAt(latin, k) === 1 ? k : k + 1;
  if (byteAt(mark, han) !== MarkClass.none) return false;
  // A bracket that ends a phrase from right to left is seen at its other side.
  const isMark = isLatinMark(integerAt(codePoint, other)) && (byteAt(notes, other) & BoxNotes.reversed) === 0;
  return spaced || (isIdeographic(integerAt(codePoint, han)) && !isMark);
}

/** , . : ; ? " ' ( ) [ ] { }: half-width marks typed in Chinese text bring their blank with them as Chinese ones do, a gap would make it two. */
function isLatinMark(unit: i32): bool {
  switch (unit) {
    case 0x22:
    case 0x27:
    case 0x28:
    case 0x29:
    case 0x2c:
    case 0x2e:
    case 0x3a:
    case 0x3b:
    case 0x3f:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
      return true;
    default:
      return false;
  }
}

/** Whether the joint may be spaced out: not inside —— and ……, and not beside connectors, which bind (CLREQ #line_adjustment). */
function mayOpen(k: i32): bool {
  if (byteAt(between, k) === Between.noBreak) return false;
  const meetsScript = byteAt(latin, k) !== byteAt(latin, k + 1);
  if (meetsScript && byteAt(mark, k) === MarkClass.none && byteAt(mark, k + 1) === MarkClass.none) return true;
  return !binds(k) && !binds(k + 1);
}

/** – — ～ ／ between two things that they join. */
function binds(k: i32): bool {
  const own = byteAt(mark, k);
  return own === MarkClass.connector || own === MarkClass.solidus || (own === MarkClass.dash && isSingleDash(k));
}

/** 一字线: one dash that connects, not one of a pair. */
function isSingleDash(k: i32): bool {
  if (integerAt(codePoint, k) !== 0x2014 || integerAt(end, k) - integerAt(start, k) > 1) return false;
  return byteAt(between, k) !== Between.noBreak && (k === 0 || byteAt(between, k - 1) !== Between.noBreak);
}

/** Cost of ending a line before the text at `index`. */
function penaltyAt(index: i32): f64 {
  switch (byteAt(breaks, index)) {
    case 0:
      return Infinity;
    case 2:
      return -Infinity;
    default:
      return <f64>byteAt(cost, index);
  }
}
