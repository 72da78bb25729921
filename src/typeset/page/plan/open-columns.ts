/**
 * Columns that begin behind a slab. Most begin empty: of them the search keeps one for each kind. Those that begin with
 * floats, with the head of a table or with the rest of a note are few and kept one by one.
 */
import type { ColumnKind } from './column-kinds.ts';
import { roomForNotes } from './fill-columns.ts';
import type { Candidate } from './opening.ts';
import { carryCost, noteRule } from './page-costs.ts';
import { originsAt, type Search } from './search.ts';
import { filledAt, laneAt, type State } from './state.ts';

/** Forgets the columns of the slab before. */
export function clearOpened({ opened, openedFrom, candidates }: Search, kinds: number): void {
  for (let kind = 0; kind < kinds; kind++) {
    opened[kind] = Infinity;
    openedFrom[kind] = -1;
  }
  candidates.length = 0;
}

/** Ends the columns of a kind behind a slab that has been put into them. */
export function endColumns(search: Search, state: State, kind: number, slab: number, breakCost: number): void {
  const { layout, flow } = search;
  for (let waiting = 0; waiting <= layout.mostWaiting; waiting++) {
    const from = bestEnded(search, state, kind, waiting);
    if (from < 0) continue;
    const cost = endedCost(search, kind, filledAt(layout, from), state[from]!) + breakCost;
    const begins = { cost, from, isSplit: false, carried: 0 };
    if (waiting === 0 && (flow.heads.length === 0 || flow.heads[slab] === 0))
      openEmpty(search, state, kind, cost, from);
    else open(search, state, kind, slab, waiting, begins);
  }
}

/** Ends columns of a kind that are filled by a slab that is to come and the first of its notes; the rest is carried on. */
export function splitNotes(search: Search, state: State, kind: number, slab: number, breakCost: number): void {
  const { layout, flow, table } = search;
  if (flow.notes.length === 0 || flow.notes[slab] === 0) return;
  const notes = flow.notes[slab]!;
  const { height } = table.kinds[kind]!;
  for (let waiting = 0; waiting <= layout.mostWaiting; waiting++) {
    for (const noted of [0, 1] as const) {
      const base = laneAt(layout, kind, waiting, noted);
      for (let filled = 0; filled <= height * layout.scale; filled++) {
        const carried = notes - roomForNotes(layout, height, filled, flow.rows[slab]!, noted);
        const cost = state[base + filled]! + breakCost + carryCost;
        if (carried < 1 || carried >= notes || cost === Infinity) continue;
        open(search, state, kind, slab, waiting, { cost, from: base + filled, isSplit: true, carried });
      }
    }
  }
}

function openEmpty(
  { table, layout, opened, openedFrom }: Search,
  state: State,
  kind: number,
  least: number,
  from: number,
) {
  const kinds = state.length / layout.stride;
  const { next } = table.kinds[kind]!;
  for (let k = 0; k < next.length; k++) {
    const { kind: to, cost } = next[k]!;
    if (to >= kinds || least + cost >= opened[to]!) continue;
    opened[to] = least + cost;
    openedFrom[to] = from;
  }
}

type Begin = Pick<Candidate, 'cost' | 'from' | 'isSplit' | 'carried'>;

/** Columns that begin with something: as many of the waiting floats as they hold, one at least. */
function open(search: Search, state: State, kind: number, slab: number, waiting: number, begin: Begin): void {
  const { table, layout, flow, candidates } = search;
  const kinds = state.length / layout.stride;
  const noteUnits = begin.carried > 0 ? begin.carried + noteRule : 0;
  const fixed = (flow.heads[slab] ?? 0) * layout.scale + noteUnits;
  const pending = flow.floats.slice(search.passed - waiting, search.passed);
  for (const { kind: to, cost } of table.kinds[kind]!.next) {
    if (to >= kinds) continue;
    const height = table.kinds[to]!.height * layout.scale;
    let filled = fixed;
    let count = 0;
    while (count < waiting && filled + rowsOf(search, pending[count]!) <= height) {
      filled += rowsOf(search, pending[count++]!);
    }
    if (filled > height || (waiting > 0 && count === 0)) continue;
    const place = laneAt(layout, to, waiting - count, noteUnits > 0 ? 1 : 0) + filled;
    candidates.push({ ...begin, cost: begin.cost + cost, place, floats: pending.slice(0, count) });
  }
}

/** Units of a float. */
function rowsOf({ flow, layout }: Search, piece: number): number {
  return flow.rows[flow.variantStart[flow.pieceStart[piece]!]!]! * layout.scale;
}

/**
 * Place where a column of a kind is best ended, −1 where none can be; of equals the emptier, so that those before it are
 * full. From the fullest down to where the rows left empty alone cost too much, since no place costs less than `floor`.
 */
function bestEnded(search: Search, state: State, kind: number, waiting: number): number {
  const { table, layout, empty, floor } = search;
  const height = table.kinds[kind]!.height * layout.scale;
  let least = Infinity;
  let best = -1;
  for (let lane = layout.noteLanes - 1; lane >= 0; lane--) {
    const base = laneAt(layout, kind, waiting, 0) + lane * layout.width;
    for (let units = height; units > 0 && floor + empty[height - units]! <= least; units--) {
      const place = base + units;
      if (state[place]! > least || state[place] === Infinity) continue;
      const cost = endedCost(search, kind, units, state[place]!);
      if (cost > least) continue;
      least = cost;
      best = place;
    }
  }
  return best;
}

/** Cost of what is before a column of a kind, and of ending it behind so many units with others behind it. */
function endedCost({ table, layout, empty, thinFirst }: Search, kind: number, units: number, before: number): number {
  const own = table.kinds[kind]!;
  const isThin = units <= layout.scale && mayBeThin(own);
  return before + empty[own.height * layout.scale - units]! + (isThin ? thinFirst : 0);
}

/** Whether one row in such a column is too few: a first one on a last page of more looks as poor as a page of two lines. */
export function mayBeThin({ height, isLastPage, column }: ColumnKind): boolean {
  return isLastPage && column === 0 && height > 1;
}

/** Enters the columns that begin behind a slab. */
export function openColumns(search: Search, state: State, piece: number, slab: number): void {
  const { layout, opened, openedFrom, origins, candidates } = search;
  const kinds = state.length / layout.stride;
  const at = originsAt(search, piece, slab);
  for (let kind = 0; kind < kinds; kind++) {
    const isBetter = opened[kind]! < state[kind * layout.stride]!;
    origins[at + kind] = isBetter ? openedFrom[kind]! : -1;
    if (isBetter) state[kind * layout.stride] = opened[kind]!;
  }
  for (const candidate of candidates) {
    if (candidate.cost >= state[candidate.place]!) continue;
    state[candidate.place] = candidate.cost;
    const known = search.openings.get(slab);
    if (known === undefined) search.openings.set(slab, new Map([[candidate.place, candidate]]));
    else known.set(candidate.place, candidate);
  }
}
