/** A search for pages: what it goes through, and what it writes down on its way. */
import { type ColumnKinds, columnKindsOf, type PageShape } from './column-kinds.ts';
import { type FlatFlow, flatten, tailOf } from './flat-flow.ts';
import type { Candidate, Opening } from './opening.ts';
import { emptyRowsCost, lastPageCosts } from './page-costs.ts';
import type { Piece } from './plan.ts';
import { type StateShape, stateShape } from './state.ts';

/** A flow, the pages it is cut into and what the search writes down on its way. */
export interface Search {
  readonly flow: FlatFlow;
  readonly shape: PageShape;
  readonly table: ColumnKinds;
  readonly layout: StateShape;
  /** From this piece on the last page may begin, and its kinds of columns take part. */
  readonly tail: number;
  /** `emptyRowsCost` of each number of units. */
  readonly empty: Float64Array;
  /** For each slab and kind of column that begins behind it, the place of the state that it came from, or −1. */
  readonly origins: Int32Array;
  /** For each piece and place behind it, the number of the variant that led there. */
  readonly chosen: Uint8Array;
  /** Columns that begin behind the slab at hand: least cost and place of origin by kind. */
  readonly opened: Float64Array;
  readonly openedFrom: Int32Array;
  /** Columns that begin behind the slab at hand with something in them. */
  readonly candidates: Candidate[];
  /** Those that were taken, by slab and place. */
  readonly openings: Map<number, Map<number, Opening>>;
  /** For each slab with notes, 1 at the places where they are the first of their column. */
  readonly opensNotes: Map<number, Uint8Array>;
  /** Number among the floats of each piece that floats. */
  readonly floatAt: ReadonlyMap<number, number>;
  /** Floats among the pieces so far. */
  passed: number;
  /** No place of the state costs less. */
  floor: number;
  /** Cost of a poor first column of the last page. */
  readonly thinFirst: number;
}

/** A search for pages that has not been made; the flow has at least one piece. */
export function newSearch(pieces: readonly Piece[], shape: PageShape): Search {
  const flow = flatten(pieces);
  const table = columnKindsOf(shape);
  const layout = stateShape(flow, shape);
  const tail = tailOf(flow, shape.rows * shape.columns, shape.rows);
  const tailSlab = flow.variantStart[flow.pieceStart[tail]!]!;
  const extra = table.kinds.length - table.inner;
  return {
    flow,
    shape,
    table,
    layout,
    tail,
    empty: Float64Array.from({ length: layout.width }, (_, units) => emptyRowsCost(units / layout.scale)),
    origins: new Int32Array(flow.rows.length * table.inner + (flow.rows.length - tailSlab) * extra),
    chosen: new Uint8Array((flow.pieces * table.inner + (flow.pieces - tail) * extra) * layout.stride),
    opened: new Float64Array(table.kinds.length),
    openedFrom: new Int32Array(table.kinds.length),
    candidates: [],
    openings: new Map(),
    opensNotes: new Map(),
    floatAt: new Map(flow.floats.map((piece, index) => [piece, index])),
    passed: 0,
    floor: 0,
    thinFirst: lastPageCosts.twoLines,
  };
}

/** Kinds of columns that take part at a piece. */
export function kindsAt({ table, tail }: Search, piece: number): number {
  return piece < tail ? table.inner : table.kinds.length;
}

/** Index into `origins` of the first kind behind a slab of a piece. */
export function originsAt({ flow, table, tail }: Search, piece: number, slab: number): number {
  if (piece < tail) return slab * table.inner;
  const tailSlab = flow.variantStart[flow.pieceStart[tail]!]!;
  return slab * table.inner + (slab - tailSlab) * (table.kinds.length - table.inner);
}

/** Index into `chosen` of the first place behind a piece. */
export function chosenAt({ table, tail, layout }: Search, piece: number): number {
  return (piece * table.inner + Math.max(0, piece - tail) * (table.kinds.length - table.inner)) * layout.stride;
}
