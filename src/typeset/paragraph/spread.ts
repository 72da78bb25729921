/** 均排: the characters of a name spread evenly over a fixed width (CLREQ #ways_of_alignments, lists of names). */
import type { Material } from '../linebreak/material.ts';
import { stretchesOf } from './marked-text.ts';
import type { Boxes } from './shaped.ts';
import { keepTogether, makeRigid, stretchWidth } from './stretch-joints.ts';

/**
 * Gives every spread stretch its width: its joints share what is missing, and neither line adjustment nor a line's end
 * touches them; a single character stands in the middle. A stretch that is wider already keeps its own joints.
 */
export function spreadOut(boxes: Boxes, material: Material): void {
  for (const { from, to, mark } of stretchesOf(boxes, ({ spread }) => spread)) {
    const { size } = boxes.flat.styles[boxes.style[from]!]!;
    const missing = mark.squares * size * boxes.spacing.advance - stretchWidth(material, from, to);
    keepTogether(material, from, to);
    if (missing <= 0) continue;
    if (to - from === 1) {
      boxes.width[from]! += missing;
      boxes.offset[from]! += missing / 2;
    }
    for (let k = from; k < to - 1; k++) makeRigid(material, k, missing / (to - from - 1));
  }
}
