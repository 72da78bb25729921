/** The glyphs of a run of ordinary boxes, and the text that they stand for. */
import type { Pt } from '../../base/geometry.ts';
import type { Face } from '../fonts/face.ts';
import { glyphIn } from '../fonts/font-set.ts';
import type { GlyphRun } from '../frame/frame.ts';
import { type GlyphRows, roomForGlyphs } from '../frame/glyph-columns.ts';
import { boxLeft, glyphOrigin, type LinePlaces } from './line-places.ts';
import { Between, type Boxes } from './shaped.ts';

type Written = GlyphRows & Pick<GlyphRun, 'text' | 'starts'>;

/** Glyphs of boxes `from` to `to` (exclusive), the first of which has its glyph at `origin`. */
export function runGlyphs(boxes: Boxes, from: number, to: number, places: LinePlaces, origin: Pt, face: Face): Written {
  const end = places.ruby.length > 0 ? -1 : typedEnd(boxes, from, to, places.line.end);
  const hasBlanks = end < 0 || end - boxes.start[from]! > to - from;
  const blank = hasBlanks ? face.glyphOf(0x20) : 0;
  if (end < 0 || (hasBlanks && blank === 0)) return spacedGlyphs(boxes, from, to, places, origin, blank);
  return typedGlyphs(boxes, from, to, end, places, origin, blank);
}

/** Whether the blank typed behind box `k` is printed as one: between Latin words, not where the line ends. */
export function printsSpace(boxes: Boxes, k: number, end: number): boolean {
  const between = boxes.between[k];
  if (between !== Between.space && between !== Between.noBreakSpace) return false;
  return k + 1 < end && boxes.latin[k] === 1 && boxes.latin[k + 1] === 1;
}

/**
 * Where the text of the boxes ends when they and the blanks between them are printed as they are typed, a glyph for each
 * UTF-16 unit, as nearly every run is; −1 when not.
 */
function typedEnd(boxes: Boxes, from: number, to: number, lineEnd: number): number {
  const { start, end, flat } = boxes;
  let next = start[from]!;
  for (let k = from; k < to; k++) {
    if (start[k] !== next || end[k] !== next + 1) return -1;
    next++;
    if (boxes.between[k] === Between.nothing || !printsSpace(boxes, k, lineEnd)) continue;
    if (flat.text.charCodeAt(next) !== 0x20) return -1;
    next++;
  }
  return next;
}

function typedGlyphs(
  boxes: Boxes,
  from: number,
  to: number,
  end: number,
  { line, lefts }: LinePlaces,
  origin: Pt,
  blank: number,
): Written {
  const { key, offset, width, start } = boxes;
  const begin = start[from]!;
  const { columns, first, count } = roomForGlyphs(end - begin);
  const { glyphs, xs } = columns;
  for (let k = from, row = first; k < to; k++) {
    const left = lefts[k - line.start]!;
    glyphs[row] = glyphIn(key[k]!);
    xs[row++] = left + offset[k]! - origin;
    if ((k + 1 < to ? start[k + 1]! : end) === start[k]! + 1) continue;
    glyphs[row] = blank;
    xs[row++] = left + width[k]! - origin;
  }
  return { columns, first, count, text: boxes.flat.text.slice(begin, end), starts: unitStarts(count) };
}

/** With `space`, the glyph of a blank, where one is printed; 0 for none. */
function spacedGlyphs(boxes: Boxes, from: number, to: number, places: LinePlaces, origin: Pt, space: number): Written {
  let spaces = 0;
  if (space !== 0) for (let k = from; k < to; k++) if (printsSpace(boxes, k, places.line.end)) spaces++;
  const length = to - from + spaces;
  const rows = roomForGlyphs(length);
  const { columns, first } = rows;
  const { glyphs, xs } = columns;
  const starts = new Uint32Array(length);
  let text = '';
  let at = 0;
  // What stands together in the paragraph is taken as one: `text` holds what comes before `slice`.
  let slice = boxes.start[from]!;
  let end = slice;
  for (let k = from; k < to; k++) {
    if (boxes.start[k] !== end) {
      text += boxes.flat.text.slice(slice, end);
      slice = boxes.start[k]!;
    }
    end = boxes.end[k]!;
    glyphs[first + at] = glyphIn(boxes.key[k]!);
    xs[first + at] = glyphOrigin(boxes, places, k) - origin;
    starts[at++] = text.length + boxes.start[k]! - slice;
    if (space !== 0 && printsSpace(boxes, k, places.line.end)) {
      glyphs[first + at] = space;
      xs[first + at] = boxLeft(places, k) + boxes.width[k]! - origin;
      text += boxes.flat.text.slice(slice, end);
      slice = end;
      starts[at++] = text.length;
      text += ' ';
    }
  }
  text += boxes.flat.text.slice(slice, end);
  return { ...rows, text, starts };
}

const knownUnits = new Map<number, Uint32Array>();

/** 0, 1, 2 …, so many: one column for all runs of a length. */
function unitStarts(length: number): Uint32Array {
  let starts = knownUnits.get(length);
  if (starts === undefined) {
    starts = Uint32Array.from({ length }, (_, at) => at);
    knownUnits.set(length, starts);
  }
  return starts;
}
