/**
 * Breaks a paragraph into more or fewer lines than are best (TeX's \looseness, The TeXbook, ch. 14), so that pages can
 * be cut well. A search apart from the one for the best lines: its states also tell the number of the line, and it is
 * only run where a page asks for it.
 */
import { at, put } from '../../../base/wasm/assembly/column';
import { hangs, widestGap } from './demerits';
import {
  contrast,
  fits,
  hangOf,
  isRunt,
  lastBox,
  lineBadness,
  lineDemerits,
  lineFitness,
  tooShort,
  tooWide,
  weigh,
} from './line-cost';
import { Line, lineAt, roomOf, writeLine } from './lines';
import { count, penalty, reserve } from './memory';
import { naturalWidth } from './sums';
import { fitnessClasses } from './total-fit';

/** Lines whose natural width is a smaller share of the measure are not looked at, as in the first pass for the best lines. */
const leastFill: f64 = 0.85;

/** All breaks that end line number j, with the least demerits up to there. */
@unmanaged
class Layer {
  /** The layer of the line before; 0 for the start. */
  before: i32;
  /** Break that index 0 of the columns stands for. */
  first: i32;
  /** First and last break at which a line ends. */
  earliest: i32;
  latest: i32;
  /** Least demerits at (break − first) × classes + fitness; Infinity where no line ends. */
  demerits: i32;
  /** State of the layer before that it came from, likewise counted. */
  origin: i32;
}

const noLayer: i32 = 0;

let classes: i32 = 3;
/** Worse lines are not taken, nor can they be whose gaps are wider. */
let most: f64 = 0;
let gap: f64 = 0;
/** From each box on, the end of the line that the author or the paragraph's end forces. */
let stops: i32 = 0;
/** First end at which the line looked at is long enough; only grows while the starts of a layer are passed. */
let near: i32 = 0;
/** The layer of the line reached. */
let layer: i32 = noLayer;

/** Before the first line, in the middle fitness; no line has more than `worst` badness. */
export function beginCounts(worst: f64): void {
  most = worst;
  gap = widestGap(worst);
  classes = fitnessClasses();
  stops = reserve(4 * count);
  let stop = count;
  for (let k = count - 1; k >= 0; k--) {
    if (at(penalty, k) === -Infinity) stop = k + 1;
    store<i32>(stops + 4 * k, stop);
  }
  layer = newLayer(noLayer, 0, classes);
  const start = changetype<Layer>(layer);
  start.earliest = 0;
  start.latest = 0;
  put(start.demerits, 1, 0);
}

/** A layer of `states` states, none of them reached. */
function newLayer(before: i32, first: i32, states: i32): i32 {
  const address = reserve(offsetof<Layer>());
  const made = changetype<Layer>(address);
  made.before = before;
  made.first = first;
  made.earliest = count + 1;
  made.latest = 0;
  made.demerits = reserve(8 * states);
  made.origin = reserve(4 * states);
  for (let state = 0; state < states; state++) put(made.demerits, state, Infinity);
  memory.fill(made.origin, 0xff, 4 * states);
  return address;
}

/** Goes on by one line, to everything that it can lead to; false when it leads nowhere. */
export function addLine(): bool {
  const before = changetype<Layer>(layer);
  const first = before.earliest + 1;
  if (first > count) return false;
  const next = newLayer(layer, first, (farthest(min(before.latest, count - 1)) + 1 - first) * classes);
  const own = changetype<Layer>(next);
  near = first;
  for (let start = before.earliest; start <= before.latest && start < count; start++) {
    if (bestAt(before, start) >= 0) extend(before, own, start);
  }
  layer = next;
  return own.earliest <= count;
}

/** Demerits of the best lines when the one that was added is the last; Infinity when it cannot be. */
export function demeritsAtEnd(): f64 {
  const own = changetype<Layer>(layer);
  const state = bestAt(own, count);
  return state < 0 ? Infinity : at(own.demerits, state);
}

function stopAt(start: i32): i32 {
  return load<i32>(stops + 4 * start);
}

/** The last end that a line from `start` can have; one from an earlier start ends no later. */
function farthest(start: i32): i32 {
  const room = roomOf(start);
  let end = start + 1;
  while (end < stopAt(start) && !tooWide(start, end + 1, room, naturalWidth(start, end + 1), lastBox(end + 1))) end++;
  return end;
}

/** Adds the lines that begin at `start`. */
function extend(before: Layer, own: Layer, start: i32): void {
  const room = roomOf(start);
  const stop = stopAt(start);
  near = max(near, start + 1);
  while (near < stop && isTooShort(start, near, room)) near++;
  for (let end = min(near, stop); end <= stop; end++) {
    const width = naturalWidth(start, end);
    if (tooWide(start, end, room, width, lastBox(end))) break;
    if ((end < stop && at(penalty, end - 1) === Infinity) || isRunt(start, end)) continue;
    const out = hangOf(end, room, width);
    if (tooWide(start, end, room + out, width, 0)) continue;
    tryLine(before, own, start, end, room, width, 0);
    if (out > 0) tryLine(before, own, start, end, room, width, out);
  }
}

function isTooShort(start: i32, end: i32, room: f64): bool {
  const width = naturalWidth(start, end);
  return width < leastFill * room || tooShort(start, end, room, width, gap);
}

function tryLine(before: Layer, own: Layer, start: i32, end: i32, room: f64, width: f64, out: f64): void {
  weigh(start, end, room, width, out);
  if (fits && lineBadness <= most) relax(before, own, start, end);
}

function relax(before: Layer, own: Layer, start: i32, end: i32): void {
  own.earliest = min(own.earliest, end);
  own.latest = max(own.latest, end);
  const target = (end - own.first) * classes + lineFitness;
  for (let fitness = 0; fitness < classes; fitness++) {
    const from = (start - before.first) * classes + fitness;
    const total = at(before.demerits, from) + lineDemerits + contrast(fitness, lineFitness);
    if (total < at(own.demerits, target)) {
      put(own.demerits, target, total);
      store<i32>(own.origin + 4 * target, from);
    }
  }
}

/** State of a layer with the least demerits at a break, −1 where no line ends. */
function bestAt(own: Layer, end: i32): i32 {
  if (end < own.earliest || end > own.latest) return -1;
  let best = -1;
  let least = Infinity;
  for (let fitness = 0; fitness < classes; fitness++) {
    const state = (end - own.first) * classes + fitness;
    if (at(own.demerits, state) >= least) continue;
    best = state;
    least = at(own.demerits, state);
  }
  return best;
}

/** Writes the lines that end with the last one added; `found`: how many they are. Where they stand. */
export function countedLines(found: i32): i32 {
  const lines = reserve(found * offsetof<Line>());
  let own = changetype<Layer>(layer);
  let state = bestAt(own, count);
  for (let index = found - 1; index >= 0; index--) {
    const isHung = state % classes === hangs;
    const end = own.first + state / classes;
    state = load<i32>(own.origin + 4 * state);
    own = changetype<Layer>(own.before);
    writeLine(lineAt(lines, index), own.first + state / classes, end, isHung);
  }
  return lines;
}
