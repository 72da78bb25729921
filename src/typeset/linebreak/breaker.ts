/**
 * Lines of a paragraph: what the WebAssembly program in assembly/ finds (how is told there, file by file). Its material must not
 * change any more from the first question on.
 */
import type { Pt } from '../../base/geometry.ts';
import {
  foundAt,
  kinds,
  linesFound,
  load,
  loadWith,
  naturalSumAt,
  open,
  worstAt,
  writeLines,
} from './breaker-memory.ts';
import type { Costs } from './costs.ts';
import type { LineSetting } from './line-setting.ts';
import type { Line, Measure } from './lines.ts';
import type { Material } from './material.ts';

/**
 * Lines that are filled one after the other, as word processors do; none for an empty paragraph. `squeeze`: what marks may
 * give to take the rest of an overflowing line in. A stretch without any break that is too long stays too wide.
 */
export function breakFirstFit(material: Material, { width, indent }: Measure, squeeze: Pt): Line[] {
  const { breaker } = load(material);
  return linesFound(breaker.firstFit(width, indent, squeeze));
}

/** Lines of the paragraph with the least demerits; none for an empty one. */
export function breakTotalFit(material: Material, { width, indent }: Measure, costs: Costs): Line[] {
  return linesFound(loadWith(material, costs).totalFit(width, indent));
}

/** A number of lines that a paragraph can be set in, and the demerits of the best such setting. */
export interface LineCount {
  readonly count: number;
  readonly demerits: number;
}

/**
 * The numbers of lines up to `upTo`, fewest first, in which no line has more than `most` badness, all lines are filled and
 * the last one holds more than one character. None when there is no such setting or no text.
 */
export function lineCounts(
  material: Material,
  { width, indent }: Measure,
  costs: Costs,
  most: number,
  upTo: number,
): LineCount[] {
  const breaker = loadWith(material, costs);
  open().lines = undefined;
  const tried = breaker.lineCounts(width, indent, most, upTo);
  const { numbers, integers } = open();
  const first = integers[2 * foundAt]! / 8;
  const found: LineCount[] = [];
  for (let index = 0; index < tried; index++) {
    const demerits = numbers[first + index]!;
    if (demerits < Infinity) found.push({ count: index + 1, demerits });
  }
  return found;
}

/** The best setting in `count` lines, with the same conditions; undefined when there is none. */
export function breakInto(
  material: Material,
  { width, indent }: Measure,
  costs: Costs,
  most: number,
  count: number,
): Line[] | undefined {
  const breaker = loadWith(material, costs);
  open().lines = undefined;
  const isThere = breaker.breakInto(width, indent, most, count) !== 0;
  return isThere ? linesFound(count) : undefined;
}

/** What is known of the lines of a paragraph. */
export interface Appraisal {
  readonly lines: number;
  /** Sum of the natural widths of the lines. */
  readonly natural: Pt;
  /** Their demerits together, in the measure that the searches use. */
  readonly demerits: number;
  /** Badness of the worst line. */
  readonly worst: number;
}

/** What a search weighs, for lines that are given. */
export function appraise(material: Material, lines: readonly Line[], costs: Costs): Appraisal {
  const breaker = loadWith(material, costs);
  if (open().lines !== lines) writeLines(lines);
  const demerits = breaker.appraiseLines(lines.length);
  const { numbers } = open();
  return { lines: lines.length, natural: numbers[naturalSumAt]!, demerits, worst: numbers[worstAt]! };
}

/** Another number of lines, and what is asked of them. */
export interface WantedLines {
  readonly count: number;
  /** Width that the last line keeps at least. */
  readonly leastLast: Pt;
  /** Most badness of a line. */
  readonly most: number;
}

/**
 * Demerits that another number of lines would add, if the change of width could be shared by all lines alike and were
 * all that is wrong with them; Infinity when it is more than they may give. Real breaks seldom come cheaper.
 */
export function likelyDemerits(
  material: Material,
  { width, indent }: Measure,
  costs: Costs,
  { lines, natural }: Appraisal,
  { count, leastLast, most }: WantedLines,
): number {
  return loadWith(material, costs).likely(width, indent, lines, natural, count, leastLast, most);
}

/** Width of the line of boxes `start` to `end` (exclusive) before any adjustment. */
export function naturalWidth(material: Material, start: number, end: number): Pt {
  return load(material).breaker.naturalWidth(start, end);
}

/** How boxes `start` to `end` (exclusive) are set to `room`; a last line only when `isFilled`, or when it is too wide. */
export function settingOf(material: Material, start: number, end: number, room: Pt, isFilled: boolean): LineSetting {
  load(material).breaker.oneLine(start, end, room, isFilled);
  return linesFound(1)[0]!.setting;
}

/**
 * Left edges of the boxes of a line from that of the first one on, by its setting, and behind them the right edge of the last;
 * what follows is of no line. They hold until something else is asked of any paragraph.
 */
export function placeBoxes(material: Material, { start, end, setting }: Line): Float64Array {
  const { breaker } = load(material);
  const at = breaker.placeBoxes(start, end, kinds.indexOf(setting.kind), setting.level, setting.share);
  const { places } = open();
  return at === places.byteOffset ? places : new Float64Array(breaker.memory.buffer, at, end - start + 1);
}
