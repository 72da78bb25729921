/** Glyphs of many runs in columns that they share: views of their own cost the collector as much as all else of a run. */
import type { Pt } from '../../base/geometry.ts';

/** Row by row a glyph; those of one run are neighbours. */
export interface GlyphColumns {
  readonly glyphs: Uint16Array;
  /** Origin of each glyph, from the origin of its run. */
  readonly xs: Float64Array;
}

/** Rows that belong to one run. */
export interface GlyphRows {
  readonly columns: GlyphColumns;
  readonly first: number;
  readonly count: number;
}

/** Rows of columns: the glyphs of eight pages. They are freed with the last of their runs. */
const length = 1 << 13;

let columns: GlyphColumns = columnsOf(0);
let used = 0;

/** Rows for a run of the finished layout, to be filled at once. */
export function roomForGlyphs(count: number): GlyphRows {
  if (used + count > columns.glyphs.length) {
    columns = columnsOf(Math.max(length, count));
    used = 0;
  }
  const first = used;
  used += count;
  return { columns, first, count };
}

function columnsOf(count: number): GlyphColumns {
  return { glyphs: new Uint16Array(count), xs: new Float64Array(count) };
}

/** Rows of a few glyphs that stand at the places `xs`. */
export function glyphRows(glyphs: ArrayLike<number>, xs: ArrayLike<Pt>): GlyphRows {
  const rows = roomForGlyphs(glyphs.length);
  rows.columns.glyphs.set(glyphs, rows.first);
  rows.columns.xs.set(xs, rows.first);
  return rows;
}

/** Glyph `at` of a run, from 0. */
export function glyphAt({ columns: { glyphs }, first }: GlyphRows, at: number): number {
  return glyphs[first + at]!;
}

/** Origin of glyph `at`, from the origin of the run. */
export function xAt({ columns: { xs }, first }: GlyphRows, at: number): Pt {
  return xs[first + at]!;
}
