/** A word, number or address that is longer than a line: parted anywhere rather than lost beyond the edge of the sheet. */
import type { Pt } from '../../base/geometry.ts';
import { forbidden, type Material } from '../linebreak/material.ts';
import { Between, type Boxes } from './shaped.ts';

/** Far above the badness of any line that can be filled, so that such a break is the last means. */
const emergency = 500;

/** Allows breaks between the Latin characters of every stretch without a break that is wider than `width`. */
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
    const inLatin = boxes.latin[k] === 1 && boxes.latin[k + 1] === 1;
    if (inLatin && boxes.between[k] === Between.nothing && material.penalty[k] === forbidden)
      material.penalty[k] = emergency;
  }
}
