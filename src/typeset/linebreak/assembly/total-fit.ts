/**
 * Breaks a paragraph so that the sum of its lines' demerits is least (Knuth & Plass, Breaking Paragraphs into Lines,
 * 1981), each candidate line being filled in CLREQ's order of levels. A state is a break and the fitness of the line
 * that ends there, so that the contrast of neighbours takes part; lines whose last mark hangs are a fitness of their own.
 */
import { at, put } from '../../../base/wasm/assembly/column';
import { badnessWithin, hangs, widestGap } from './demerits';
import { contrast, fits, hangOf, lastBox, lineDemerits, lineFitness, tooShort, tooWide, weigh } from './line-cost';
import { fullRoom, Line, lineAt, roomOf, writeLine } from './lines';
import { count, hang, penalty, reserve } from './memory';
import { naturalWidth, wholeWidth } from './sums';

/**
 * Lines whose natural width is a smaller share of the measure are not considered, except at a paragraph's end: a line
 * that is 15 % short would be spaced by 0.15 em and more. They are only looked at when nothing better leads through the
 * paragraph.
 */
const leastFill: f64 = 0.85;

/**
 * Most demerits a line that a search takes at first, and by how much more the next one takes. A paragraph whose lines are
 * good is found at once, and all ways that begin worse than it ends are left alone: five sixths of the lines that an
 * unlimited search weighs (measured on three issues). Any limit finds the same lines.
 */
const demeritsPerLine: f64 = 1600;
const limitGrowth: f64 = 16;
/** From here on no limit helps: lines at the worst badness. */
const hopeless: f64 = 1e8;

/** Fitness classes that lines of the paragraph can have: 3, with marks that hang 4. */
let classes: i32 = 3;
/** Least demerits of all lines up to break k in fitness f, at k × classes + f; Infinity where none leads. */
let demerits: i32 = 0;
/** The state that it came from; −1 at the start. */
let origin: i32 = 0;
/** Breaks that are reached, in their order, from the last forced one on. */
let reached: i32 = 0;

/** Lines with the least demerits, written behind all that is in use; their number. `lines`: where they stand. */
export function fitLines(): i32 {
  classes = fitnessClasses();
  demerits = reserve(8 * (count + 1) * classes);
  origin = reserve(4 * (count + 1) * classes);
  reached = reserve(4 * (count + 1));
  let last = pass(leastFill, false);
  if (last < 0) last = pass(0, false);
  // The last pass takes lines that cannot be filled at all, such as a long address in a narrow column.
  if (last < 0) last = pass(0, true);
  return traceBack(last);
}

/** Where the lines that were found stand. */
export let lines: i32 = 0;

/** Classes that lines of the paragraph can have. */
export function fitnessClasses(): i32 {
  for (let k = 0; k < count; k++) if (at(hang, k) > 0) return hangs + 1;
  return hangs;
}

/** The best last state of a pass, −1 for none. `overfull`: lines that nothing can bring to the measure are taken too. */
function pass(fill: f64, overfull: bool): i32 {
  // What is left out costs more than the limit; so what is found at less is the best of all.
  // A measure of nothing, inside lists without end, has a limit too: one below 0 would never grow.
  let limit = demeritsPerLine * max(1, Math.ceil(wholeWidth() / fullRoom()));
  search(fill, overfull, limit);
  while (bestAt(count) < 0 && limit < Infinity) {
    limit = limit < hopeless ? limit * limitGrowth : Infinity;
    search(fill, overfull, limit);
  }
  return bestAt(count);
}

