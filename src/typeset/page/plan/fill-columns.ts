/** One slab put into every column that may be at hand, and the way back. */
import { deferCost, noteRule, tooTallCost } from './page-costs.ts';
import type { Search } from './search.ts';
import { filledAt, laneAt, type State, type StateShape, waitingAt } from './state.ts';

/** Puts a slab into the columns of a kind, its notes at their foot. */
export function fillColumn(search: Search, state: State, kind: number, slab: number): void {
  const { flow, layout, table } = search;
  const rows = flow.rows[slab]! * layout.scale;
  // A column of no length has no entry to be asked for: that would take longer than all else here.
  const notes = flow.notes.length === 0 ? 0 : flow.notes[slab]!;
  if (rows === 0 && notes === 0) return;
  const height = table.kinds[kind]!.height * layout.scale;
  for (let waiting = 0; waiting <= layout.mostWaiting; waiting++) {
    const plain = laneAt(layout, kind, waiting, 0);
    if (notes > 0) fillNoted(search, state, slab, plain, height, rows + notes);
    else {
      fillLane(state, plain, height, rows);
      if (layout.noteLanes === 2) fillLane(state, plain + layout.width, height, rows);
    }
  }
}

/** Where a slab has no room, no state is left, but an empty column takes it however tall. */
function fillLane(state: State, base: number, height: number, units: number): void {
  const alone = state[base]!;
  const first = Math.min(units, height + 1);
  state.copyWithin(base + first, base, base + height + 1 - first);
  state.fill(Infinity, base, base + first);
  if (units > height) state[base + height] = alone + tooTallCost;
}

/** The first notes of a column bring their rule with them. */
function fillNoted(search: Search, state: State, slab: number, plain: number, height: number, units: number): void {
  const { layout, opensNotes } = search;
  const noted = plain + layout.width;
  const alone = state[plain]!;
  let opens = opensNotes.get(slab);
  if (opens === undefined) {
    opens = new Uint8Array(search.table.kinds.length * layout.stride);
    opensNotes.set(slab, opens);
  }
  const withRule = units + noteRule;
  for (let filled = height; filled >= 0; filled--) {
    const among = filled >= units ? state[noted + filled - units]! : Infinity;
    const first = filled >= withRule ? state[plain + filled - withRule]! : Infinity;
    state[noted + filled] = Math.min(among, first);
    opens[noted + filled] = first < among ? 1 : 0;
  }
  state.fill(Infinity, plain, noted);
  if (withRule <= height) return;
  state[noted + height] = alone + tooTallCost;
  opens[noted + height] = 1;
}

/** A float stands where it belongs unless others wait, or waits itself. */
export function placeFloat(search: Search, state: State, kind: number, slab: number): void {
  const { layout, flow, table } = search;
  const lanes = layout.width * layout.noteLanes;
  for (let waiting = layout.mostWaiting; waiting > 0; waiting--) {
    const to = laneAt(layout, kind, waiting, 0);
    for (let at = 0; at < lanes; at++) state[to + at] = state[to + at - lanes]! + deferCost;
  }
  const height = table.kinds[kind]!.height * layout.scale;
  const rows = flow.rows[slab]! * layout.scale;
  for (let lane = 0; lane < layout.noteLanes; lane++) {
    fillLane(state, laneAt(layout, kind, 0, 0) + lane * layout.width, height, rows);
  }
}

/** No float waits any longer. */
export function flushFloats({ layout }: Search, state: State, kind: number): void {
  if (layout.mostWaiting > 0) state.fill(Infinity, laneAt(layout, kind, 1, 0), (kind + 1) * layout.stride);
}

/** The place before a slab from that behind it, both in one column. */
export function placeBefore(search: Search, piece: number, slab: number, place: number): number {
  const { flow, layout } = search;
  const isDeferred = waitingAt(layout, place) > 0 && search.floatAt.has(piece);
  if (isDeferred) return place - layout.width * layout.noteLanes;
  const rows = flow.rows[slab]! * layout.scale;
  const notes = flow.notes[slab] ?? 0;
  if (notes === 0) return place - Math.min(filledAt(layout, place), rows);
  const opens = search.opensNotes.get(slab)![place] === 1;
  const before = place - Math.min(filledAt(layout, place), rows + notes + (opens ? noteRule : 0));
  return opens ? before - layout.width : before;
}

/** Units that a column has left for the notes of a slab behind `filled` units, the rule over the first ones taken off. */
export function roomForNotes(
  { scale }: StateShape,
  height: number,
  filled: number,
  rows: number,
  noted: 0 | 1,
): number {
  return (height - rows) * scale - filled - (noted === 1 ? 0 : noteRule);
}
