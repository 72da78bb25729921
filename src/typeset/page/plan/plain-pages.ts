/**
 * The search for pages of a flow without floats, notes and heads of tables, as most issues are: the program in assembly/, which
 * finds what page-search.ts and page-trace.ts find. By a profile, the pages of a flow of 688 took 50 ms, with it they take 18.
 */
import { openProgram, type Program } from '../../../base/wasm/open-program.ts';
import type { Following } from './column-kinds.ts';
import { mayBeThin } from './open-columns.ts';
import { tooTallCost } from './page-costs.ts';
import { type Begun, bestEnd, planOf } from './page-trace.ts';
import type { Plan } from './plan.ts';
import { program } from './program.ts';
import type { Search } from './search.ts';

/** What assembly/plain-pages.ts exports. Addresses are in bytes. */
interface PlainPages extends Program {
  room(
    pieces: number,
    variants: number,
    slabs: number,
    kinds: number,
    followers: number,
    width: number,
    slabPlaces: number,
    piecePlaces: number,
  ): number;
  search(tail: number, inner: number, lasting: number, tooTall: number): number;
  traceBack(last: number): number;
  choiceAt(): number;
  begunAt(): number;
}

let opened: PlainPages | undefined;

/** Whether all columns begin empty, whatever stands in them. */
export function isPlain({ flow, layout }: Search): boolean {
  return flow.heads.length === 0 && layout.noteLanes === 1 && layout.mostWaiting === 0;
}

/** The plan of least cost of a search that is plain. */
export function planPlainPages(search: Search): Plan {
  opened ??= openProgram<PlainPages>(program);
  const { flow, table, layout, shape, tail } = search;
  bring(opened, search);
  // The columns of the pages that are all alike come again and again.
  const stateAt = opened.search(tail, table.inner, table.inner - shape.columns, tooTallCost);
  const { buffer } = opened.memory;
  const { place, cost } = bestEnd(search, new Float64Array(buffer, stateAt, table.kinds.length * layout.stride));
  const count = opened.traceBack(place);
  const found = new Int32Array(buffer, opened.begunAt(), 3 * count);
  const begun: Begun[] = [];
  for (let at = 3 * (count - 1); at >= 0; at -= 3) {
    begun.push({ kind: found[at]!, piece: found[at + 1]!, slab: found[at + 2]!, floats: [], carried: 0 });
  }
  return planOf(search, place, cost, new Uint8Array(buffer, opened.choiceAt(), flow.pieces).slice(), begun);
}

/** Brings a flow and its kinds of columns into the program, in the order of assembly/memory.ts. */
function bring({ room, memory }: PlainPages, { flow, table, layout, empty, thinFirst, origins, chosen }: Search): void {
  const { kinds, start } = table;
  const followers: Following[] = [];
  const followStart = [0];
  for (const { next } of kinds) followStart.push(followers.push(...next));
  followStart.push(followers.push(...start));
  const { variantCost, breakCost, pieceStart, variantStart, rows } = flow;
  const sizes = [flow.pieces, variantCost.length, rows.length, kinds.length, followers.length, layout.width] as const;
  let at = room(...sizes, origins.length, chosen.length);
  const { buffer } = memory;
  const numbers = new Float64Array(buffer);
  const integers = new Int32Array(buffer);
  const followCost = followers.map(({ cost }) => cost);
  const thin = kinds.map((kind) => (mayBeThin(kind) ? thinFirst : 0));
  for (const column of [variantCost, breakCost, empty, followCost, thin]) {
    numbers.set(column, at / 8);
    at += 8 * column.length;
  }
  const heights = kinds.map(({ height }) => height);
  const followKind = followers.map(({ kind }) => kind);
  for (const column of [pieceStart, variantStart, heights, followStart, followKind]) {
    integers.set(column, at / 4);
    at = (at + 4 * column.length + 7) & ~7;
  }
  new Uint16Array(buffer, at, rows.length).set(rows);
}
