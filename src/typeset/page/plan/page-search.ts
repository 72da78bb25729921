/**
 * The search for page breaks. It goes through the flow slab by slab and keeps, for every kind of column and every number
 * of rows that may be filled in it, the least cost of getting there: the same work for each slab, so that time grows
 * with the text and not with its square. Variants of one piece are gone through side by side from the same state and
 * meet again behind it.
 */
import { fillColumn, flushFloats, placeFloat } from './fill-columns.ts';
import { clearOpened, endColumns, openColumns, splitNotes } from './open-columns.ts';
import { chosenAt, kindsAt, type Search } from './search.ts';
import type { State } from './state.ts';

/** The state behind the whole flow; what led there stands in `origins` and `chosen`. */
export function searchPages(search: Search): State {
  const { flow, table, layout } = search;
  let state = startState(search);
  let best: State = state.slice();
  let work: State = state.slice();
  for (let piece = 0; piece < flow.pieces; piece++) {
    if (state.length < kindsAt(search, piece) * layout.stride) {
      const size = table.kinds.length * layout.stride;
      state = enlarged(state, size);
      best = new Float64Array(size);
      work = new Float64Array(size);
    }
    const from = firstLive(search, state);
    search.floor = leastOf(state);
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
  const state = new Float64Array(kinds * search.layout.stride).fill(Infinity);
  for (const { kind, cost } of search.table.start) if (kind < kinds) state[kind * search.layout.stride] = cost;
  return state;
}

function enlarged(state: State, size: number): State {
  const larger = new Float64Array(size).fill(Infinity);
  larger.set(state);
  return larger;
}

/** First kind of column that still leads on: the first page is soon behind. */
function firstLive({ layout }: Search, state: State): number {
  let place = 0;
  while (place < state.length && state[place] === Infinity) place++;
  return Math.floor(place / layout.stride);
}

/** Costs only grow: what is least before a piece is so inside it. */
function leastOf(state: State): number {
  let least = Infinity;
  for (let place = 0; place < state.length; place++) if (state[place]! < least) least = state[place]!;
  return least;
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
  const { flow, layout } = search;
  const cost = flow.variantCost[variant]!;
  if (cost > 0) for (let place = from * layout.stride; place < state.length; place++) state[place]! += cost;
  const isFloat = search.floatAt.has(piece);
  if (isFloat) search.passed = search.floatAt.get(piece)! + 1;
  const flushes = flow.flushes.has(piece);
  const last = flow.variantStart[variant + 1]! - 1;
  for (let slab = flow.variantStart[variant]!; slab <= last; slab++) {
    // Behind the last slab of all there is nothing to break before.
    const isEnd = slab === last && piece === flow.pieces - 1;
    passSlab(search, state, slab, from, isEnd ? Infinity : flow.breakCost[slab]!, isFloat, flushes);
    if (!isEnd) openColumns(search, state, piece, slab);
  }
}

/** Adds a slab to every column, and ends columns behind it where that is cheapest. */
function passSlab(
  search: Search,
  state: State,
  slab: number,
  from: number,
  breakCost: number,
  isFloat: boolean,
  flushes: boolean,
): void {
  const { table, layout } = search;
  const kinds = state.length / layout.stride;
  clearOpened(search, kinds);
  for (let kind = from; kind < kinds; kind++) {
    const canEnd = breakCost < Infinity && table.kinds[kind]!.next.length > 0;
    if (canEnd) splitNotes(search, state, kind, slab, breakCost);
    if (isFloat) placeFloat(search, state, kind, slab);
    else fillColumn(search, state, kind, slab);
    if (flushes) flushFloats(search, state, kind);
    if (canEnd) endColumns(search, state, kind, slab, breakCost);
  }
}
