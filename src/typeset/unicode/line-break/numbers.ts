/**
 * Numbers beyond LB25: with a typed space before their unit, in codes and standards, in ranges, before measure words.
 * CLREQ has the headline and no text; the rules follow how such expressions are read: as one word. Their forms are those
 * of GB/T 15835-2011 (numbers), GB 3100 and GB 3101 (units) and GB/T 1.1 (numbers of standards).
 */
import { type Boundary, isAsciiLetter, isCapital, isCommonHan, isDigit, isSmallDigit, unitAt } from './boundary.ts';
import { LineBreakClass } from './classes.ts';
import type { Clusters } from './clusters.ts';
import { Cost, never } from './costs.ts';
import { isSingle } from './edges.ts';
import { MarkRole, roleOf } from './marks.ts';
import { isUnitSymbol, longestUnit } from './unit-symbols.ts';

const { AL, B2, ID, OP, PO, PR, SP } = LineBreakClass;

/** × of a product: behind it the two factors may part where the first has its unit, 114 mm×|114 mm (GB 3102.11-1993, 3.1). */
const times = 0xd7;

/** How far to read for the start of a code or a number: longer ones are no text. */
const reach = 24;

/** Cost of a break beside a number, or between what belongs to one. */
export function numberCost(boundary: Boundary): number {
  const { leftUnit, rightUnit, spaced, clusters, right } = boundary;
  if (spaced && rightUnit === times) return never;
  if (isDigit(rightUnit)) return spaced ? beforeSpacedDigit(boundary) : beforeDigit(boundary);
  const behindDigit = isDigit(leftUnit);
  if (behindDigit || isSmallDigit(leftUnit)) {
    if (spaced && bindsToNumber(boundary)) return never;
    return behindDigit && clusters.classes[right] === ID ? beforeMeasureWord(boundary) : Cost.free;
  }
  return Cost.free;
}

/** 1000 kV, 12.6 %, 3.5 ×10⁴: what follows a number behind a space. */
function bindsToNumber({ clusters, right, rightUnit }: Boundary): boolean {
  switch (clusters.classes[right]) {
    case PO:
      return true;
    case AL:
      return rightUnit === times || isUnitSymbol(wordFrom(clusters, right));
    default:
      return false;
  }
}

/** The Latin word that begins with a cluster, without the punctuation at its end. */
function wordFrom({ text, start, traits, count, classes }: Clusters, k: number): string {
  const first = start[k]!;
  let end = k;
  while (end <= count && classes[end] !== SP && traits[end] === 0 && start[end]! - first <= longestUnit + 2) end++;
  const word = text.slice(first, start[end]!).replace(/×.*$|[.,;:!?]+$/u, '');
  return word.includes('(') ? word : word.replace(/\).*$/u, '');
}

/** 26|个; but 〔2026〕5号 is one word, and PM2.5|的, ISO 9001|的 are none with a measure word. */
function beforeMeasureWord({ clusters, left, rightUnit }: Boundary): number {
  if (!isCommonHan(rightUnit)) return Cost.free;
  const first = numberStart(clusters, left);
  const before = unitAt(clusters, first - 1);
  if (before === 0x3015 && rightUnit === 0x53f7) return never;
  if (isAsciiLetter(before) || before === 0x2d || isCodeBefore(clusters, first)) return Cost.free;
  return Cost.measureWord;
}

/** First cluster of the number that a digit ends. */
function numberStart(clusters: Clusters, last: number): number {
  let first = last;
  for (let k = last - 1; k >= 1 && k > last - reach; k--) {
    const unit = unitAt(clusters, k);
    if (isDigit(unit)) first = k;
    else if (unit !== 0x2e && unit !== 0x2c) break;
  }
  return first;
}

/** A digit directly behind something that UAX #14 parts from it. */
function beforeDigit(boundary: Boundary): number {
  const { clusters, left, leftUnit } = boundary;
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
      return never;
    case 0xff1a: // ：, as in 14：30
    case 0xff0e: // ．, as in 3．5
      return isDigit(unitAt(clusters, left - 1)) ? never : Cost.free;
    case 0xff0c: // ，, as in 1，000
      return isThousands(clusters, left - 1, left + 1) ? never : Cost.free;
    default:
      return isConnector(clusters, left, leftUnit) ? behindConnector(clusters, left) : Cost.free;
  }
}

function isConnector(clusters: Clusters, k: number, unit: number): boolean {
  const role = roleOf(unit);
  if (role === MarkRole.dash) return clusters.classes[k] === B2 && isSingle(clusters, k);
  return role === MarkRole.connector || role === MarkRole.looseConnector;
}

