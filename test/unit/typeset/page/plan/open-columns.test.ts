import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageShape } from '../../../../../src/typeset/page/plan/column-kinds.ts';
import {
  breakCosts,
  carryCost,
  deferCost,
  emptyRowsCost,
  lastPageCosts,
} from '../../../../../src/typeset/page/plan/page-costs.ts';
import { paginate } from '../../../../../src/typeset/page/plan/paginate.ts';
import type { Piece, Slab } from '../../../../../src/typeset/page/plan/plan.ts';
import { piece, plainShape, row, rows, slab } from '../support.ts';

const noted = (notes: number, breakCost: number = breakCosts.free): Piece => piece([{ rows: 1, breakCost, notes }]);
const float = (height: number): Piece => ({ ...piece([slab(height)]), role: 'float' });
const flush: Piece = { ...piece([slab(0, Infinity)]), role: 'flush' };

function plan(pieces: readonly Piece[], shape: Partial<PageShape> = {}) {
  return paginate([...pieces, flush], { ...plainShape, ...shape });
}

describe('notes', () => {
  it('take half a row a line and half a row for their rule', () => {
    // 10 rows: 7 of text, 5 lines of notes with the rule are 3.
    expect(plan([...rows(6), noted(5), ...rows(9)], { rows: 10 }).columns.map(({ piece }) => piece)).toEqual([0, 7]);
  });

  it('stand in the column of their line', () => {
    const { columns } = plan([...rows(9), noted(1), ...rows(5)], { rows: 10 });
    expect(columns.map(({ piece }) => piece)).toEqual([0, 9]);
  });

  it('go on in the next column when they are longer than what is left', () => {
    const { columns, heads } = plan([...rows(9), noted(12), ...rows(9)], { rows: 12 });
    expect(columns[1]!.piece).toBe(10);
    // Two rows are left: the rule and three lines.
    expect(heads[1]!.carried).toBe(9);
  });

  it('find their place to the last, however many there are', () => {
    const pieces = Array.from({ length: 200 }, () => noted(2));
    const { columns, heads } = plan(pieces);
    // 25 rows: a line with two lines of notes is two rows, the rule half of one.
    expect(columns).toHaveLength(Math.ceil(200 / 12));
    expect(heads.every(({ carried }) => carried === 0)).toBe(true);
  });
});

describe('the head of a table', () => {
  it('is set again in each column that goes on with it', () => {
    const table = piece(Array.from({ length: 30 }, () => ({ rows: 1, breakCost: 0, head: 2 })));
    expect(plan([table], { rows: 12 }).columns.map(({ slab }) => slab)).toEqual([0, 12, 22]);
  });
});

describe('a float', () => {
  it('stands where it belongs when there is room', () => {
    const { columns, heads } = plan([...rows(5), float(6), ...rows(10)]);
    expect(columns).toHaveLength(1);
    expect(heads[0]!.floats).toEqual([]);
  });

  it('goes to the head of the next page where there is none, and text fills the page', () => {
    const { columns, heads } = plan([...rows(20), float(10), ...rows(20)]);
    expect(columns.map(({ piece }) => piece)).toEqual([0, 26]);
    expect(heads[1]!.floats).toEqual([20]);
  });

  it('keeps its place in the order of floats', () => {
    const { heads } = plan([...rows(20), float(10), row, float(3), ...rows(30)]);
    expect(heads[1]!.floats).toEqual([20, 22]);
  });

  it('does not pass the end of its article', () => {
    const { columns, heads } = plan([...rows(20), float(10), flush, ...rows(10)]);
    expect(heads.flatMap(({ floats }) => floats)).toEqual([]);
    expect(columns.map(({ piece }) => piece)).toEqual([0, 20]);
  });
});

/** A slab of the brute-force search. */
interface Each extends Slab {
  readonly isFloat: boolean;
  readonly isFlush: boolean;
}

/** A column while it is filled. */
interface Column {
  readonly page: number;
  readonly column: number;
  /** Rows; halves for notes. */
  readonly filled: number;
  readonly hasNotes: boolean;
  /** Rows that it has. */
  readonly height: number;
  readonly isLast: boolean;
}

