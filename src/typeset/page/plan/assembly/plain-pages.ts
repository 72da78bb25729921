/**
 * The search for page breaks in a flow without floats, notes and heads of tables, as most issues are: all columns begin empty.
 * A column is known by the row of the flow that it begins at, so that no slab moves any cost: it only makes all columns
 * fuller. What is searched is told where page-search.ts is; what is found is what that finds.
 */
import { at, integerAt, put, putByte, putInteger } from '../../../../base/wasm/assembly/column';
import {
  breakCost,
  chosen,
  empty,
  followCost,
  followKind,
  followStart,
  height,
  kinds,
  lanes,
  opened,
  openedFrom,
  origins,
  pieceStart,
  pieces,
  rows,
  size,
  state,
  thin,
  variantCost,
  variantStart,
  width,
} from './memory';
import { chosenAt, kindsAt, originsAt, setTail } from './tail';

export { room } from './memory';
export { begunAt, choiceAt, traceBack } from './trace';

/** What a slab costs that no column can hold, as ../page-costs.ts has it. */
let tooTall: f64 = 0;
/** No lane has less. */
let floor: f64 = 0;
/** First kind of column that leads on: the first page is soon behind. */
let from: i32 = 0;

/**
 * Goes through the flow that has been brought there; the address of the state behind it. Of the kinds of columns `inner` are not of
 * the last page, and take part alone before piece `tail`; those from `lasting` on come again and again.
 */
export function search(tail: i32, inner: i32, lasting: i32, tooTallCost: f64): i32 {
  setTail(tail, inner);
  tooTall = tooTallCost;
  from = 0;
  const bytes = 8 * kinds * size;
  let own = lanes;
  let best = lanes + bytes;
  const work = lanes + 2 * bytes;
  close(own, kinds);
  close(best, kinds);
  for (let k = integerAt(followStart, kinds); k < integerAt(followStart, kinds + 1); k++) {
    const kind = integerAt(followKind, k);
    if (kind < kindsAt(0)) put(own, kind * size, at(followCost, k));
  }
  let row = 0;
  for (let piece = 0; piece < pieces; piece++) {
    // Costs only grow, and no kind before `from` comes again: what was found some pieces before holds.
    if ((piece & 7) === 0) settle(own, row, kindsAt(piece), lasting);
    const first = integerAt(pieceStart, piece);
    const end = integerAt(pieceStart, piece + 1);
    if (end - first === 1) {
      row = passVariant(own, row, piece, first);
      continue;
    }
    const count = kindsAt(piece);
    close(best, count);
    for (let variant = first; variant < end; variant++) {
      memory.copy(work, own, 8 * count * size);
      const behind = passVariant(work, row, piece, variant);
      takeBetter(best, row, work, behind, piece, variant - first);
    }
    const before = own;
    own = best;
    best = before;
  }
  writeState(own, row);
  return state;
}

/** No column of the first `count` kinds begins anywhere. */
function close(own: i32, count: i32): void {
  for (let place = 0; place < count * size; place++) put(own, place, Infinity);
}

/** Where a lane has the cost of a column of a kind that begins at a row. */
function placeOf(kind: i32, row: i32): i32 {
  return kind * size + (row & (size - 1));
}

/** Finds `from` and `floor` before a piece. */
function settle(own: i32, row: i32, count: i32, lasting: i32): void {
  let least = Infinity;
  let first = from;
  for (let kind = from; kind < count; kind++) {
    for (let filled = integerAt(height, kind); filled >= 0; filled--) {
      least = min(least, at(own, placeOf(kind, row - filled)));
    }
    if (least === Infinity && kind < lasting) first = kind + 1;
  }
  from = first;
  floor = least;
}

