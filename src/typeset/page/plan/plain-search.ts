/**
 * The search of page-search.ts for a flow without floats, notes and heads of tables, as most issues are: all columns begin
 * empty. A column is known by the row of the flow that it begins at, so that no slab moves any cost: it only makes all
 * columns fuller.
 */
import { mayBeThin } from './open-columns.ts';
import { tooTallCost } from './page-costs.ts';
import { chosenAt, kindsAt, originsAt, type Search } from './search.ts';
import type { State } from './state.ts';

/** Least costs of everything before, by kind of column and the row that the column begins at. */
interface Lanes {
  /** Of so many kinds. */
  readonly kinds: number;
  /** Entries of a kind, a power of two: the rows of the flow go round and round in them. */
  readonly size: number;
  /** At kind × `size` + row; Infinity where no column begins. What lies further back than a column is high counts no more. */
  readonly costs: Float64Array;
  /** Rows of the flow so far, counted from any row on. */
  row: number;
}

/** Whether all columns begin empty, whatever stands in them. */
export function isPlain({ flow, layout }: Search): boolean {
  return flow.heads.length === 0 && layout.noteLanes === 1 && layout.mostWaiting === 0;
}

/** Pieces from which to which it is asked which lanes lead on. */
const settleEvery = 8;

/** What `searchPages` would find, for a search that is plain. */
export function searchPlainPages(search: Search): State {
  const { flow, table, origins } = search;
  origins.fill(-1);
  let lanes = newLanes(search, kindsAt(search, 0), 0);
  for (const { kind, cost } of table.start) if (kind < lanes.kinds) lanes.costs[kind * lanes.size] = cost;
  let best = newLanes(search, lanes.kinds, 0);
  let work = newLanes(search, lanes.kinds, 0);
  let from = 0;
  for (let piece = 0; piece < flow.pieces; piece++) {
    const kinds = kindsAt(search, piece);
    if (kinds > lanes.kinds) {
      const larger = newLanes(search, kinds, lanes.row);
      larger.costs.set(lanes.costs);
      lanes = larger;
      best = newLanes(search, kinds, 0);
      work = newLanes(search, kinds, 0);
    }
    // What is least among the costs, which only grow, need not be known from piece to piece.
    if (piece % settleEvery === 0) from = settle(search, lanes, from);
    const first = flow.pieceStart[piece]!;
    const end = flow.pieceStart[piece + 1]!;
    if (end - first === 1) {
      passVariant(search, lanes, piece, first, from);
      continue;
    }
    best.costs.fill(Infinity);
    for (let variant = first; variant < end; variant++) {
      work.costs.set(lanes.costs);
      work.row = lanes.row;
      passVariant(search, work, piece, variant, from);
      takeBetter(search, best, work, piece, variant - first, from);
    }
    [lanes, best] = [best, lanes];
  }
  return stateOf(search, lanes, from);
}

function newLanes({ layout }: Search, kinds: number, row: number): Lanes {
  let size = 1;
  while (size < layout.width) size *= 2;
  return { kinds, size, costs: new Float64Array(kinds * size).fill(Infinity), row };
}

/** The first kind of column that leads on, where none before `from` does; `search.floor` becomes what is least in all. */
function settle(search: Search, { kinds, size, costs, row }: Lanes, from: number): number {
  const { table, shape } = search;
  // The columns of the pages that are all alike come again and again.
  const lasting = table.inner - shape.columns;
  let first = from;
  let least = Infinity;
  for (let kind = from; kind < kinds; kind++) {
    const base = kind * size;
    for (let filled = table.kinds[kind]!.height; filled >= 0; filled--) {
      const cost = costs[base + ((row - filled) & (size - 1))]!;
      if (cost < least) least = cost;
    }
    if (least === Infinity && kind < lasting) first = kind + 1;
  }
  search.floor = least;
  return first;
}

