/**
 * Numbers beyond LB25: with a typed space before their unit, in codes and standards, in ranges, before measure words.
 * CLREQ has the headline and no text; the rules follow how such expressions are read: as one word. Their forms are those
 * of GB/T 15835-2011 (numbers), GB 3100 and GB 3101 (units) and GB/T 1.1 (numbers of standards).
 */
import { isAsciiLetter, isCommonHan, isDigit } from '../../characters';
import { AL, B2, ID, OP, PO, PR, SP } from '../../line-break/classes';
import * as Cost from '../../line-break/costs';
import { unitIn } from '../memory';
import { isCapital, isSmallDigit, left, leftUnit, right, rightUnit, spaced } from './boundary';
import { classAt, count, length, startAt, traitsAt, unitAt } from './clusters';
import { isSingle } from './edges';
import * as MarkRole from './marks';
import { roleOf } from './marks';
import { isUnitSymbol, longestUnit } from './unit-symbols';
import { endsInWordOf, isOneOf } from './words';

/** × of a product: behind it the two factors may part where the first has its unit, 114 mm×|114 mm (GB 3102.11-1993, 3.1). */
const times: i32 = 0xd7;

/** How far to read for the start of a code or a number: longer ones are no text. */
const reach: i32 = 24;

/** Cost of a break beside a number, or between what belongs to one. */
export function numberCost(): i32 {
  if (spaced && rightUnit === times) return Cost.never;
  if (isDigit(rightUnit)) return spaced ? beforeSpacedDigit() : beforeDigit();
  const behindDigit = isDigit(leftUnit);
  if (behindDigit || isSmallDigit(leftUnit)) {
    if (spaced && bindsToNumber()) return Cost.never;
    return behindDigit && classAt(right) === ID ? beforeMeasureWord() : Cost.free;
  }
  return Cost.free;
}

/** 1000 kV, 12.6 %, 3.5 ×10⁴: what follows a number behind a space. */
function bindsToNumber(): bool {
  switch (classAt(right)) {
    case PO:
      return true;
    case AL:
      return rightUnit === times || isUnitSymbol(startAt(right), wordEnd(right));
    default:
      return false;
  }
}

/** Where the Latin word ends that begins with a cluster, without the punctuation at its end. */
function wordEnd(k: i32): i32 {
  const first = startAt(k);
  let last = k;
  while (last <= count && classAt(last) !== SP && traitsAt(last) === 0 && startAt(last) - first <= longestUnit + 2)
    last++;
  const end = startAt(last);
  let word = cutAt(times, first, end);
  if (word === end) while (word > first && isOneOf('.,;:!?', unitIn(word - 1, length))) word--;
  for (let index = first; index < word; index++) if (unitIn(index, length) === 0x28) return word;
  return cutAt(0x29, first, word);
}

/** Where a sign and the rest of the line behind it are left away from what stands from `first` to `end`; the first such sign. */
function cutAt(sign: i32, first: i32, end: i32): i32 {
  let cut = end;
  for (let index = end - 1; index >= first; index--) {
    const unit = unitIn(index, length);
    if (unit === sign) cut = index;
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) break;
  }
  return cut;
}

/** 26|个; but 〔2026〕5号 is one word, and PM2.5|的, ISO 9001|的 are none with a measure word. */
function beforeMeasureWord(): i32 {
  if (!isCommonHan(rightUnit)) return Cost.free;
  const first = numberStart(left);
  const before = unitAt(first - 1);
  if (before === 0x3015 && rightUnit === 0x53f7) return Cost.never;
  if (isAsciiLetter(before) || before === 0x2d || isCodeBefore(first)) return Cost.free;
  return Cost.measureWord;
}

/** First cluster of the number that a digit ends. */
function numberStart(last: i32): i32 {
  let first = last;
  for (let k = last - 1; k >= 1 && k > last - reach; k--) {
    const unit = unitAt(k);
    if (isDigit(unit)) first = k;
    else if (unit !== 0x2e && unit !== 0x2c) break;
  }
  return first;
}

/** A digit directly behind something that UAX #14 parts from it. */
function beforeDigit(): i32 {
  switch (leftUnit) {
    case times:
      return Cost.factor;
    case 0x7b2c: // 第
      return Cost.ordinal;
    case 0x3015: // 〕, as in 〔2026〕5号
    case 0xff3d: // ］
    case 0xff1c: // ＜
    case 0xff1d: // ＝
    case 0xff1e: // ＞
    case 0xff0b: // ＋
      return Cost.never;
    case 0xff1a: // ：, as in 14：30
    case 0xff0e: // ．, as in 3．5
      return isDigit(unitAt(left - 1)) ? Cost.never : Cost.free;
    case 0xff0c: // ，, as in 1，000
      return isThousands(left - 1, left + 1) ? Cost.never : Cost.free;
    default:
      return isConnector(left, leftUnit) ? behindConnector(left) : Cost.free;
  }
}

