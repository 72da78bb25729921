/**
 * Runs of glyphs in columns that many lines share. As objects they were most of what layout left to the collector: three
 * hundred bytes a run, and a line has three.
 */
import type { Ink } from '../../base/ink.ts';
import type { Face } from '../fonts/face.ts';
import type { GlyphRun } from './glyph-run.ts';

/** Row by row a run, as `GlyphRun` tells of it, and row by row a glyph; the glyphs of a run are neighbours. */
export interface RunColumns {
  /** Rows in use: who fills one goes on behind it. */
  runs: number;
  glyphs: number;
  readonly faces: Face[];
  readonly inks: Ink[];
  readonly sizes: Float64Array;
  readonly runX: Float64Array;
  readonly runY: Float64Array;
  /** Part of each run, `partOfFrame` where it has none of its own. */
  readonly parts: Int32Array;
  /** Sum of what is special about each: `ownStarts` and so on. */
  readonly specials: Uint8Array;
  /** What a run stands for is a stretch of the text of its paragraph. */
  readonly texts: string[];
  readonly textStarts: Uint32Array;
  readonly textEnds: Uint32Array;
  readonly firstGlyphs: Uint32Array;
  readonly glyphCounts: Uint32Array;
  readonly glyph: Uint16Array;
  readonly glyphX: Float64Array;
  /** By rows of runs, of those with `ownStarts` and `ownHeights`. */
  readonly starts: Map<number, Uint32Array>;
  readonly heights: Map<number, Float64Array>;
}

/** What few runs are: the glyphs do not stand for a UTF-16 unit each, not all on the baseline; else as `GlyphRun` says. */
export const ownStarts = 1;
export const ownHeights = 2;
export const saysText = 4;
export const isReversed = 8;

/** Rows of columns that are one thing of a page. */
export interface RunRows {
  readonly columns: RunColumns;
  readonly first: number;
  readonly count: number;
}

/** In the place of a part: the run belongs to that of the frame around it. No part has this number, nor `artifact`. */
export const partOfFrame = -2;

/** Rows of columns: the runs and glyphs of eight pages. They are freed with the last of their lines. */
const runLength = 1 << 10;
const glyphLength = 1 << 13;

let columns = columnsOf(0, 0);

/** Columns with room for so many more runs and glyphs, to be filled at once. */
export function roomForRuns(runs: number, glyphs: number): RunColumns {
  if (columns.runs + runs > columns.sizes.length || columns.glyphs + glyphs > columns.glyph.length) {
    columns = columnsOf(Math.max(runLength, runs), Math.max(glyphLength, glyphs));
  }
  return columns;
}

function columnsOf(runs: number, glyphs: number): RunColumns {
  return {
    runs: 0,
    glyphs: 0,
    faces: new Array<Face>(runs),
    inks: new Array<Ink>(runs),
    sizes: new Float64Array(runs),
    runX: new Float64Array(runs),
    runY: new Float64Array(runs),
    parts: new Int32Array(runs),
    specials: new Uint8Array(runs),
    texts: new Array<string>(runs),
    textStarts: new Uint32Array(runs),
    textEnds: new Uint32Array(runs),
    firstGlyphs: new Uint32Array(runs),
    glyphCounts: new Uint32Array(runs),
    glyph: new Uint16Array(glyphs),
    glyphX: new Float64Array(glyphs),
    starts: new Map(),
    heights: new Map(),
  };
}

/** Rows that hold `runs`. */
export function runRows(runs: readonly GlyphRun[]): RunRows {
  const columns = roomForRuns(
    runs.length,
    runs.reduce((sum, { glyphs }) => sum + glyphs.length, 0),
  );
  const first = columns.runs;
  for (const run of runs) addRun(columns, run);
  return { columns, first, count: runs.length };
}

function addRun(columns: RunColumns, run: GlyphRun): void {
  const row = columns.runs++;
  columns.faces[row] = run.face;
  columns.inks[row] = run.ink;
  columns.sizes[row] = run.size;
  columns.runX[row] = run.x;
  columns.runY[row] = run.y;
  columns.parts[row] = run.part ?? partOfFrame;
  columns.texts[row] = run.text;
  columns.textEnds[row] = run.text.length;
  columns.firstGlyphs[row] = columns.glyphs;
  columns.glyphCounts[row] = run.glyphs.length;
  columns.glyph.set(run.glyphs, columns.glyphs);
  columns.glyphX.set(run.xs, columns.glyphs);
  columns.glyphs += run.glyphs.length;
  columns.starts.set(row, run.starts);
  if (run.ys !== undefined) columns.heights.set(row, run.ys);
  columns.specials[row] =
    ownStarts |
    (run.ys === undefined ? 0 : ownHeights) |
    (run.saysText ? saysText : 0) |
    (run.isReversed ? isReversed : 0);
}

/** The runs of rows, in reading order. */
export function runsOf({ columns, first, count }: RunRows): GlyphRun[] {
  return Array.from({ length: count }, (_, index) => runAt(columns, first + index));
}

/** The run of a row. */
export function runAt(columns: RunColumns, row: number): GlyphRun {
  const [from, special, part] = [columns.firstGlyphs[row]!, columns.specials[row]!, columns.parts[row]!];
  const count = columns.glyphCounts[row]!;
  return {
    face: columns.faces[row]!,
    size: columns.sizes[row]!,
    ink: columns.inks[row]!,
    x: columns.runX[row]!,
    y: columns.runY[row]!,
    glyphs: columns.glyph.subarray(from, from + count),
    xs: columns.glyphX.subarray(from, from + count),
    ys: columns.heights.get(row),
    text: textAt(columns, row),
    starts: columns.starts.get(row) ?? Uint32Array.from({ length: count }, (_, at) => at),
    part: part === partOfFrame ? undefined : part,
    saysText: (special & saysText) !== 0,
    isReversed: (special & isReversed) !== 0,
  };
}

/** What the run of a row stands for. */
export function textAt({ texts, textStarts, textEnds }: RunColumns, row: number): string {
  return texts[row]!.slice(textStarts[row], textEnds[row]);
}

/** What all runs of rows stand for. */
export function textOfRuns({ columns, first, count }: RunRows): string {
  let text = '';
  for (let row = first; row < first + count; row++) text += textAt(columns, row);
  return text;
}
