/** From the state at the end of the search back to the plan that led there. */
import { placeBefore } from './fill-columns.ts';
import { lastPageCosts } from './page-costs.ts';
import type { ColumnStart, Plan } from './plan.ts';
import { chosenAt, originsAt, type Search } from './search.ts';
import { filledAt, kindAt, type State, waitingAt } from './state.ts';

/** A column by its kind, not yet counted. */
export interface Begun {
  readonly kind: number;
  readonly piece: number;
  readonly slab: number;
  readonly floats: readonly number[];
  readonly carried: number;
}

/** The plan that led to the best end of the issue; `state` is what the search left behind. */
export function traceBack(search: Search, state: State): Plan {
  const { flow, layout } = search;
  const { place: last, cost } = bestEnd(search, state);
  const choice = new Uint8Array(flow.pieces);
  const openings: Begun[] = [];
  let place = last;
  for (let piece = flow.pieces - 1; piece >= 0; piece--) {
    const isSingle = flow.pieceStart[piece + 1]! - flow.pieceStart[piece]! === 1;
    const number = isSingle ? 0 : search.chosen[chosenAt(search, piece) + place]!;
    choice[piece] = number;
    place = traceVariant(search, piece, flow.pieceStart[piece]! + number, place, openings);
  }
  openings.push({ kind: kindAt(layout, place), piece: 0, slab: 0, floats: [], carried: 0 });
  return planOf(search, last, cost, choice, openings.reverse());
}

/** The plan that ends at a place, at such a cost, with these columns. */
export function planOf(
  search: Search,
  last: number,
  cost: number,
  choice: Uint8Array,
  openings: readonly Begun[],
): Plan {
  const { layout } = search;
  const columns = counted(search, openings);
  const heads = openings.map(({ kind, floats, carried }) => ({
    height: search.table.kinds[kind]!.height,
    floats,
    carried,
  }));
  const footAlone = hasFootAlone(search, kindAt(layout, last), filledAt(layout, last) / layout.scale);
  const lastPage = columns.at(-1)!.page + (footAlone ? 1 : 0);
  return { choice, columns, heads, lastPage, cost };
}

/** The place at which the issue ends best. */
export function bestEnd(search: Search, state: State): { readonly place: number; readonly cost: number } {
  let place = -1;
  let cost = Infinity;
  for (let end = 0; end < state.length; end++) {
    const total = state[end]! + issueEndCost(search, end);
    if (total >= cost) continue;
    cost = total;
    place = end;
  }
  return { place, cost };
}

/** The place before a variant from that behind it; adds the columns that begin in it, last first. */
function traceVariant(search: Search, piece: number, variant: number, behind: number, openings: Begun[]): number {
  const { flow, layout } = search;
  const first = flow.variantStart[variant]!;
  const end = flow.variantStart[variant + 1]!;
  let place = behind;
  for (let slab = end - 1; slab >= first; slab--) {
    const kind = kindAt(layout, place);
    const start = slab + 1 < end ? { kind, piece, slab: slab + 1 - first } : { kind, piece: piece + 1, slab: 0 };
    const opening = search.openings.get(slab)?.get(place);
    if (opening !== undefined) {
      openings.push({ ...start, floats: opening.floats, carried: opening.carried });
      place = opening.from;
      if (opening.isSplit) continue;
    } else {
      // Behind the last slab of all no column begins; its row of origins is that of no search.
      const isEnd = piece === flow.pieces - 1 && slab === end - 1;
      const isEmpty = place % layout.stride === 0;
      const from = isEmpty && !isEnd ? search.origins[originsAt(search, piece, slab) + kind]! : -1;
      if (from >= 0) {
        openings.push({ ...start, floats: [], carried: 0 });
        place = from;
      }
    }
    place = placeBefore(search, piece, slab, place);
  }
  return place;
}

/** Page and column of each opening: a new page begins with every first column, and says its number where it is known. */
function counted({ table, shape }: Search, openings: readonly Begun[]): ColumnStart[] {
  const alike = Math.max(1, shape.reserved?.length ?? 0);
  let page = -1;
  return openings.map(({ kind, piece, slab }) => {
    const { column, page: known } = table.kinds[kind]!;
    if (column === 0) page = known ?? Math.max(page + 1, alike);
    return { page, column, piece, slab };
  });
}

/** Rows that the text of a last page takes of it when it ends in a column of a kind with `rows` rows filled. */
function textRowsOf({ shape, table }: Search, kind: number, rows: number): number {
  return shape.columns === 1 ? rows : table.kinds[kind]!.height;
}

/** Whether such a page has no room left for the colophon. */
function hasFootAlone(search: Search, kind: number, rows: number): boolean {
  return textRowsOf(search, kind, rows) + search.shape.footRows > search.table.kinds[kind]!.pageRows;
}

/** Cost of ending the issue at a place; Infinity where it cannot end. */
function issueEndCost(search: Search, place: number): number {
  const { shape, table, empty, layout } = search;
  const kind = kindAt(layout, place);
  const { height, column, isLastPage } = table.kinds[kind]!;
  const rows = filledAt(layout, place) / layout.scale;
  if (!isLastPage || rows > height || rows === 0 || waitingAt(layout, place) > 0) return Infinity;
  const tallest = textRowsOf(search, kind, rows);
  const units = (count: number): number => Math.round(count * layout.scale);
  let cost = empty[units(tallest - rows)]! + (shape.columns - 1 - column) * empty[units(tallest)]!;
  if (column === 0 && rows <= 1) cost += lastPageCosts.oneLine;
  if (column === 0 ? rows > 1 && rows <= 2 : column === 1 && height === 1) cost += lastPageCosts.twoLines;
  if (hasFootAlone(search, kind, rows)) cost += lastPageCosts.footAlone;
  return cost;
}
