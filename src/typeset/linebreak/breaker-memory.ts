/**
 * The WebAssembly program that finds lines, and its memory: where a paragraph is brought there and where lines stand that it
 * has found. It holds one paragraph at a time, whose material must not change any more from the first question on.
 */
import type { Pt } from '../../base/geometry.ts';
import { openProgram, type Program } from '../../base/wasm/open-program.ts';
import type { Costs } from './costs.ts';
import { type LineSetting, tolerance } from './line-setting.ts';
import type { Line } from './lines.ts';
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

/** The program, with views of its memory as it is now. */
export function open(): Opened {
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
export const foundAt = 113;
export const naturalSumAt = 114;
export const worstAt = 115;
const usualPlacesAt = 116;
/** Boxes of such a line. */
const usualLine = 511;

/** Brings the columns of a paragraph into the program, unless they stand there. */
export function load(material: Material): Opened {
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

/** The same with what lines cost. */
export function loadWith(material: Material, costs: Costs): Breaker {
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

/** Kinds of settings by their numbers. */
export const kinds = ['natural', 'shrunk', 'stretched'] as const;
/** Integers and numbers of a record of assembly/lines.ts. */
const integersOfLine = 14;
const numbersOfLine = 7;

/** The lines that were found last, `count` of them. */
export function linesFound(count: number): Line[] {
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

/** Brings lines there, as if they had been found. */
export function writeLines(lines: readonly Line[]): void {
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
