/** Text → boxes, as far as a table tells them; the others are added one by one. */
import { byteAt, put, putByte, putInteger } from '../../../base/wasm/assembly/column';
import { scripts, text } from '../../unicode/assembly/memory';
import { isShared } from '../../unicode/assembly/script-table';
import * as Script from '../../unicode/script';
import * as Between from '../between';
import * as Block from '../block';
import * as BoxNotes from '../box-notes';
import {
  behind,
  between,
  block,
  codePoint,
  count,
  end,
  key,
  latin,
  layOut,
  mark,
  notes,
  offset,
  rise,
  setCount,
  size,
  start,
  style,
  styleAt,
  width,
} from './columns';
import { keyIn, latinIn, markIn, numberAt, offsetIn, recordAt, riseIn, sharedEntry, sizeIn, widthIn } from './known';
import { setSpacing } from './spacing';
import { styleSize, tableOf } from './styles';

/**
 * Begins the boxes of the text at hand, spaced as `setSpacing` has it; the block of all columns, behind which goes the style of
 * each unit, all of which are 0. `keeps`: see `layOut`.
 */
export function beginBoxes(units: i32, styleCount: i32, keeps: bool, setting: i32, advance: f64): i32 {
  setSpacing(setting, advance);
  layOut(units, styleCount * styleSize, keeps);
  return block;
}

/** Bytes that the boxes of such a text take. */
export function sizeOfBoxes(units: i32, styleCount: i32): i32 {
  return (Block.whole + 3) * Block.strideFor(units) + styleCount * styleSize;
}

/** The first address behind the boxes at hand. */
export function behindBoxes(): i32 {
  return behind;
}

/**
 * Adds the boxes of all characters from `from` on that the tables of their styles have, nine in ten, and notes the blanks
 * between them; returns where there is another, or `length`.
 */
export function addKnown(from: i32, length: i32): i32 {
  let own = -1;
  let table = 0;
  let k = count;
  let index = from;
  for (; index < length; index++) {
    const styleHere = <i32>load<u16>(styleAt + 2 * index);
    if (styleHere !== own) {
      own = styleHere;
      table = tableOf(own);
      if (table === 0) break;
    }
    const unit = <i32>load<u16>(text + 2 * index);
    let number = numberAt(table, unit);
    if (number === 0 && isShared(unit)) {
      number = numberAt(table, sharedEntry(unit, byteAt(scripts, index) === Script.latin));
      if (number === 0) break;
    }
    if (number === 0) {
      const typed = Between.betweenOf(unit, byteAt(scripts, index) === Script.space);
      if (typed < 0) break;
      setCount(k);
      noteBetween(typed);
      continue;
    }
    const record = recordAt(table, number);
    putInteger(start, k, index);
    putInteger(end, k, index + 1);
    putInteger(codePoint, k, unit);
    putInteger(key, k, load<i32>(record + keyIn));
    store<u16>(style + 2 * k, own);
    put(size, k, load<f64>(record + sizeIn));
    put(rise, k, load<f64>(record + riseIn));
    put(offset, k, load<f64>(record + offsetIn));
    put(width, k, load<f64>(record + widthIn));
    putByte(mark, k, load<u8>(record + markIn));
    putByte(latin, k, load<u8>(record + latinIn));
    putByte(between, k, Between.nothing);
    k++;
  }
  setCount(k);
  return index;
}

/** Adds a box. */
export function addBox(
  from: i32,
  to: i32,
  character: i32,
  glyph: i32,
  styleIndex: i32,
  ownSize: f64,
  ownRise: f64,
  ownOffset: f64,
  ownWidth: f64,
  markClass: i32,
  isLatin: bool,
  note: i32,
): void {
  const k = count;
  setCount(k + 1);
  putInteger(start, k, from);
  putInteger(end, k, to);
  putInteger(codePoint, k, character);
  putInteger(key, k, glyph);
  store<u16>(style + 2 * k, styleIndex);
  put(size, k, ownSize);
  put(rise, k, ownRise);
  put(offset, k, ownOffset);
  put(width, k, ownWidth);
  putByte(mark, k, markClass);
  putByte(latin, k, isLatin ? 1 : 0);
  putByte(between, k, Between.nothing);
  putByte(notes, k, note);
}

/** The last box is a word that ends with the mark behind a Tibetan syllable. */
export function endSyllable(): void {
  putByte(notes, count - 1, byteAt(notes, count - 1) | BoxNotes.endsSyllable);
}

export function boxCount(): i32 {
  return count;
}

/** The text of the last box goes on to `to`, with what is not seen; nothing before the first box. */
export function extendBox(to: i32): void {
  if (count === 0) return;
  putInteger(end, count - 1, to);
  putByte(notes, count - 1, byteAt(notes, count - 1) & ~BoxNotes.endsSyllable);
}

/** Notes what was typed behind the last box; a forced break outweighs the blanks around it, a no-break sign a blank. */
export function noteBetween(typed: i32): void {
  if (count === 0) return;
  const k = count - 1;
  const before = byteAt(between, k);
  if (typed === Between.forcedBreak || (before !== Between.forcedBreak && typed > before)) putByte(between, k, typed);
}
