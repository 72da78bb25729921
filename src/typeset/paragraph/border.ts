/**
 * 示亡号: a border around the name of somebody who has died (CLREQ #symbol_of_death). It takes an eighth of an em at either
 * end from the line and nothing from the line gap; a name with its border is not parted.
 */
import type { Em, Pt } from '../../base/geometry.ts';
import type { Placed } from '../frame/frame.ts';
import type { Material } from '../linebreak/material.ts';
import { extentOf, type LinePlaces } from './line-places.ts';
import { stretchesOf } from './marked-text.ts';
import type { Boxes } from './shaped.ts';
import { keepTogether } from './stretch-joints.ts';

/** Between the border and the characters: as much as between Chinese and Latin text at the least. */
const padding: Em = 0.125;
const weight: Em = 0.05;
/** Outer edges above and below the baseline: the em box, 0.88 and 0.12, with the weight outside of it. */
const [top, bottom] = [0.93, 0.17] as const satisfies readonly Em[];

/** Makes room for the borders. */
export function makeRoomForBorders(boxes: Boxes, material: Material): void {
  for (const { from, to } of stretchesOf(boxes, ({ border }) => border)) {
    const space = padding * boxes.flat.styles[boxes.style[from]!]!.size;
    keepTogether(material, from, to);
    boxes.width[from]! += space;
    boxes.offset[from]! += space;
    boxes.width[to - 1]! += space;
  }
}

/** The borders of a line, each of four rules, the baseline at y = 0. */
export function placedBorders(boxes: Boxes, places: LinePlaces): Placed[] {
  const { start, end } = places.line;
  return stretchesOf(boxes, ({ border }) => border, start, end).flatMap(({ from, to }) => {
    const { size, ink } = boxes.flat.styles[boxes.style[from]!]!;
    const { left, right } = extentOf(boxes, places, from, to);
    const rule = (x: Pt, y: Pt, width: Pt, height: Pt): Placed => ({
      kind: 'rule',
      x,
      y,
      size: { width, height },
      ink,
    });
    const line = weight * size;
    const [above, below] = [-top * size, bottom * size];
    return [
      rule(left, above, right - left, line),
      rule(left, below - line, right - left, line),
      rule(left, above, line, below - above),
      rule(right - line, above, line, below - above),
    ];
  });
}
