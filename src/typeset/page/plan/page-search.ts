/**
 * The search for page breaks. It goes through the flow slab by slab and keeps, for every kind of column and every number
 * of rows that may be filled in it, the least cost of getting there: the same work for each slab, so that time grows
 * with the text and not with its square. Variants of one piece are gone through side by side from the same state and
 * meet again behind it.
 */
import { type ColumnKinds, columnKindsOf, type PageShape } from './column-kinds.ts';
import { type FlatFlow, flatten, tailOf } from './flat-flow.ts';
import { emptyRowsCost, lastPageCosts, tooTallCost } from './page-costs.ts';
import type { Piece } from './plan.ts';

/** Least cost of everything before, at kind × stride + rows filled; Infinity where nothing leads. */
export type State = Float64Array;

/** A flow, the pages it is cut into and what the search writes down on its way. */
export interface Search {
  readonly flow: FlatFlow;
  readonly shape: PageShape;
  readonly table: ColumnKinds;
  /** Places in a state per kind of column: one for each number of rows filled, 0 included. */
  readonly stride: number;
  /** From this piece on the last page may begin, and its kinds of columns take part. */
  readonly tail: number;
  /** `emptyRowsCost` of each number of rows. */
  readonly empty: Float64Array;
  /** For each slab and kind of column that begins behind it, the place of the state that it came from, or −1. */
  readonly origins: Int32Array;
  /** For each piece and place behind it, the number of the variant that led there. */
  readonly chosen: Uint8Array;
  /** Columns that begin behind the slab at hand: least cost and place of origin by kind. */
  readonly opened: Float64Array;
  readonly openedFrom: Int32Array;
}

/** A search for pages that has not been made; the flow has at least one piece. */
export function newSearch(pieces: readonly Piece[], shape: PageShape): Search {
  const flow = flatten(pieces);
  const table = columnKindsOf(shape);
  const stride = shape.rows + 1;
  const tail = tailOf(flow, shape.rows * shape.columns, shape.rows);
  const tailSlab = flow.variantStart[flow.pieceStart[tail]!]!;
  const extra = table.kinds.length - table.inner;
  return {
    flow,
    shape,
    table,
    stride,
    tail,
    empty: Float64Array.from({ length: stride }, (_, rows) => emptyRowsCost(rows)),
    origins: new Int32Array(flow.rows.length * table.inner + (flow.rows.length - tailSlab) * extra),
    chosen: new Uint8Array((flow.pieces * table.inner + (flow.pieces - tail) * extra) * stride),
    opened: new Float64Array(table.kinds.length),
    openedFrom: new Int32Array(table.kinds.length),
  };
}

/** Kinds of columns that take part at a piece. */
function kindsAt({ table, tail }: Search, piece: number): number {
  return piece < tail ? table.inner : table.kinds.length;
}

/** Index into `origins` of the first kind behind a slab of a piece. */
export function originsAt({ flow, table, tail }: Search, piece: number, slab: number): number {
  if (piece < tail) return slab * table.inner;
  const tailSlab = flow.variantStart[flow.pieceStart[tail]!]!;
  return slab * table.inner + (slab - tailSlab) * (table.kinds.length - table.inner);
}

/** Index into `chosen` of the first place behind a piece. */
export function chosenAt({ table, tail, stride }: Search, piece: number): number {
  return (piece * table.inner + Math.max(0, piece - tail) * (table.kinds.length - table.inner)) * stride;
}

/** The state behind the whole flow; what led there stands in `origins` and `chosen`. */
export function searchPages(search: Search): State {
  const { flow, table, stride } = search;
  let state = startState(search);
  let best: State = state.slice();
  let work: State = state.slice();
  for (let piece = 0; piece < flow.pieces; piece++) {
    if (state.length < kindsAt(search, piece) * stride) {
      const size = table.kinds.length * stride;
      state = enlarged(state, size);
      best = new Float64Array(size);
      work = new Float64Array(size);
    }
    const from = firstLive(search, state);
    const first = flow.pieceStart[piece]!;
    const end = flow.pieceStart[piece + 1]!;
    if (end - first === 1) {
      passVariant(search, state, piece, first, from);
      continue;
    }
    best.fill(Infinity);
    for (let variant = first; variant < end; variant++) {
      work.set(state);
      passVariant(search, work, piece, variant, from);
      takeBetter(search, best, work, piece, variant - first);
    }
    [state, best] = [best, state];
  }
  return state;
}

function startState(search: Search): State {
  const kinds = kindsAt(search, 0);
  const state = new Float64Array(kinds * search.stride).fill(Infinity);
  for (const { kind, cost } of search.table.start) if (kind < kinds) state[kind * search.stride] = cost;
  return state;
}