/** Merges the lanes behind a variant, of so many rows in all, into the best behind the piece. */
function takeBetter(best: i32, bestRow: i32, own: i32, row: i32, piece: i32, number: i32): void {
  const count = kindsAt(piece);
  for (let kind = from; kind < count; kind++) {
    const place = chosenAt(piece) + kind * width;
    for (let filled = integerAt(height, kind); filled >= 0; filled--) {
      const cost = at(own, placeOf(kind, row - filled));
      const to = placeOf(kind, bestRow - filled);
      if (cost >= at(best, to)) continue;
      put(best, to, cost);
      putByte(chosen, place + filled, number);
    }
  }
}

/** Takes lanes through the slabs of a variant; the rows of the flow behind it. */
function passVariant(own: i32, before: i32, piece: i32, variant: i32): i32 {
  const count = kindsAt(piece);
  const cost = at(variantCost, variant);
  if (cost > 0) for (let place = from * size; place < count * size; place++) put(own, place, at(own, place) + cost);
  const last = integerAt(variantStart, variant + 1) - 1;
  let row = before;
  for (let slab = integerAt(variantStart, variant); slab <= last; slab++) {
    const added = <i32>load<u16>(rows + 2 * slab);
    if (added > 0) addRows(own, row, added, count);
    row += added;
    // Behind the last slab of all there is nothing to break before.
    if (at(breakCost, slab) === Infinity || (slab === last && piece === pieces - 1)) continue;
    endColumns(own, row, count, at(breakCost, slab));
    beginColumns(own, row, count, originsAt(piece, slab));
  }
  return row;
}

/** Makes all columns fuller. Where a slab has no room, no column is left, but an empty one takes it however tall. */
function addRows(own: i32, row: i32, added: i32, count: i32): void {
  for (let kind = from; kind < count; kind++) {
    const alone = at(own, placeOf(kind, row));
    for (let k = min(added, size) - 1; k >= 0; k--) put(own, placeOf(kind, row + added - k), Infinity);
    const most = integerAt(height, kind);
    if (added > most) put(own, placeOf(kind, row + added - most), alone + tooTall);
  }
}

/** Ends columns behind a slab where that is cheapest, of equals the emptier: see `bestEnded` of ../open-columns.ts. */
function endColumns(own: i32, row: i32, count: i32, cost: f64): void {
  for (let kind = from; kind < count; kind++) put(opened, kind, Infinity);
  for (let kind = from; kind < count; kind++) {
    const follow = integerAt(followStart, kind);
    const end = integerAt(followStart, kind + 1);
    if (follow === end) continue;
    const most = integerAt(height, kind);
    const lane = own + 8 * kind * size;
    const mask = size - 1;
    const below = floor;
    const rests = empty;
    let least = Infinity;
    let best = 0;
    for (let filled = most; filled > 0; filled--) {
      const rest = at(rests, most - filled);
      if (below + rest > least) break;
      let total = at(lane, (row - filled) & mask) + rest;
      if (filled === 1) total += at(thin, kind);
      if (total > least || total === Infinity) continue;
      least = total;
      best = filled;
    }
    if (best === 0) continue;
    for (let k = follow; k < end; k++) {
      const to = integerAt(followKind, k);
      const total = least + cost + at(followCost, k);
      if (to >= count || total >= at(opened, to)) continue;
      put(opened, to, total);
      putInteger(openedFrom, to, kind * width + best);
    }
  }
}

/** Begins the columns that are cheaper than those there are. */
function beginColumns(own: i32, row: i32, count: i32, origin: i32): void {
  for (let kind = from; kind < count; kind++) {
    const place = placeOf(kind, row);
    if (at(opened, kind) >= at(own, place)) continue;
    put(own, place, at(opened, kind));
    putInteger(origins, origin + kind, integerAt(openedFrom, kind));
  }
}

function writeState(own: i32, row: i32): void {
  for (let place = 0; place < kinds * width; place++) put(state, place, Infinity);
  const count = kindsAt(pieces - 1);
  for (let kind = from; kind < count; kind++) {
    for (let filled = integerAt(height, kind); filled >= 0; filled--) {
      put(state, kind * width + filled, at(own, placeOf(kind, row - filled)));
    }
  }
}