function isConnector(k: i32, unit: i32): bool {
  const role = roleOf(unit);
  if (role === MarkRole.dash) return classAt(k) === B2 && isSingle(k);
  return role === MarkRole.connector || role === MarkRole.looseConnector;
}

/** 2026—|2030 may part at a cost; 15834—2011 in a standard, 010—12345678, AK—47 and －5 may not. */
function behindConnector(k: i32): i32 {
  const before = unitAt(k - 1);
  if (isAsciiLetter(before)) return Cost.never;
  if (isDigit(before)) return isInCode(k) ? Cost.never : Cost.range;
  const unit = unitAt(k);
  const isMinus = unit === 0xff0d || (unit === 0x2013 && numberMayBegin(k));
  return isMinus ? Cost.never : Cost.range;
}

/** Whether a dash is the sign of the number behind it: at the start, behind a space, a bracket or a pause. */
function numberMayBegin(k: i32): bool {
  const before = classAt(k - 1);
  return k === 1 || before === SP || before === OP || isOneOf('，、；：', unitAt(k - 1));
}

/** GB/T 15834—2011, ISO 9001—2015, 010—12345678: a number whose dash ends no range. */
function isInCode(dash: i32): bool {
  const first = numberStart(dash - 1);
  if (isCodeBefore(first)) return true;
  const isAreaCode = unitAt(first) === 0x30 && dash - first >= 3 && dash - first <= 4;
  return isAreaCode && digitsFrom(dash + 1) >= 7;
}

/** Whether capitals, as of a standard, stand before a number, with or without a space: GB/T 15834, DL/T860, ISO 9001. */
function isCodeBefore(number: i32): bool {
  const end = unitAt(number - 1) === 0x20 ? number - 2 : number - 1;
  let capitals = 0;
  let k = end;
  for (; k >= 1 && k > end - reach; k--) {
    const unit = unitAt(k);
    if (isCapital(unit)) capitals++;
    else if (unit !== 0x2f && !isDigit(unit)) break;
  }
  return capitals >= 2 && !isAsciiLetter(unitAt(k));
}

/** Digits in a row from a cluster on. */
function digitsFrom(first: i32): i32 {
  let k = first;
  while (isDigit(unitAt(k)) && k - first < reach) k++;
  return k - first;
}

/** Whether a group of one to three digits ends at `last` and one of exactly three begins at `first`. */
function isThousands(last: i32, first: i32): bool {
  if (digitsFrom(first) !== 3) return false;
  let digits = 0;
  while (digits < 4 && isDigit(unitAt(last - digits))) digits++;
  return digits >= 1 && digits <= 3;
}

/** No. of Vol. p. Fig. … and its number. */
const abbreviations = 'No Nos Vol Vols Fig Figs Tab Tabs Eq Eqs Sec Secs Ch Chs Art Arts p pp fol ca vs';

/** A digit behind a space. */
function beforeSpacedDigit(): i32 {
  if (isDigit(leftUnit)) return isThousands(left, right) ? Cost.never : Cost.free;
  switch (leftUnit) {
    case 0x7b2c: // 第
      return Cost.ordinal;
    case times:
      return isAsciiLetter(unitAt(left - 2)) ? Cost.factor : Cost.never;
    case 0xa7: // §
    case 0x2264: // ≤
    case 0x2265: // ≥
    case 0x2248: // ≈
    case 0x3c: // <
    case 0x3e: // >
      return Cost.never;
    case 0x2e:
      return endsInWordOf(abbreviations, startAt(left)) ? Cost.never : Cost.free;
  }
  if (classAt(left) === PR) return leftUnit === 0x2b || leftUnit === 0x5c ? Cost.free : Cost.never;
  if (!isAsciiLetter(leftUnit)) return Cost.free;
  if (isCodeBefore(right)) return Cost.never;
  return isCapital(unitAt(wordStart(left))) ? Cost.nameAndNumber : Cost.free;
}

function wordStart(last: i32): i32 {
  let first = last;
  while (first > 1 && last - first < reach && isAsciiLetter(unitAt(first - 1))) first--;
  return first;
}
