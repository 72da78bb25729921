/** A broken line → placed glyph runs on one baseline. */
import type { Pt } from '../../base/geometry.ts';
import { type FontSet, faceIndexIn, glyphIn } from '../fonts/font-set.ts';
import type { Placed } from '../frame/frame.ts';
import type { GlyphRun } from '../frame/glyph-run.ts';
import { roomForRuns, runRows, runsOf } from '../frame/run-columns.ts';
import type { Line } from '../linebreak/lines.ts';
import { isReversed, levelOf } from './bidi.ts';
import { placedBorders } from './border.ts';
import type { Composed } from './compose.ts';
import { hyphenOf } from './hyphenation.ts';
import { interlinearMarks } from './interlinear.ts';
import { extentOf, type LinePlaces, placesOf } from './line-places.ts';
import { marksAt } from './marked-text.ts';
import { placeAlone } from './place-word.ts';
import type { FittedRuby } from './ruby.ts';
import { addRun, printsSpace } from './run-glyphs.ts';
import type { RunStyle } from './run-style.ts';
import type { Boxes } from './shaped.ts';

/** A line's glyphs, marks and links with the baseline at y = 0 and the first box at x = 0. */
export interface PlacedLine {
  readonly items: readonly Placed[];
  /** From the first box to the end of the last, a hanging mark included. */
  readonly width: Pt;
}

/**
 * Places the boxes of `line` by its setting. Ruby is read behind the line that it stands over: between the words it
 * would tear them apart for every search and copy.
 */
export function placeLine(composed: Composed, line: Line, fonts: FontSet): PlacedLine {
  const { boxes } = composed;
  const places = placesOf(composed, line);
  const isUniform = boxes.flat.marks.length === 0 && boxes.words.size === 0 && boxes.levels === undefined;
  const items = isUniform
    ? [placeRuns(boxes, line.start, line.end, places, fonts, isUniform)]
    : placeMixedBoxes(boxes, places, fonts);
  const hyphen = hyphenAt(composed, places, fonts);
  if (hyphen !== undefined) items.push(glyphs([hyphen]));
  for (const cell of places.ruby) for (const item of placeRuby(boxes, places, cell)) items.push(item);
  if (boxes.flat.marks.length > 0) {
    for (const mark of interlinearMarks(boxes, places, fonts)) items.push(mark);
    for (const border of placedBorders(boxes, places)) items.push(border);
  }
  addLinks(items, boxes, places);
  const width = places.width + (hyphen === undefined ? 0 : composed.material.hyphen![line.end - 1]!);
  // An array that has grown keeps room for 17, as long as the layout lives.
  return { items: items.length === 1 ? items : items.slice(), width };
}

function placeMixedBoxes(boxes: Boxes, places: LinePlaces, fonts: FontSet): Placed[] {
  const { start, end } = places.line;
  const items: Placed[] = [];
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !standsAlone(boxes, to)) to++;
    if (to > from) items.push(placeRuns(boxes, from, to, places, fonts, false));
    if (to < end) items.push(glyphs([placeAlone(boxes, to, places, fonts, printsSpace(boxes, to, end))]));
    from = to + 1;
  }
  return items;
}

/** Boxes `from` to `to` (exclusive), none of which stands alone. */
function placeRuns(
  boxes: Boxes,
  from: number,
  to: number,
  places: LinePlaces,
  fonts: FontSet,
  isUniform: boolean,
): Placed {
  const columns = roomForRuns(to - from, 2 * (to - from));
  const first = columns.runs;
  for (let start = from; start < to; ) {
    const end = runEnd(boxes, start, to, isUniform);
    addRun(columns, boxes, start, end, places, fonts);
    start = end;
  }
  return { kind: 'glyphs', x: 0, y: 0, columns, first, count: columns.runs - first };
}

function glyphs(runs: readonly GlyphRun[]): Placed {
  return { kind: 'glyphs', x: 0, y: 0, ...runRows(runs) };
}

