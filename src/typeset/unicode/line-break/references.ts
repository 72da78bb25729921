/** Numbers in brackets: marks of notes and sources, labels of items, document numbers. */
import { type Boundary, isDigit, unitAt } from './boundary.ts';
import type { Clusters } from './clusters.ts';
import { Cost, never } from './costs.ts';

/** Longest content of a mark: [12，13–15]. */
const longest = 16;

/** Cost of a break beside a bracketed number. */
export function referenceCost(boundary: Boundary): number {
  const { clusters, left, right, leftUnit, rightUnit, spaced } = boundary;
  if (!spaced) {
    // 文[1]: the mark belongs to the word before it.
    if ((rightUnit === 0x5b || rightUnit === 0xff3b) && isNumberList(clusters, right)) return never;
    if (rightUnit === 0x3014 && isDocumentYear(clusters, right)) return Cost.documentNumber;
  }
  if (isCircled(leftUnit)) return Cost.label;
  const closesLabel = leftUnit === 0xff09 || leftUnit === 0x29;
  return closesLabel && isLabel(clusters, left) ? Cost.label : Cost.free;
}

/** [1], ［2，5］, [3–7]: digits and what lists them, up to the closing bracket. */
function isNumberList(clusters: Clusters, opening: number): boolean {
  for (let k = opening + 1; k <= opening + longest; k++) {
    const unit = unitAt(clusters, k);
    if (unit === 0x5d || unit === 0xff3d) return k > opening + 1;
    if (!isDigit(unit) && !listSigns.has(unit)) return false;
  }
  return false;
}

const listSigns = new Set([...',，、-–—~～'].map((sign) => sign.charCodeAt(0)));

/** 〔2026〕5: the year of a document number (GB/T 9704-2012, 7.2.5). */
function isDocumentYear(clusters: Clusters, opening: number): boolean {
  for (let k = opening + 1; k <= opening + 4; k++) if (!isDigit(unitAt(clusters, k))) return false;
  return unitAt(clusters, opening + 5) === 0x3015 && isDigit(unitAt(clusters, opening + 6));
}

/** ① to ⑳, ❶ to ➓ */
function isCircled(unit: number): boolean {
  return (unit >= 0x2460 && unit <= 0x2473) || (unit >= 0x2776 && unit <= 0x2793);
}

const labelDigits = new Set([...'一二三四五六七八九十'].map((digit) => digit.charCodeAt(0)));
/** What an item of a list in running text follows. */
const itemEnds = new Set([...'。；：;:，、'].map((mark) => mark.charCodeAt(0)));

/** （2） or （三） where an item begins; （2026） behind a word is no label. */
function isLabel(clusters: Clusters, closing: number): boolean {
  let k = closing - 1;
  while (k > closing - 3 && (isDigit(unitAt(clusters, k)) || labelDigits.has(unitAt(clusters, k)))) k--;
  const opening = unitAt(clusters, k);
  if (k === closing - 1 || (opening !== 0xff08 && opening !== 0x28)) return false;
  return k === 1 || itemEnds.has(unitAt(clusters, k - 1));
}
