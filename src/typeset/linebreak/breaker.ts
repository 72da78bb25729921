/**
 * Lines of a paragraph: what the WebAssembly program in assembly/ finds (how is told there, file by file). It holds one
 * paragraph at a time, whose material must not change any more from the first question on.
 */
import type { Pt } from '../../base/geometry.ts';
import { openProgram, type Program } from '../../base/wasm/open-program.ts';
import type { Costs } from './costs.ts';
import { type LineSetting, tolerance } from './line-setting.ts';
import type { Line, Measure } from './lines.ts';
import type { Material } from './material.ts';
import { program } from './program.ts';

/** What assembly/breaker.ts exports. Addresses are in bytes. */
interface Breaker extends Program {
  room(count: number, stride: number, hasHyphens: boolean): number;
  sumUp(runtStart: number, stretchLevels: number): void;
  naturalWidth(start: number, end: number): Pt;
  firstFit(width: Pt, indent: Pt, squeeze: Pt): number;
  totalFit(width: Pt, indent: Pt): number;
  lineCounts(width: Pt, indent: Pt, most: number, upTo: number): number;
  breakInto(width: Pt, indent: Pt, most: number, wanted: number): number;
  linesRoom(count: number): number;
  appraiseLines(count: number): number;
  likely(width: Pt, indent: Pt, best: number, natural: Pt, wanted: number, leastLast: Pt, most: number): number;
  oneLine(start: number, end: number, room: Pt, isFilled: boolean): void;
  placeBoxes(start: number, end: number, kind: number, level: number, share: number): number;
}

/** The program, and its memory as numbers: views that grow stale when the memory grows. */
interface Opened {
  readonly breaker: Breaker;
  numbers: Float64Array;
  integers: Int32Array;
  bytes: Uint8Array;
  /** Where the places of a line are that is not longer than usual. */
  places: Float64Array;
  /** Whose columns stand in the memory. */
  material: Material | undefined;
  /** Lines that were found last, while they stand there. */
  lines: readonly Line[] | undefined;
  costs: Costs | undefined;
}

let opened: Opened | undefined;

function open(): Opened {
  if (opened === undefined) {
    const breaker = openProgram<Breaker>(program);
    opened = { breaker, ...viewsOf(breaker), material: undefined, lines: undefined, costs: undefined };
    opened.numbers[toleranceAt] = tolerance;
  } else if (opened.numbers.length === 0) Object.assign(opened, viewsOf(opened.breaker));
  return opened;
}

function viewsOf({ memory: { buffer } }: Breaker): Pick<Opened, 'numbers' | 'integers' | 'bytes' | 'places'> {
  return {
    numbers: new Float64Array(buffer),
    integers: new Int32Array(buffer),
    bytes: new Uint8Array(buffer),
    places: new Float64Array(buffer, 8 * usualPlacesAt, usualLine + 1),
  };
}

/** Places of assembly/memory.ts, in numbers. */
const toleranceAt = 0;
const costsAt = 1;
const shrinkCountAt = 7;
const stretchCountAt = 8;
const shrinkTableAt = 9;
const stretchTableAt = 41;
const foundAt = 113;
const naturalSumAt = 114;
const worstAt = 115;
const usualPlacesAt = 116;
/** Boxes of such a line. */
const usualLine = 511;

/** Brings the columns of a paragraph into the program. */
function load(material: Material): Opened {
  const known = open();
  if (known.material === material) return known;
  const { count, hyphen, block } = material;
  known.material = undefined;
  known.lines = undefined;
  const stride = block === undefined ? (count + 7) & ~7 : block.stride;
  const first = known.breaker.room(count, stride, hyphen !== undefined);
  const { numbers, bytes, breaker } = open();
  if (block === undefined) loadColumns(material, first, stride);
  else bytes.set(block.bytes, first);
  if (hyphen !== undefined) numbers.set(hyphen, (first + bytesOfBox * stride) / 8);
  breaker.sumUp(material.runtStart, material.stretchLevels);
  known.material = material;
  return known;
}

/** Bytes of a box in all columns but that of hyphens. */
const bytesOfBox = 8 * 8 + 2;

function loadColumns(material: Material, first: number, stride: number): void {
  const { numbers, bytes } = open();
  const { box, hang, trail, glue, shrink, stretch, open: opens, penalty, shrinkLevel, stretchLevel } = material;
  [box, hang, trail, glue, shrink, stretch, opens, penalty].forEach((column, index) => {
    numbers.set(column, first / 8 + index * stride);
  });
  bytes.set(shrinkLevel, first + 64 * stride);
  bytes.set(stretchLevel, first + 65 * stride);
}

function loadWith(material: Material, costs: Costs): Breaker {
  const known = load(material);
  if (known.costs !== costs) {
    const { numbers, integers } = open();
    const { shrink, stretch, openUnit, line, contrast, hang, inRow, runt } = costs;
    numbers.set([openUnit, line, contrast, hang, inRow, runt], costsAt);
    integers[2 * shrinkCountAt] = shrink.length;
    integers[2 * stretchCountAt] = stretch.length;
    numbers.set(shrink, shrinkTableAt);
    numbers.set(stretch, stretchTableAt);
    known.costs = costs;
  }
  return known.breaker;
}

/** Kinds of settings by their numbers, and places of a record of assembly/lines.ts. */
const kinds = ['natural', 'shrunk', 'stretched'] as const;
const integersOfLine = 14;
const numbersOfLine = 7;

function linesFound(count: number): Line[] {
  const known = open();
  const { integers, numbers } = known;
  const first = integers[2 * foundAt]!;
  const lines: Line[] = [];
  for (let index = 0; index < count; index++) {
    const at = first / 4 + index * integersOfLine;
    const end = first / 8 + (index + 1) * numbersOfLine;
    const setting: LineSetting = {
      kind: kinds[integers[at + 2]!]!,
      natural: numbers[end - 4]!,
      level: integers[at + 3]!,
      spent: integers[at + 4]!,
      share: numbers[end - 3]!,
      residue: numbers[end - 2]!,
    };
    lines.push({ start: integers[at]!, end: integers[at + 1]!, setting, hang: numbers[end - 1]! });
  }
  known.lines = lines;
  return lines;
}

function writeLines(lines: readonly Line[]): void {
  const { breaker } = open();
  const first = breaker.linesRoom(lines.length);
  const { integers, numbers } = open();
  open().lines = undefined;
  let at = first / 4;
  let end = first / 8;
  for (const { start, end: last, setting, hang } of lines) {
    integers[at] = start;
    integers[at + 1] = last;
    integers[at + 2] = kinds.indexOf(setting.kind);
    integers[at + 3] = setting.level;
    integers[at + 4] = setting.spent;
    at += integersOfLine;
    end += numbersOfLine;
    numbers[end - 4] = setting.natural;
    numbers[end - 3] = setting.share;
    numbers[end - 2] = setting.residue;
    numbers[end - 1] = hang;
  }
}

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
