/**
 * Breaks a paragraph so that the sum of its lines' demerits is least (Knuth & Plass, Breaking Paragraphs into Lines,
 * 1981), each candidate line being filled in CLREQ's order of levels. A state is a break and the fitness of the line
 * that ends there, so that the contrast of neighbours takes part; lines whose last mark hangs are a fitness of their own.
 */
import { type Costs, type Fitness, fitnessClassesOf, hangs } from './demerits.ts';
import { settingOf } from './first-fit.ts';
import { contrast, costOfLine, costOfSetting, hangOf, inside, type LineCost, lastBox, tooWide } from './line-cost.ts';
import { type Line, type Measure, roomOf } from './lines.ts';
import { forbidden, forced, type Material, naturalWidth, type Sums, sumUp } from './material.ts';

/** How far a pass goes to find lines. */
interface Pass {
  /** Lines whose natural width is a smaller share of the measure are not considered, except at a paragraph's end. */
  readonly leastFill: number;
  /** Whether lines that no level can bring to the measure are taken, at a price. */
  readonly overfull: boolean;
}

/**
 * A line that is 15 % short would be spaced by 0.15 em and more; it is only looked at when nothing better leads through
 * the paragraph. The last pass takes lines that cannot be filled at all, such as a long address in a narrow column.
 */
const passes: readonly Pass[] = [
  { leastFill: 0.85, overfull: false },
  { leastFill: 0, overfull: false },
  { leastFill: 0, overfull: true },
];

/**
 * Most demerits a line that a search takes at first, and by how much more the next one takes. A paragraph whose lines are
 * good is found at once, and all ways that begin worse than it ends are left alone: five sixths of the lines that an
 * unlimited search weighs (measured on three issues). Any limit finds the same lines.
 */
const demeritsPerLine = 1600;
const limitGrowth = 16;
/** From here on no limit helps: lines at the worst badness. */
const hopeless = 1e8;

interface States {
  readonly classes: 3 | 4;
  /** Least demerits of all lines up to break k in fitness f, at k × classes + f; Infinity where none leads. */
  readonly demerits: Float64Array;
  /** The state that it came from; −1 at the start. */
  readonly from: Int32Array;
}

/** Lines of the paragraph with the least demerits; none for an empty one. */
export function breakTotalFit(material: Material, measure: Measure, costs: Costs): Line[] {
  if (material.count === 0) return [];
  const sums = sumUp(material);
  for (const pass of passes) {
    // What is left out costs more than the limit; so what is found at less is the best of all.
    // A measure of nothing, inside lists without end, has a limit too: one below 0 would never grow.
    let limit = demeritsPerLine * Math.max(1, Math.ceil(sums.natural[material.count]! / measure.width));
    for (;;) {
      const states = search(material, sums, measure, costs, pass, limit);
      const last = bestAt(states, material.count);
      if (last >= 0) return traceBack(material, sums, measure, states, last);
      if (limit === Infinity) break;
      limit = limit < hopeless ? limit * limitGrowth : Infinity;
    }
  }
  throw new Error('the last pass takes every line');
}

/** Sum of the demerits of given lines, in the measure that the search uses; for comparing settings. */
export function totalDemerits(material: Material, costs: Costs, lines: readonly Line[]): number {
  let total = 0;
  let before: Fitness = 1;
  for (const { start, end, setting, hang } of lines) {
    const cost = costOfSetting(material, start, end, setting, costs, hang);
    total += cost.demerits + contrast(before, cost.fitness, costs);
    before = cost.fitness;
  }
  return total;
}

