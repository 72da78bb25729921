/** A word, number or address that is longer than a line: parted anywhere rather than lost beyond the edge of the sheet. */
import type { Pt } from '../../base/geometry.ts';
import { forbidden, type Material } from '../linebreak/material.ts';
import { MarkClass } from '../unicode/mark.ts';
import { Between, type Boxes } from './shaped.ts';

/** Far above the badness of any line that can be filled, so that such breaks are the last means; the better ones first. */
const emergency = { betweenMarks: 400, anywhere: 500 } as const;

/** Marks of Latin text that no line begins with, and that none ends with. */
const closing = unitsOf(',.:;!?)]}”’%…–·');
const opening = unitsOf('([{“‘');

function unitsOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}

/**
 * Allows breaks inside every stretch without a break that is wider than `width`: between two …… or —— of a row (CLREQ
 * #h-unbreakable_marks_punctuation), between Latin characters, behind a ／ of a list of Latin words.
 */
export function partOverlong(boxes: Boxes, material: Material, width: Pt): void {
  let start = 0;
  let run: Pt = 0;
  for (let k = 0; k < material.count; k++) {
    run += material.box[k]!;
    if (k < material.count - 1 && material.penalty[k] === forbidden) {
      run += material.glue[k]!;
      continue;
    }
    if (run > width) part(boxes, material, start, k, width);
    start = k + 1;
    run = 0;
  }
}

function part(boxes: Boxes, material: Material, start: number, last: number, width: Pt): void {
  for (let k = start; k < last; k++) {
    if (material.penalty[k] !== forbidden) continue;
    const price = priceOf(boxes, k, width);
    if (price !== undefined) material.penalty[k] = price;
  }
}

/** Cost of parting the stretch behind box `k`; undefined where even that may not be. */
function priceOf(boxes: Boxes, k: number, width: Pt): number | undefined {
  if (isPairEnd(boxes, k) && boxes.codePoint[k + 1] === boxes.codePoint[k]) return emergency.betweenMarks;
  if (boxes.between[k] !== Between.nothing || boxes.latin[k + 1] === 0) return undefined;
  if (closing.has(boxes.codePoint[k + 1]!) && !isInLongRow(boxes, k, closing, width)) return undefined;
  if (opening.has(boxes.codePoint[k]!) && !isInLongRow(boxes, k, opening, width)) return undefined;
  return boxes.latin[k] === 1 || boxes.mark[k] === MarkClass.solidus ? emergency.anywhere : undefined;
}

/** Whether box `k` and the next one are in a row of `marks` that no line holds with what it hangs on: it is parted among them. */
function isInLongRow({ codePoint, width, count }: Boxes, k: number, marks: ReadonlySet<number>, measure: Pt): boolean {
  if (!marks.has(codePoint[k]!) || !marks.has(codePoint[k + 1]!)) return false;
  let row: Pt = 0;
  let first = k;
  while (first >= 0 && marks.has(codePoint[first]!) && row <= measure) row += width[first--]!;
  let last = k + 1;
  while (last < count && marks.has(codePoint[last]!) && row <= measure) row += width[last++]!;
  return row + Math.max(first < 0 ? 0 : width[first]!, last < count ? width[last]! : 0) > measure;
}

/** Whether box `k` ends a —— or ……: two code points, in one box or in two. */
function isPairEnd(boxes: Boxes, k: number): boolean {
  const mark = boxes.mark[k];
  if (mark !== MarkClass.ellipsis && mark !== MarkClass.dash) return false;
  return boxes.end[k]! - boxes.start[k]! === 2 || (k > 0 && boxes.between[k - 1] === Between.noBreak);
}

/** Whether a line that ends behind box `k` parts what has no place for it. */
export function isPartedAnywhere(material: Material, k: number): boolean {
  return material.penalty[k] === emergency.anywhere;
}