function enlarged(state: State, size: number): State {
  const larger = new Float64Array(size).fill(Infinity);
  larger.set(state);
  return larger;
}

/** First kind of column that still leads on: the first page is soon behind. */
function firstLive({ stride }: Search, state: State): number {
  let place = 0;
  while (place < state.length && state[place] === Infinity) place++;
  return Math.floor(place / stride);
}

/** Merges the state behind a variant into the best behind the piece. */
function takeBetter(search: Search, best: State, state: State, piece: number, number: number): void {
  const at = chosenAt(search, piece);
  for (let place = 0; place < state.length; place++) {
    if (state[place]! >= best[place]!) continue;
    best[place] = state[place]!;
    search.chosen[at + place] = number;
  }
}

/** Takes the state through the slabs of a variant, kinds of columns before `from` left out. */
function passVariant(search: Search, state: State, piece: number, variant: number, from: number): void {
  const { flow, stride } = search;
  const cost = flow.variantCost[variant]!;
  if (cost > 0) for (let place = from * stride; place < state.length; place++) state[place]! += cost;
  const last = flow.variantStart[variant + 1]! - 1;
  for (let slab = flow.variantStart[variant]!; slab <= last; slab++) {
    // Behind the last slab of all there is nothing to break before.
    const isEnd = slab === last && piece === flow.pieces - 1;
    passSlab(search, state, flow.rows[slab]!, from, isEnd ? Infinity : flow.breakCost[slab]!);
    if (!isEnd) openColumns(search, state, originsAt(search, piece, slab));
  }
}

/** Adds a slab to every column, and ends columns behind it where that is cheapest. */
function passSlab(search: Search, state: State, rows: number, from: number, breakCost: number): void {
  const { table, stride, opened, openedFrom } = search;
  const kinds = state.length / stride;
  opened.fill(Infinity, 0, kinds);
  openedFrom.fill(-1, 0, kinds);
  for (let kind = from; kind < kinds; kind++) {
    fillColumn(search, state, kind, rows);
    const { next } = table.kinds[kind]!;
    if (next.length === 0 || breakCost === Infinity) continue;
    const place = bestEnded(search, state, kind);
    if (place < 0) continue;
    const least = endedCost(search, state, kind, place) + breakCost;
    for (let k = 0; k < next.length; k++) {
      const { kind: to, cost } = next[k]!;
      if (to >= kinds || least + cost >= opened[to]!) continue;
      opened[to] = least + cost;
      openedFrom[to] = place;
    }
  }
}

/** Puts a slab into a column; where it has no room, no state is left, but an empty column takes it however tall. */
function fillColumn({ table, stride }: Search, state: State, kind: number, rows: number): void {
  if (rows === 0) return;
  const { height } = table.kinds[kind]!;
  const base = kind * stride;
  const alone = state[base]!;
  for (let filled = height; filled > 0; filled--) {
    state[base + filled] = filled >= rows ? state[base + filled - rows]! : Infinity;
  }
  state[base] = Infinity;
  if (rows > height) state[base + height] = alone + tooTallCost;
}

/** Place where a column of a kind is best ended, −1 where none can be; of equals the emptier, so that those before it are full. */
function bestEnded(search: Search, state: State, kind: number): number {
  const { table, stride } = search;
  let least = Infinity;
  let best = -1;
  const last = kind * stride + table.kinds[kind]!.height;
  for (let place = kind * stride + 1; place <= last; place++) {
    if (state[place]! >= least) continue;
    const cost = endedCost(search, state, kind, place);
    if (cost >= least) continue;
    least = cost;
    best = place;
  }
  return best;
}

/** Cost of what is before and of a column that ends there with others behind it. */
function endedCost({ table, stride, empty }: Search, state: State, kind: number, place: number): number {
  const { height, isLastPage, column } = table.kinds[kind]!;
  const rows = place - kind * stride;
  // A first column of one row on a last page of more looks as poor as a page of two lines.
  const thin = isLastPage && column === 0 && rows === 1 && height > 1 ? lastPageCosts.twoLines : 0;
  return state[place]! + empty[height - rows]! + thin;
}

/** Enters the columns that begin behind a slab. */
function openColumns({ stride, opened, openedFrom, origins }: Search, state: State, at: number): void {
  const kinds = state.length / stride;
  for (let kind = 0; kind < kinds; kind++) {
    const isBetter = opened[kind]! < state[kind * stride]!;
    origins[at + kind] = isBetter ? openedFrom[kind]! : -1;
    if (isBetter) state[kind * stride] = opened[kind]!;
  }
}
