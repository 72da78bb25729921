/** Numbers in brackets: marks of notes and sources, labels of items, document numbers. */
import { isDigit } from '../../characters';
import * as Cost from '../../line-break/costs';
import { left, leftUnit, right, rightUnit, spaced } from './boundary';
import { unitAt } from './clusters';
import { isOneOf } from './words';

/** Longest content of a mark: [12，13–15]. */
const longest: i32 = 16;

/** Cost of a break beside a bracketed number. */
export function referenceCost(): i32 {
  if (!spaced) {
    // 文[1]: the mark belongs to the word before it.
    if ((rightUnit === 0x5b || rightUnit === 0xff3b) && isNumberList(right)) return Cost.never;
    if (rightUnit === 0x3014 && isDocumentYear(right)) return Cost.documentNumber;
  }
  if (isCircled(leftUnit)) return Cost.label;
  const closesLabel = leftUnit === 0xff09 || leftUnit === 0x29;
  return closesLabel && isLabel(left) ? Cost.label : Cost.free;
}

/** [1], ［2，5］, [3–7]: digits and what lists them, up to the closing bracket. */
function isNumberList(opening: i32): bool {
  for (let k = opening + 1; k <= opening + longest; k++) {
    const unit = unitAt(k);
    if (unit === 0x5d || unit === 0xff3d) return k > opening + 1;
    if (!isDigit(unit) && !isOneOf(listSigns, unit)) return false;
  }
  return false;
}

const listSigns = ',，、-–—~～';

/** 〔2026〕5: the year of a document number (GB/T 9704-2012, 7.2.5). */
function isDocumentYear(opening: i32): bool {
  for (let k = opening + 1; k <= opening + 4; k++) if (!isDigit(unitAt(k))) return false;
  return unitAt(opening + 5) === 0x3015 && isDigit(unitAt(opening + 6));
}

/** ① to ⑳, ❶ to ➓ */
function isCircled(unit: i32): bool {
  return (unit >= 0x2460 && unit <= 0x2473) || (unit >= 0x2776 && unit <= 0x2793);
}

const labelDigits = '一二三四五六七八九十';
/** What an item of a list in running text follows. */
const itemEnds = '。；：;:，、';

/** （2） or （三） where an item begins; （2026） behind a word is no label. */
function isLabel(closing: i32): bool {
  let k = closing - 1;
  while (k > closing - 3 && (isDigit(unitAt(k)) || isOneOf(labelDigits, unitAt(k)))) k--;
  const opening = unitAt(k);
  if (k === closing - 1 || (opening !== 0xff08 && opening !== 0x28)) return false;
  return k === 1 || isOneOf(itemEnds, unitAt(k - 1));
}
