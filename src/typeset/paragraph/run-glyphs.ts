/** Ordinary boxes → a run of glyphs, and the text that they stand for. */
import type { Pt } from '../../base/geometry.ts';
import { type FontSet, glyphIn } from '../fonts/font-set.ts';
import { ownStarts, partOfFrame, type RunColumns, saysText } from '../frame/run-columns.ts';
import { boxLeft, glyphOrigin, type LinePlaces } from './line-places.ts';
import { marksAt } from './marked-text.ts';
import { Between, type Boxes } from './shaped.ts';

/** Adds boxes `from` to `to` (exclusive) as a run to `columns`, which have room for it: twice as many glyphs as boxes. */
export function addRun(
  columns: RunColumns,
  boxes: Boxes,
  from: number,
  to: number,
  places: LinePlaces,
  fonts: FontSet,
): void {
  const { flat } = boxes;
  const style = flat.styles[boxes.style[from]!]!;
  const face = fonts.face(boxes.key[from]!);
  const x = glyphOrigin(boxes, places, from);
  const row = columns.runs++;
  columns.faces[row] = face;
  columns.inks[row] = style.ink;
  columns.sizes[row] = boxes.size[from]!;
  columns.runX[row] = x;
  columns.runY[row] = -boxes.rise[from]!;
  columns.parts[row] = style.part ?? partOfFrame;
  if (flat.marks.length > 0 && marksAt(boxes, from)?.spread !== undefined) columns.specials[row] = saysText;
  columns.firstGlyphs[row] = columns.glyphs;
  const end = places.ruby.length > 0 ? -1 : typedEnd(boxes, from, to, places.line.end);
  const hasBlanks = end < 0 || end - boxes.start[from]! > to - from;
  const blank = hasBlanks ? face.glyphOf(0x20) : 0;
  if (end < 0 || (hasBlanks && blank === 0)) addSpaced(columns, row, boxes, from, to, places, x, blank);
  else addTyped(columns, row, boxes, from, to, end, places, x, blank);
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

function addTyped(
  columns: RunColumns,
  row: number,
  boxes: Boxes,
  from: number,
  to: number,
  end: number,
  { line, lefts }: LinePlaces,
  origin: Pt,
  blank: number,
): void {
  const { key, offset, width, start, flat } = boxes;
  const { glyph, glyphX } = columns;
  let at = columns.glyphs;
  for (let k = from; k < to; k++) {
    const left = lefts[k - line.start]!;
    glyph[at] = glyphIn(key[k]!);
    glyphX[at++] = left + offset[k]! - origin;
    if ((k + 1 < to ? start[k + 1]! : end) === start[k]! + 1) continue;
    glyph[at] = blank;
    glyphX[at++] = left + width[k]! - origin;
  }
  columns.glyphCounts[row] = at - columns.glyphs;
  columns.glyphs = at;
  columns.texts[row] = flat.text;
  columns.textStarts[row] = start[from]!;
  columns.textEnds[row] = end;
}

/** With `space`, the glyph of a blank, where one is printed; 0 for none. */
function addSpaced(
  columns: RunColumns,
  row: number,
  boxes: Boxes,
  from: number,
  to: number,
  places: LinePlaces,
  origin: Pt,
  space: number,
): void {
  const { glyph, glyphX } = columns;
  const starts: number[] = [];
  let at = columns.glyphs;
  let text = '';
  // What stands together in the paragraph is taken as one: `text` holds what comes before `slice`.
  let slice = boxes.start[from]!;
  let end = slice;
  for (let k = from; k < to; k++) {
    if (boxes.start[k] !== end) {
      text += boxes.flat.text.slice(slice, end);
      slice = boxes.start[k]!;
    }
    end = boxes.end[k]!;
    glyph[at] = glyphIn(boxes.key[k]!);
    glyphX[at++] = glyphOrigin(boxes, places, k) - origin;
    starts.push(text.length + boxes.start[k]! - slice);
    if (space === 0 || !printsSpace(boxes, k, places.line.end)) continue;
    glyph[at] = space;
    glyphX[at++] = boxLeft(places, k) + boxes.width[k]! - origin;
    text += boxes.flat.text.slice(slice, end);
    slice = end;
    starts.push(text.length);
    text += ' ';
  }
  text += boxes.flat.text.slice(slice, end);
  columns.glyphCounts[row] = at - columns.glyphs;
  columns.glyphs = at;
  columns.texts[row] = text;
  columns.textEnds[row] = text.length;
  columns.starts.set(row, Uint32Array.from(starts));
  columns.specials[row]! |= ownStarts;
}
