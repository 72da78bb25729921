/** Where the boxes of a filled line stand, from the left edge of its first box. */
import { paragraphColumns } from '../../base/columns.ts';
import type { Pt } from '../../base/geometry.ts';
import { type FontSet, glyphIn } from '../fonts/font-set.ts';
import { placeBoxes } from '../linebreak/breaker.ts';
import { jointWidth } from '../linebreak/line-setting.ts';
import type { Line } from '../linebreak/lines.ts';
import type { Material } from '../linebreak/material.ts';
import { visualOrder } from './bidi.ts';
import type { Composed } from './compose.ts';
import type { FittedRuby } from './ruby.ts';
import type { Boxes } from './shaped.ts';

export interface LinePlaces {
  readonly line: Line;
  /** Left edge of each box, from the line's first one on; they hold until the next line is placed. */
  readonly lefts: Float64Array;
  /** Right edge of the last box. */
  readonly width: Pt;
  /** Ruby over the line, in reading order. */
  readonly ruby: readonly FittedRuby[];
}

export interface Extent {
  readonly left: Pt;
  readonly right: Pt;
}

const noRuby: readonly FittedRuby[] = [];

/** Places by the setting of `line`. */
export function placesOf({ boxes, material, ruby }: Composed, line: Line): LinePlaces {
  const lefts = boxes.levels === undefined ? placeBoxes(material, line) : placeReordered(boxes, material, line);
  const width = lefts[line.end - line.start]!;
  return { line, lefts, width, ruby: ruby.length === 0 ? noRuby : rubyWithin(ruby, line) };
}

/** As `placeBoxes`, for text in two directions. */
function placeReordered(boxes: Boxes, material: Material, { start, end, setting }: Line): Float64Array {
  const lefts = paragraphColumns.float64(end - start + 1);
  const order = visualOrder(boxes, start, end);
  let x = 0;
  for (let at = 0; at < end - start; at++) {
    const k = order.boxes[at]!;
    lefts[k - start] = x;
    x += boxes.width[k]!;
    if (at < end - start - 1) x += jointWidth(material, setting, order.joints[at]!);
  }
  lefts[end - start] = x;
  return lefts;
}

/** The ruby of a line: that of a paragraph is in reading order, and there may be one for each character. */
function rubyWithin(ruby: readonly FittedRuby[], { start, end }: Line): readonly FittedRuby[] {
  let first = 0;
  let behind = ruby.length;
  while (first < behind) {
    const middle = (first + behind) >> 1;
    if (ruby[middle]!.from < start) first = middle + 1;
    else behind = middle;
  }
  let last = first;
  while (last < ruby.length && ruby[last]!.from < end) last++;
  return ruby.slice(first, last);
}

/** Left edge of box `k`. */
export function boxLeft({ line, lefts }: LinePlaces, k: number): Pt {
  return lefts[k - line.start]!;
}

/** Edges of what boxes `from` to `to` (exclusive) take up of the line; in two directions, of all that lies between them. */
export function extentOf(boxes: Boxes, { line, lefts }: LinePlaces, from: number, to: number): Extent {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = from; k < to; k++) {
    left = Math.min(left, lefts[k - line.start]!);
    right = Math.max(right, lefts[k - line.start]! + boxes.width[k]!);
  }
  return { left, right };
}

/** Origin of the glyph in box `k`. */
export function glyphOrigin(boxes: Boxes, places: LinePlaces, k: number): Pt {
  const origin = boxLeft(places, k) + boxes.offset[k]!;
  return places.ruby.length === 0 ? origin : origin + moved(places, k);
}

/**
 * A base narrower than its ruby stands at the very edge where it begins or ends a line (CLREQ
 * #positioning_of_romanization: both are aligned with the line's end), elsewhere in the middle.
 */
function moved({ line, ruby }: LinePlaces, k: number): Pt {
  const cell = ruby.find(({ from, to }) => from <= k && k < to);
  if (cell === undefined) return 0;
  const [begins, ends] = [cell.from === line.start, cell.to === line.end];
  if (begins === ends) return 0;
  return begins ? -cell.inset : cell.inset;
}

/** Left edge of the character in box `k`, without what ruby or tracking put around it. */
export function glyphLeft(boxes: Boxes, places: LinePlaces, k: number): Pt {
  return Math.max(boxLeft(places, k), glyphOrigin(boxes, places, k));
}

/** Its right edge. */
export function glyphRight(boxes: Boxes, places: LinePlaces, k: number, fonts: FontSet): Pt {
  const advance = fonts.face(boxes.key[k]!).advanceOf(glyphIn(boxes.key[k]!)) * boxes.size[k]!;
  return Math.min(boxLeft(places, k) + boxes.width[k]!, glyphOrigin(boxes, places, k) + advance);
}