/** 2026—|2030 may part at a cost; 15834—2011 in a standard, 010—12345678, AK—47 and －5 may not. */
function behindConnector(clusters: Clusters, k: number): number {
  const before = unitAt(clusters, k - 1);
  if (isAsciiLetter(before)) return never;
  if (isDigit(before)) return isInCode(clusters, k) ? never : Cost.range;
  const unit = unitAt(clusters, k);
  const isMinus = unit === 0xff0d || (unit === 0x2013 && numberMayBegin(clusters, k));
  return isMinus ? never : Cost.range;
}

/** Whether a dash is the sign of the number behind it: at the start, behind a space, a bracket or a pause. */
function numberMayBegin({ classes, text, start }: Clusters, k: number): boolean {
  const before = classes[k - 1];
  return k === 1 || before === SP || before === OP || '，、；：'.includes(text[start[k - 1]!]!);
}

/** GB/T 15834—2011, ISO 9001—2015, 010—12345678: a number whose dash ends no range. */
function isInCode(clusters: Clusters, dash: number): boolean {
  const first = numberStart(clusters, dash - 1);
  if (isCodeBefore(clusters, first)) return true;
  const isAreaCode = unitAt(clusters, first) === 0x30 && dash - first >= 3 && dash - first <= 4;
  return isAreaCode && digitsFrom(clusters, dash + 1) >= 7;
}

/** Whether capitals, as of a standard, stand before a number, with or without a space: GB/T 15834, DL/T860, ISO 9001. */
function isCodeBefore(clusters: Clusters, number: number): boolean {
  const end = unitAt(clusters, number - 1) === 0x20 ? number - 2 : number - 1;
  let capitals = 0;
  let k = end;
  for (; k >= 1 && k > end - reach; k--) {
    const unit = unitAt(clusters, k);
    if (isCapital(unit)) capitals++;
    else if (unit !== 0x2f && !isDigit(unit)) break;
  }
  return capitals >= 2 && !isAsciiLetter(unitAt(clusters, k));
}

/** Digits in a row from a cluster on. */
function digitsFrom(clusters: Clusters, first: number): number {
  let k = first;
  while (isDigit(unitAt(clusters, k)) && k - first < reach) k++;
  return k - first;
}

/** Whether a group of one to three digits ends at `last` and one of exactly three begins at `first`. */
function isThousands(clusters: Clusters, last: number, first: number): boolean {
  if (digitsFrom(clusters, first) !== 3) return false;
  let count = 0;
  while (count < 4 && isDigit(unitAt(clusters, last - count))) count++;
  return count >= 1 && count <= 3;
}

/** No. of Vol. p. Fig. … and its number. */
const abbreviation = /(?:^|[^A-Za-z])(?:Nos?|Vols?|Figs?|Tabs?|Eqs?|Secs?|Chs?|Arts?|pp?|fol|ca|vs)$/;

/** A digit behind a space. */
function beforeSpacedDigit({ clusters, left, leftUnit, right }: Boundary): number {
  if (isDigit(leftUnit)) return isThousands(clusters, left, right) ? never : Cost.free;
  switch (leftUnit) {
    case 0x7b2c: // 第
      return Cost.ordinal;
    case times:
      return isAsciiLetter(unitAt(clusters, left - 2)) ? Cost.factor : never;
    case 0xa7: // §
    case 0x2264: // ≤
    case 0x2265: // ≥
    case 0x2248: // ≈
    case 0x3c: // <
    case 0x3e: // >
      return never;
    case 0x2e:
      return abbreviation.test(textBefore(clusters, left, 6)) ? never : Cost.free;
  }
  if (clusters.classes[left] === PR) return leftUnit === 0x2b || leftUnit === 0x5c ? Cost.free : never;
  if (!isAsciiLetter(leftUnit)) return Cost.free;
  if (isCodeBefore(clusters, right)) return never;
  return isCapital(unitAt(clusters, wordStart(clusters, left))) ? Cost.nameAndNumber : Cost.free;
}

/** Up to `length` characters before a cluster. */
function textBefore({ text, start }: Clusters, k: number, length: number): string {
  return text.slice(Math.max(0, start[k]! - length), start[k]!);
}

function wordStart(clusters: Clusters, last: number): number {
  let first = last;
  while (first > 1 && last - first < reach && isAsciiLetter(unitAt(clusters, first - 1))) first--;
  return first;
}