/** Goes every way there is, column by column, by the rules alone. Every last page of every height is tried. */
function leastCost(pieces: readonly Piece[], shape: PageShape): number {
  const slabs: Each[] = pieces.flatMap(({ variants, endCost, role }) =>
    variants[0]!.slabs.map((each, k) => ({
      ...each,
      breakCost: k === variants[0]!.slabs.length - 1 ? Math.max(each.breakCost, endCost) : each.breakCost,
      isFloat: role === 'float',
      isFlush: role === 'flush',
    })),
  );
  let least = Infinity;
  const pageRows = (page: number): number => (page === 0 ? shape.rows - shape.headRows : shape.rows);
  const next = (from: Column): { column: Column; cost: number }[] => {
    const empty = { filled: 0, hasNotes: false };
    const left = shape.columns - 1 - from.column;
    const beside = left > 0 ? [{ column: { ...from, ...empty, column: from.column + 1 }, cost: 0 }] : [];
    // Columns of the first page may be left empty.
    if (from.isLast || (left > 0 && from.page > 0)) return beside;
    const cost = left * emptyRowsCost(pageRows(from.page));
    return [...beside, ...pagesAt(from.page + 1).map((column) => ({ column, cost }))];
  };
  const pagesAt = (page: number): Column[] => {
    const height = pageRows(page);
    const open = { page, column: 0, filled: 0, hasNotes: false };
    const lasts = shape.columns === 1 ? [height] : Array.from({ length: height }, (_, k) => k + 1);
    return [{ ...open, height, isLast: false }, ...lasts.map((each) => ({ ...open, height: each, isLast: true }))];
  };
  const put = (column: Column, units: number, notes: number): Column => {
    const rule = notes > 0 && !column.hasNotes ? 0.5 : 0;
    const filled = column.filled + units + notes / 2 + rule;
    return { ...column, filled, hasNotes: column.hasNotes || notes > 0 };
  };
  const walk = (at: number, column: Column, waiting: readonly number[], cost: number): void => {
    if (cost >= least) return;
    const each = slabs[at]!;
    if (each.isFlush && waiting.length > 0) return;
    if (each.isFloat && waiting.length < 2) walkOn(at, column, [...waiting, at], cost + deferCost);
    if (each.isFloat && waiting.length > 0) return;
    const filled = put(column, each.rows, each.notes ?? 0);
    if (filled.filled <= column.height) walkOn(at, filled, waiting, cost);
    else if (!each.isFloat) {
      const carried = Math.round((filled.filled - column.height) * 2);
      if (carried >= (each.notes ?? 0)) return;
      const ended = { ...filled, filled: column.height };
      begin(at, ended, waiting, cost + carryCost, carried);
    }
  };
  /** Behind a slab: the column goes on or another begins. */
  const walkOn = (at: number, column: Column, waiting: readonly number[], cost: number): void => {
    if (at === slabs.length - 1) {
      if (waiting.length === 0) least = Math.min(least, cost + endCost(column));
      return;
    }
    walk(at + 1, column, waiting, cost);
    if (column.filled > 0) begin(at, column, waiting, cost, 0);
  };
  const begin = (at: number, ended: Column, waiting: readonly number[], cost: number, carried: number): void => {
    const { breakCost, head = 0 } = slabs[at]!;
    if (breakCost === Infinity || at === slabs.length - 1) return;
    const isThin = ended.isLast && ended.column === 0 && ended.filled <= 1 && ended.height > 1;
    const behind =
      cost + breakCost + emptyRowsCost(ended.height - ended.filled) + (isThin ? lastPageCosts.twoLines : 0);
    for (const { column, cost: more } of next(ended)) {
      let opened = put(column, head, carried);
      let taken = 0;
      while (taken < waiting.length && opened.filled + slabs[waiting[taken]!]!.rows <= opened.height) {
        opened = { ...opened, filled: opened.filled + slabs[waiting[taken++]!]!.rows };
      }
      if (opened.filled > opened.height || (waiting.length > 0 && taken === 0)) continue;
      walk(at + 1, opened, waiting.slice(taken), behind + more);
    }
  };
  const endCost = ({ isLast, filled, height, column, page }: Column): number => {
    if (!isLast || filled === 0) return Infinity;
    const tallest = shape.columns === 1 ? filled : height;
    let cost = emptyRowsCost(tallest - filled) + (shape.columns - 1 - column) * emptyRowsCost(tallest);
    if (column === 0 && filled <= 1) cost += lastPageCosts.oneLine;
    if (column === 0 ? filled > 1 && filled <= 2 : column === 1 && height === 1) cost += lastPageCosts.twoLines;
    return tallest + shape.footRows > pageRows(page) ? cost + lastPageCosts.footAlone : cost;
  };
  for (const column of pagesAt(0)) walk(0, column, [], 0);
  for (const column of pagesAt(1)) walk(0, column, [], shape.columns * emptyRowsCost(pageRows(0)));
  return least;
}

const smallSlab: fc.Arbitrary<Slab> = fc.record({
  rows: fc.integer({ min: 1, max: 2 }),
  breakCost: fc.constantFrom(0, 0, 50, breakCosts.lone),
  notes: fc.constantFrom(0, 0, 1, 2, 5),
  head: fc.constantFrom(0, 0, 0, 1),
});
const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 3, arbitrary: fc.array(smallSlab, { minLength: 1, maxLength: 3 }).map((slabs) => piece(slabs)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }).map(float) },
  { weight: 1, arbitrary: fc.constant(flush) },
);
/** Pages on which every slab finds room, so that no column is overfull. */
const anyShape = fc.record({
  rows: fc.integer({ min: 6, max: 7 }),
  columns: fc.integer({ min: 1, max: 2 }),
  headRows: fc.constant(0),
  footRows: fc.integer({ min: 0, max: 2 }),
});

describe('a plan with notes, floats and tables', () => {
  const flows = fc
    .array(anyPiece, { minLength: 1, maxLength: 6 })
    .filter(([first]) => first?.role !== 'flush')
    .map((pieces) => [...pieces, flush]);

  it('costs as little as any', () => {
    fc.assert(
      fc.property(flows, anyShape, (pieces, shape) => {
        expect(paginate(pieces, shape).cost).toBeCloseTo(leastCost(pieces, shape), 6);
      }),
      { numRuns: 500 },
    );
  });

  it('places every float once and no earlier than it belongs', () => {
    fc.assert(
      fc.property(flows, anyShape, (pieces, shape) => {
        const { columns, heads } = paginate(pieces, shape);
        const floats = heads.flatMap((head, index) => head.floats.map((piece) => ({ piece, column: columns[index]! })));
        expect(floats.map(({ piece }) => piece)).toEqual(
          [...new Set(floats.map(({ piece }) => piece))].toSorted((a, b) => a - b),
        );
        for (const { piece, column } of floats) expect(column.piece).toBeGreaterThan(piece);
      }),
      { numRuns: 300 },
    );
  });
});