/** The hyphen of a word that goes on in the next line; a soft one to readers of the text, who put the word together. */
function hyphenAt({ boxes, material }: Composed, places: LinePlaces, fonts: FontSet): GlyphRun | undefined {
  const last = places.line.end - 1;
  if (last === boxes.count - 1 || (material.hyphen?.[last] ?? 0) === 0) return undefined;
  const style = boxes.flat.styles[boxes.style[last]!]!;
  const key = hyphenOf(style, fonts);
  return {
    x: places.width,
    y: -boxes.rise[last]!,
    face: fonts.face(key),
    size: boxes.size[last]!,
    ink: style.ink,
    glyphs: Uint16Array.of(glyphIn(key)),
    xs: Float64Array.of(0),
    text: '\u00ad',
    starts: Uint32Array.of(0),
    part: style.part,
  };
}

/** In the middle above its base, or over the whole of it. */
function placeRuby(boxes: Boxes, places: LinePlaces, { from, to, items, width, isSpread }: FittedRuby): Placed[] {
  const { left, right } = extentOf(boxes, places, from, to);
  const spare = right - left - width;
  if (isSpread && spare > 0) return spreadOver(items, left, spare);
  return items.map((item) => ({ ...item, x: item.x + left + spare / 2 }));
}

/** Glyphs from `left` on with equal shares of `spare` between them, and half a share at either end. */
function spreadOver(items: readonly Placed[], left: Pt, spare: Pt): Placed[] {
  const runs = items.map((item) => (item.kind === 'glyphs' ? runsOf(item) : []));
  const share = spare / runs.flat().reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  let before = 0.5;
  return items.map((item, index) => {
    const spread = runs[index]!.map((run): GlyphRun => {
      const x = run.x + before * share;
      before += run.glyphs.length;
      return { ...run, x, xs: run.xs.map((place, at) => place + at * share), saysText: true };
    });
    return { ...item, x: item.x + left, ...(item.kind === 'glyphs' && runRows(spread)) };
  });
}

/**
 * Boxes that can share one run: same face, style, size and height, one direction, and all or none of one spread name.
 * Shaped words and what is read from the right have runs of their own. `isUniform`: the paragraph has none of these.
 */
function runEnd(boxes: Boxes, from: number, end: number, isUniform: boolean): number {
  const { key, style, size, rise } = boxes;
  const face = faceIndexIn(key[from]!);
  let to = from + 1;
  while (
    to < end &&
    faceIndexIn(key[to]!) === face &&
    style[to] === style[from] &&
    size[to] === size[from] &&
    rise[to] === rise[from] &&
    (isUniform || goesOn(boxes, from, to))
  ) {
    to++;
  }
  return to;
}

/** Whether box `to` is read in the direction of box `from`, as part of the same spread name or of none. */
function goesOn(boxes: Boxes, from: number, to: number): boolean {
  if (levelOf(boxes, to) !== levelOf(boxes, from)) return false;
  return marksAt(boxes, to)?.spread === marksAt(boxes, from)?.spread;
}

/** Whether box `k` has a run of its own. */
function standsAlone(boxes: Boxes, k: number): boolean {
  return (boxes.words.size > 0 && boxes.words.has(k)) || isReversed(boxes, k);
}

/** Adds hot areas over linked boxes, an em high around the baseline. */
function addLinks(items: Placed[], boxes: Boxes, places: LinePlaces): void {
  if (!boxes.flat.hasLinks) return;
  const { line } = places;
  const styleAt = (k: number): RunStyle => boxes.flat.styles[boxes.style[k]!]!;
  for (let from = line.start; from < line.end; ) {
    const { href, part } = styleAt(from);
    const isSameLink = (style: RunStyle): boolean => style.href === href && style.part === part;
    let to = from + 1;
    while (to < line.end && isSameLink(styleAt(to))) to++;
    if (href !== undefined) {
      const size = boxes.size[from]!;
      const { left, right } = extentOf(boxes, places, from, to);
      const area = { width: right - left, height: size };
      items.push({ kind: 'link', x: left, y: -0.88 * size, size: area, href, part });
    }
    from = to;
  }
}
