/** A word, number or address that is longer than a line: parted anywhere rather than lost beyond the edge of the sheet. */
import type { Pt } from '../../base/geometry.ts';
import { forbidden, type Material } from '../linebreak/material.ts';
import { MarkClass } from '../unicode/mark.ts';
import { Between, type Boxes } from './shaped.ts';

/** Far above the badness of any line that can be filled, so that such breaks are the last means; the better ones first. */
const emergency = { betweenMarks: 400, anywhere: 500 } as const;

/** Marks of Latin text that no line begins with, and that none ends with. */
const closing = unitsOf(',.:;!?)]}”’%…');
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
    if (run > width) part(boxes, material, start, k);
    start = k + 1;
    run = 0;
  }
}

function part(boxes: Boxes, material: Material, start: number, last: number): void {
  for (let k = start; k < last; k++) {
    if (material.penalty[k] !== forbidden) continue;
    const price = priceOf(boxes, k);
    if (price !== undefined) material.penalty[k] = price;
  }
}

/** Cost of parting the stretch behind box `k`; undefined where even that may not be. */
function priceOf(boxes: Boxes, k: number): number | undefined {
  if (isPairEnd(boxes, k) && boxes.codePoint[k + 1] === boxes.codePoint[k]) return emergency.betweenMarks;
  if (boxes.between[k] !== Between.nothing || boxes.latin[k + 1] === 0) return undefined;
  const [left, right] = [boxes.codePoint[k]!, boxes.codePoint[k + 1]!];
  // Only a row of such marks that is longer than a line is parted among them.
  if ((closing.has(right) && !closing.has(left)) || (opening.has(left) && !opening.has(right))) return undefined;
  return boxes.latin[k] === 1 || boxes.mark[k] === MarkClass.solidus ? emergency.anywhere : undefined;
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
