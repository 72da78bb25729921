/**
 * Breaks a paragraph into more or fewer lines than are best (TeX's \looseness, The TeXbook, ch. 14), so that pages can
 * be cut well. A search apart from the one for the best lines: its states also tell the number of the line, and it is
 * only run where a page asks for it.
 */
import { type Costs, type Fitness, fitnessClassesOf, hangs } from './demerits.ts';
import { settingOf } from './first-fit.ts';
import { contrast, costOfLine, hangOf, inside, isRunt, type LineCost, lastBox, tooWide } from './line-cost.ts';
import { type Line, type Measure, roomOf } from './lines.ts';
import { forbidden, forced, type Material, naturalWidth, type Sums, sumUp } from './material.ts';

/** A paragraph in one of the numbers of lines that it can be set in. */
export interface LineCountSetting {
  readonly lines: readonly Line[];
  readonly demerits: number;
}

/** Lines whose natural width is a smaller share of the measure are not looked at, as in the first pass for the best lines. */
const leastFill = 0.85;

/** All breaks that end line number j, with the least demerits up to there. */
interface Layer {
  /** Break that index 0 of the columns stands for. */
  readonly first: number;
  readonly classes: 3 | 4;
  /** First and last break at which a line ends. */
  earliest: number;
  latest: number;
  /** Least demerits at (break − first) × classes + fitness; Infinity where no line ends. */
  readonly demerits: Float64Array;
  /** State of the layer before that it came from, likewise counted. */
  readonly from: Int32Array;
}

/**
 * The best setting for each number of lines, fewest first, in which no line has more than `most` badness, all lines are
 * filled and the last one holds more than one character. None when there is no such setting or no text.
 */
export function breakTotalFitAlternatives(
  material: Material,
  measure: Measure,
  costs: Costs,
  most: number,
): LineCountSetting[] {
  if (material.count === 0) return [];
  const search: Search = {
    material,
    sums: sumUp(material),
    measure,
    costs,
    most,
    stops: stopsOf(material),
    near: 1,
  };
  const layers: Layer[] = [startLayer(fitnessClassesOf(material))];
  const found: LineCountSetting[] = [];
  for (let layer = layers[0]; layer !== undefined; ) {
    layer = nextLayer(search, layer);
    if (layer === undefined) break;
    layers.push(layer);
    const last = bestAt(layer, material.count);
    if (last >= 0) found.push({ lines: traceBack(search, layers, last), demerits: layer.demerits[last]! });
  }
  return found;
}

interface Search {
  readonly material: Material;
  readonly sums: Sums;
  readonly measure: Measure;
  readonly costs: Costs;
  /** Worse lines are not taken. */
  readonly most: number;
  /** From each box on, the end of the line that the author or the paragraph's end forces. */
  readonly stops: Int32Array;
  /** First end at which the line looked at is long enough; only grows while the starts of a layer are passed. */
  near: number;
}

function stopsOf(m: Material): Int32Array {
  const stops = new Int32Array(m.count);
  let stop = m.count;
  for (let k = m.count - 1; k >= 0; k--) {
    if (m.penalty[k] === forced) stop = k + 1;
    stops[k] = stop;
  }
  return stops;
}

/** Before the first line, in the middle fitness. */
function startLayer(classes: 3 | 4): Layer {
  const demerits = new Float64Array(classes).fill(Infinity);
  demerits[1] = 0;
  return { first: 0, classes, earliest: 0, latest: 0, demerits, from: new Int32Array(classes).fill(-1) };
}

/** Everything that one more line can lead to; undefined when nothing. */
function nextLayer(search: Search, before: Layer): Layer | undefined {
  const { count } = search.material;
  const first = before.earliest + 1;
  if (first > count) return undefined;
  const { classes } = before;
  const size = (farthest(search, Math.min(before.latest, count - 1)) + 1 - first) * classes;
  const demerits = new Float64Array(size).fill(Infinity);
  const from = new Int32Array(size).fill(-1);
  const layer: Layer = { first, classes, earliest: count + 1, latest: 0, demerits, from };
  search.near = first;
  for (let start = before.earliest; start <= before.latest && start < count; start++) {
    if (bestAt(before, start) >= 0) extend(search, before, layer, start);
  }
  return layer.earliest > count ? undefined : layer;
}

/** The last end that a line from `start` can have; one from an earlier start ends no later. */
function farthest({ material: m, sums, measure, stops }: Search, start: number): number {
  const room = measure.width;
  let end = start + 1;
  while (end < stops[start]! && !tooWide(sums, start, end + 1, room, lastBox(m, end + 1))) end++;
  return end;
}

/** Adds the lines that begin at `start`. */
function extend(search: Search, before: Layer, layer: Layer, start: number): void {
  const { material: m, sums, measure, costs, stops, most } = search;
  const room = roomOf(measure, start);
  const stop = stops[start]!;
  search.near = Math.max(search.near, start + 1);
  while (search.near < stop && naturalWidth(sums, start, search.near) < leastFill * room) search.near++;
  for (let end = Math.min(search.near, stop); end <= stop; end++) {
    if (tooWide(sums, start, end, room, lastBox(m, end))) break;
    if ((end < stop && m.penalty[end - 1] === forbidden) || isRunt(m, start, end)) continue;
    const hang = hangOf(m, sums, start, end, room);
    if (tooWide(sums, start, end, room + hang)) continue;
    for (const out of hang > 0 ? [0, hang] : inside) {
      const cost = costOfLine(m, sums, start, end, room, costs, out);
      if (!cost.fits || cost.badness > most) continue;
      relax(before, layer, start, end, cost, costs);
    }
  }
}

function relax(before: Layer, layer: Layer, start: number, end: number, cost: LineCost, costs: Costs): void {
  const { classes } = layer;
  layer.earliest = Math.min(layer.earliest, end);
  layer.latest = Math.max(layer.latest, end);
  const target = (end - layer.first) * classes + cost.fitness;
  for (let fitness = 0; fitness < classes; fitness++) {
    const from = (start - before.first) * classes + fitness;
    const total = before.demerits[from]! + cost.demerits + contrast(fitness as Fitness, cost.fitness, costs);
    if (total < layer.demerits[target]!) {
      layer.demerits[target] = total;
      layer.from[target] = from;
    }
  }
}

/** State of a layer with the least demerits at a break, −1 where no line ends. */
function bestAt(layer: Layer, end: number): number {
  if (end < layer.earliest || end > layer.latest) return -1;
  let best = -1;
  for (let fitness = 0; fitness < layer.classes; fitness++) {
    const state = (end - layer.first) * layer.classes + fitness;
    if (layer.demerits[state]! < (best < 0 ? Infinity : layer.demerits[best]!)) best = state;
  }
  return best;
}

function traceBack({ material, sums, measure }: Search, layers: readonly Layer[], last: number): Line[] {
  const lines: Line[] = [];
  let state = last;
  for (let j = layers.length - 1; j > 0; j--) {
    const isHung = state % layers[0]!.classes === hangs;
    const end = layers[j]!.first + Math.floor(state / layers[0]!.classes);
    state = layers[j]!.from[state]!;
    const start = layers[j - 1]!.first + Math.floor(state / layers[0]!.classes);
    const room = roomOf(measure, start);
    const hang = isHung ? hangOf(material, sums, start, end, room) : 0;
    lines.push({ start, end, setting: settingOf(material, sums, start, end, room + hang), hang });
  }
  return lines.reverse();
}