function search(material: Material, sums: Sums, measure: Measure, costs: Costs, pass: Pass, limit: number): States {
  const { count } = material;
  const classes = fitnessClassesOf(material);
  const size = (count + 1) * classes;
  const states: States = {
    classes,
    demerits: new Float64Array(size).fill(Infinity),
    from: new Int32Array(size).fill(-1),
  };
  states.demerits[1] = 0; // before the first line, fitness 1
  // Breaks that are reached, in their order, from the last forced one on; lines from those before `first` are too wide.
  let reached = [0];
  let first = 0;
  for (let end = 1; end <= count; end++) {
    const penalty = end === count ? forced : material.penalty[end - 1]!;
    if (penalty === forbidden) continue;
    while (first < reached.length && isTooWideFor(material, sums, measure, reached[first]!, end)) first++;
    let isReached = false;
    for (let at = first; at < reached.length; at++) {
      const start = reached[at]!;
      const room = roomOf(measure, start);
      if (penalty !== forced && naturalWidth(sums, start, end) < pass.leastFill * room) break;
      const hang = hangOf(material, sums, start, end, room);
      if (tooWide(sums, start, end, room + hang)) continue;
      for (const out of hang > 0 ? [0, hang] : inside) {
        const cost = costOfLine(material, sums, start, end, room, costs, out);
        if (!pass.overfull && !cost.fits) continue;
        relax(states, start, end, cost, costs, limit);
        isReached = true;
      }
    }
    if (pass.overfull && !isReached) relaxOverfull(material, sums, measure, states, reached, end, costs, limit);
    if (penalty === forced) {
      reached = [];
      first = 0;
    }
    if (bestAt(states, end) >= 0) reached.push(end);
  }
  return states;
}

/** Lines that stand out are tried from so many starts: the nearest stands out least, those before it may begin better. */
const overfullStarts = 8;

/**
 * Where no line from a start that is reached fits, one stands out, which is worse than any that does not. All starts would
 * be as many as the paragraph has characters: 10 000 signs that nothing can space took ten seconds.
 */
function relaxOverfull(
  material: Material,
  sums: Sums,
  measure: Measure,
  states: States,
  reached: readonly number[],
  end: number,
  costs: Costs,
  limit: number,
): void {
  for (const start of reached.slice(-overfullStarts)) {
    const room = roomOf(measure, start);
    const hang = hangOf(material, sums, start, end, room);
    relax(states, start, end, costOfLine(material, sums, start, end, room, costs, hang), costs, limit);
  }
}

/** Whether no line from `start` to `end` or beyond can be squeezed into the measure. */
function isTooWideFor(m: Material, sums: Sums, measure: Measure, start: number, end: number): boolean {
  return start < end - 1 && tooWide(sums, start, end, roomOf(measure, start), lastBox(m, end));
}

function relax(states: States, start: number, end: number, cost: LineCost, costs: Costs, limit: number): void {
  const target = end * states.classes + cost.fitness;
  for (let fitness = 0; fitness < states.classes; fitness++) {
    const from = start * states.classes + fitness;
    const total = states.demerits[from]! + cost.demerits + contrast(fitness as Fitness, cost.fitness, costs);
    if (total < states.demerits[target]! && total <= limit) {
      states.demerits[target] = total;
      states.from[target] = from;
    }
  }
}

/** State with the least demerits at a break, −1 where no line ends. */
function bestAt(states: States, end: number): number {
  let best = -1;
  for (let fitness = 0; fitness < states.classes; fitness++) {
    const state = end * states.classes + fitness;
    if (states.demerits[state]! < (best < 0 ? Infinity : states.demerits[best]!)) best = state;
  }
  return best;
}

function traceBack(m: Material, sums: Sums, measure: Measure, states: States, last: number): Line[] {
  const lines: Line[] = [];
  for (let state = last; states.from[state]! >= 0; ) {
    const end = Math.floor(state / states.classes);
    const from = states.from[state]!;
    const start = Math.floor(from / states.classes);
    const room = roomOf(measure, start);
    const hang = state % states.classes === hangs ? hangOf(m, sums, start, end, room) : 0;
    lines.push({ start, end, setting: settingOf(m, sums, start, end, room + hang), hang });
    state = from;
  }
  return lines.reverse();
}