function search(fill: f64, overfull: bool, limit: f64): void {
  closeStates(0);
  put(demerits, 1, 0); // before the first line, fitness 1
  store<i32>(origin + 4, -1);
  store<i32>(reached, 0);
  let reaches = 1;
  // Lines from those before `first` are too wide.
  let first = 0;
  const gap = overfull ? Infinity : widestGap(badnessWithin(limit));
  for (let end = 1; end <= count; end++) {
    const cost = end === count ? -Infinity : at(penalty, end - 1);
    if (cost === Infinity) continue;
    const isForced = cost === -Infinity;
    // Most ends are in the middle of lines, however early these begin.
    if (!isForced && !overfull && (first === reaches || isTooEarly(reachedAt(first), end, fill, gap))) continue;
    while (first < reaches && isTooWideFor(reachedAt(first), end)) first++;
    closeStates(end);
    let isReached = false;
    for (let index = first; index < reaches; index++) {
      const start = reachedAt(index);
      const room = roomOf(start);
      const width = naturalWidth(start, end);
      if (!isForced && (width < fill * room || isTooShort(start, end, width, gap))) break;
      const out = hangOf(end, room, width);
      if (tooWide(start, end, room + out, width, 0)) continue;
      if (tryLine(start, end, room, width, 0, overfull, limit)) isReached = true;
      if (out > 0 && tryLine(start, end, room, width, out, overfull, limit)) isReached = true;
    }
    if (overfull && !isReached) relaxOverfull(reaches, end, limit);
    if (isForced) {
      reaches = 0;
      first = 0;
    }
    if (bestAt(end) >= 0) store<i32>(reached + 4 * reaches++, end);
  }
}

/** No line ends at a break yet. */
function closeStates(end: i32): void {
  for (let fitness = 0; fitness < classes; fitness++) put(demerits, end * classes + fitness, Infinity);
}

/** Whether no line from `start` or a later one to `end` is long enough. */
function isTooEarly(start: i32, end: i32, fill: f64, gap: f64): bool {
  const width = naturalWidth(start, end);
  return width < fill * roomOf(start) || isTooShort(start, end, width, gap);
}

/** Likewise, as far as spacing goes. The first line may have more room than others, or less. */
function isTooShort(start: i32, end: i32, width: f64, gap: f64): bool {
  return tooShort(start, end, min(roomOf(start), fullRoom()), width, gap);
}

function reachedAt(index: i32): i32 {
  return load<i32>(reached + 4 * index);
}

/** Weighs a line and takes it when it can be filled or `overfull` lines are taken; whether it was. */
function tryLine(start: i32, end: i32, room: f64, width: f64, out: f64, overfull: bool, limit: f64): bool {
  weigh(start, end, room, width, out);
  if (!overfull && !fits) return false;
  relax(start, end, limit);
  return true;
}

/** Lines that stand out are tried from so many starts: the nearest stands out least, those before it may begin better. */
const overfullStarts: i32 = 8;

/**
 * Where no line from a start that is reached fits, one stands out, which is worse than any that does not. All starts would
 * be as many as the paragraph has characters: 10 000 signs that nothing can space took ten seconds.
 */
function relaxOverfull(reaches: i32, end: i32, limit: f64): void {
  for (let index = max(0, reaches - overfullStarts); index < reaches; index++) {
    const start = reachedAt(index);
    const room = roomOf(start);
    const width = naturalWidth(start, end);
    weigh(start, end, room, width, hangOf(end, room, width));
    relax(start, end, limit);
  }
}

/** Whether no line from `start` to `end` or beyond can be squeezed into the measure. */
function isTooWideFor(start: i32, end: i32): bool {
  return start < end - 1 && tooWide(start, end, roomOf(start), naturalWidth(start, end), lastBox(end));
}

/** Enters the line that was weighed last. */
function relax(start: i32, end: i32, limit: f64): void {
  const target = end * classes + lineFitness;
  for (let fitness = 0; fitness < classes; fitness++) {
    const from = start * classes + fitness;
    const total = at(demerits, from) + lineDemerits + contrast(fitness, lineFitness);
    if (total < at(demerits, target) && total <= limit) {
      put(demerits, target, total);
      store<i32>(origin + 4 * target, from);
    }
  }
}

/** State with the least demerits at a break, −1 where no line ends. */
function bestAt(end: i32): i32 {
  let best = -1;
  let least = Infinity;
  for (let fitness = 0; fitness < classes; fitness++) {
    const state = end * classes + fitness;
    if (at(demerits, state) >= least) continue;
    best = state;
    least = at(demerits, state);
  }
  return best;
}

function originOf(state: i32): i32 {
  return load<i32>(origin + 4 * state);
}

function traceBack(last: i32): i32 {
  let found = 0;
  for (let state = last; originOf(state) >= 0; state = originOf(state)) found++;
  lines = reserve(found * offsetof<Line>());
  let index = found;
  for (let state = last; originOf(state) >= 0; state = originOf(state)) {
    const isHung = state % classes === hangs;
    writeLine(lineAt(lines, --index), originOf(state) / classes, state / classes, isHung);
  }
  return found;
}