/** Merges the lanes behind a variant into the best behind the piece. */
function takeBetter(search: Search, best: Lanes, lanes: Lanes, piece: number, number: number, from: number): void {
  const { table, layout, chosen } = search;
  const mask = lanes.size - 1;
  const at = chosenAt(search, piece);
  for (let kind = from; kind < lanes.kinds; kind++) {
    const base = kind * lanes.size;
    const place = at + kind * layout.stride;
    for (let filled = table.kinds[kind]!.height; filled >= 0; filled--) {
      const cost = lanes.costs[base + ((lanes.row - filled) & mask)]!;
      const to = base + ((best.row - filled) & mask);
      if (cost >= best.costs[to]!) continue;
      best.costs[to] = cost;
      chosen[place + filled] = number;
    }
  }
}

/**
 * Takes the lanes through the slabs of a variant, kinds of columns before `from` left out. All in one, as what it would call
 * would be called for each slab and its few kinds: that took three times as long.
 */
function passVariant(search: Search, lanes: Lanes, piece: number, variant: number, from: number): void {
  const { flow, table, layout, empty, floor, thinFirst, opened, openedFrom, origins } = search;
  const { kinds, size, costs } = lanes;
  const mask = size - 1;
  const cost = flow.variantCost[variant]!;
  if (cost > 0) for (let at = from * size; at < costs.length; at++) costs[at]! += cost;
  const last = flow.variantStart[variant + 1]! - 1;
  let row = lanes.row;
  for (let slab = flow.variantStart[variant]!; slab <= last; slab++) {
    const rows = flow.rows[slab]!;
    row += rows;
    // Where the slab has no room, no column is left, but an empty one takes it however tall.
    for (let kind = from; rows > 0 && kind < kinds; kind++) {
      const base = kind * size;
      const alone = costs[base + ((row - rows) & mask)]!;
      for (let at = row - Math.min(rows, size) + 1; at <= row; at++) costs[base + (at & mask)] = Infinity;
      const { height } = table.kinds[kind]!;
      if (rows > height) costs[base + ((row - height) & mask)] = alone + tooTallCost;
    }
    const breakCost = flow.breakCost[slab]!;
    // Behind the last slab of all there is nothing to break before.
    if (breakCost === Infinity || (slab === last && piece === flow.pieces - 1)) continue;
    for (let kind = from; kind < kinds; kind++) opened[kind] = Infinity;
    for (let kind = from; kind < kinds; kind++) {
      const own = table.kinds[kind]!;
      const { next, height } = own;
      if (next.length === 0) continue;
      // The best end, of equals the emptier: see `bestEnded` of open-columns.ts.
      const thin = mayBeThin(own) ? thinFirst : 0;
      let least = Infinity;
      let best = 0;
      for (let filled = height; filled > 0 && floor + empty[height - filled]! <= least; filled--) {
        const total =
          costs[kind * size + ((row - filled) & mask)]! + empty[height - filled]! + (filled === 1 ? thin : 0);
        if (total > least || total === Infinity) continue;
        least = total;
        best = filled;
      }
      for (let k = 0; best > 0 && k < next.length; k++) {
        const to = next[k]!.kind;
        const total = least + breakCost + next[k]!.cost;
        if (to >= kinds || total >= opened[to]!) continue;
        opened[to] = total;
        openedFrom[to] = kind * layout.stride + best;
      }
    }
    const at = originsAt(search, piece, slab);
    for (let kind = from; kind < kinds; kind++) {
      const begin = kind * size + (row & mask);
      if (opened[kind]! >= costs[begin]!) continue;
      costs[begin] = opened[kind]!;
      origins[at + kind] = openedFrom[kind]!;
    }
  }
  lanes.row = row;
}

/** The lanes as `searchPages` leaves them behind. */
function stateOf({ table, layout }: Search, { kinds, size, costs, row }: Lanes, from: number): State {
  const state = new Float64Array(kinds * layout.stride).fill(Infinity);
  for (let kind = from; kind < kinds; kind++) {
    for (let filled = table.kinds[kind]!.height; filled >= 0; filled--) {
      state[kind * layout.stride + filled] = costs[kind * size + ((row - filled) & (size - 1))]!;
    }
  }
  return state;
}
