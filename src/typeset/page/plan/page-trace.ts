/** From the state at the end of the search back to the plan that led there. */
import { lastPageCosts } from './page-costs.ts';
import { chosenAt, originsAt, type Search, type State } from './page-search.ts';
import type { ColumnStart, Plan } from './plan.ts';

/** A column by its kind, not yet counted. */
interface Opening {
  readonly kind: number;
  readonly piece: number;
  readonly slab: number;
}

/** The plan that led to the best end of the issue; `state` is what the search left behind. */
export function traceBack(search: Search, state: State): Plan {
  const { flow, stride } = search;
  const { place: last, cost } = bestEnd(search, state);
  const choice = new Uint8Array(flow.pieces);
  const openings: Opening[] = [];
  let place = last;
  for (let piece = flow.pieces - 1; piece >= 0; piece--) {
    const isSingle = flow.pieceStart[piece + 1]! - flow.pieceStart[piece]! === 1;
    const number = isSingle ? 0 : search.chosen[chosenAt(search, piece) + place]!;
    choice[piece] = number;
    place = traceVariant(search, piece, flow.pieceStart[piece]! + number, place, openings);
  }
  openings.push({ kind: Math.floor(place / stride), piece: 0, slab: 0 });
  const columns = counted(search, openings.reverse());
  const footAlone = hasFootAlone(search, Math.floor(last / stride), last % stride);
  const lastPage = columns.at(-1)!.page + (footAlone ? 1 : 0);
  return { choice, columns, lastPage, cost };
}

/** The place at which the issue ends best. */
function bestEnd(search: Search, state: State): { readonly place: number; readonly cost: number } {
  let place = -1;
  let cost = Infinity;
  for (let end = 0; end < state.length; end++) {
    const total = state[end]! + issueEndCost(search, Math.floor(end / search.stride), end % search.stride);
    if (total >= cost) continue;
    cost = total;
    place = end;
  }
  return { place, cost };
}

/** The place before a variant from that behind it; adds the columns that begin in it, last first. */
function traceVariant(search: Search, piece: number, variant: number, behind: number, openings: Opening[]): number {
  const { flow, stride } = search;
  const first = flow.variantStart[variant]!;
  const end = flow.variantStart[variant + 1]!;
  let place = behind;
  for (let slab = end - 1; slab >= first; slab--) {
    const kind = Math.floor(place / stride);
    // Behind the last slab of all no column begins; its row of origins is that of no search.
    const isEnd = piece === flow.pieces - 1 && slab === end - 1;
    const from = place % stride > 0 || isEnd ? -1 : search.origins[originsAt(search, piece, slab) + kind]!;
    if (from >= 0) {
      openings.push(slab + 1 < end ? { kind, piece, slab: slab + 1 - first } : { kind, piece: piece + 1, slab: 0 });
      place = from;
    }
    place -= Math.min(place % stride, flow.rows[slab]!);
  }
  return place;
}

/** Page and column of each opening: a new page begins with every first column. */
function counted({ table }: Search, openings: readonly Opening[]): ColumnStart[] {
  let page = table.kinds[openings[0]!.kind]!.isFirstPage ? -1 : 0;
  return openings.map(({ kind, piece, slab }) => {
    const { column } = table.kinds[kind]!;
    if (column === 0) page++;
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

/** Cost of ending the issue in a column of a kind with `rows` rows filled; Infinity where it cannot end. */
function issueEndCost(search: Search, kind: number, rows: number): number {
  const { shape, table, empty } = search;
  const { height, column, isLastPage } = table.kinds[kind]!;
  if (!isLastPage || rows > height) return Infinity;
  const tallest = textRowsOf(search, kind, rows);
  let cost = empty[tallest - rows]! + (shape.columns - 1 - column) * empty[tallest]!;
  if (column === 0 && rows === 1) cost += lastPageCosts.oneLine;
  if (column === 0 ? rows === 2 : column === 1 && height === 1) cost += lastPageCosts.twoLines;
  if (hasFootAlone(search, kind, rows)) cost += lastPageCosts.footAlone;
  return cost;
}
