import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageShape } from '../../../../../src/typeset/page/plan/column-kinds.ts';
import { breakCosts } from '../../../../../src/typeset/page/plan/page-costs.ts';
import { paginate } from '../../../../../src/typeset/page/plan/paginate.ts';
import type { Piece, Plan } from '../../../../../src/typeset/page/plan/plan.ts';
import {
  anyPiece,
  costOfPages,
  head,
  heightOfPage,
  pagesOf,
  paragraphOf,
  piece,
  plainShape,
  reservedShape,
  row,
  rows,
  rowsOf,
  slab,
  smallShape,
  standing,
} from '../support.ts';

/** First piece of each column. */
function starts(pieces: readonly Piece[], shape: Partial<PageShape> = {}): number[] {
  return paginate(pieces, { ...plainShape, ...shape }).columns.map((column) => column.piece);
}

/** Rows of each column, page by page. */
function filled(pieces: readonly Piece[], shape: Partial<PageShape> = {}): number[][] {
  return pagesOf(pieces, paginate(pieces, { ...plainShape, ...shape })).map((columns) => columns.map(rowsOf));
}

describe('page breaks', () => {
  it('are none without pieces', () => {
    expect(paginate([], plainShape)).toMatchObject({ columns: [], lastPage: 0 });
  });

  it('fill page after page', () => {
    expect(starts(rows(60))).toEqual([0, 25, 50]);
  });

  it('never leave a heading last on its page', () => {
    expect(starts([...rows(23), head, ...rows(5)])).toEqual([0, 23]);
  });

  it('leave a heading no single line of a longer paragraph', () => {
    expect(starts([...rows(22), head, piece(paragraphOf(3)), ...rows(5)])).toEqual([0, 22]);
  });

  it('leave a row empty rather than part the last line of a paragraph', () => {
    expect(filled([...rows(23), piece(paragraphOf(3)), ...rows(3)])).toEqual([[23], [6]]);
  });

  it('give a slab that is taller than a page a page of its own', () => {
    expect(starts([row, piece([slab(30)]), row])).toEqual([0, 1, 2]);
  });

  it('carry a slab past the first page that only later pages can hold', () => {
    const plan = paginate([piece([slab(20)]), ...rows(3)], { ...plainShape, headRows: 7 });
    expect(plan.columns).toEqual([{ page: 1, column: 0, piece: 0, slab: 0 }]);
  });

  it('leave the masthead its rows on the first page', () => {
    expect(filled(rows(60), { headRows: 7 })).toEqual([[18], [25], [17]]);
  });

  it('bring a third line to the last page', () => {
    expect(filled(rows(26))).toEqual([[23], [3]]);
    expect(filled(rows(27))).toEqual([[24], [3]]);
    expect(filled(rows(28))).toEqual([[25], [3]]);
  });

  it('are the same for a page that is full and a last page that is well', () => {
    const pieces = Array.from({ length: 12 }, () => piece(paragraphOf(5)));
    expect(filled(pieces)).toEqual([[25], [25], [10]]);
  });
});

describe('the colophon', () => {
  it('stands under the text where there is room', () => {
    expect(paginate(rows(45), { ...plainShape, footRows: 5 }).lastPage).toBe(1);
  });

  it('gets a page of its own where there is none', () => {
    expect(paginate(rows(46), { ...plainShape, footRows: 5 }).lastPage).toBe(2);
  });

  it('is brought under the text by setting a paragraph shorter', () => {
    const other = { slabs: paragraphOf(5), cost: 100 };
    const flexible: Piece = { variants: [{ slabs: paragraphOf(6), cost: 0 }, other], endCost: 0 };
    const plan = paginate([...rows(15), flexible], { ...plainShape, footRows: 5 });
    expect(plan.lastPage).toBe(0);
    expect(plan.choice[15]).toBe(1);
  });
});

describe('settings of a paragraph', () => {
  const flexible = (best: number, other: number, cost: number): Piece => ({
    variants: [
      { slabs: paragraphOf(best), cost: 0 },
      { slabs: paragraphOf(other), cost },
    ],
    endCost: 0,
  });

  it('stay the best where pages come out full', () => {
    const pieces = [...rows(20), flexible(5, 4, 1), ...rows(10)];
    expect([...paginate(pieces, plainShape).choice]).toEqual(pieces.map(() => 0));
  });

  it('give way where a last line would stand alone', () => {
    const plan = paginate([...rows(23), flexible(3, 2, 60), ...rows(5)], plainShape);
    expect(plan.choice[23]).toBe(1);
    expect(plan.cost).toBe(60);
  });

  it('stay the best where the page costs less', () => {
    expect(paginate([...rows(22), flexible(4, 3, 150), ...rows(5)], plainShape).choice[22]).toBe(0);
  });
});

describe('columns', () => {
  it('are filled one after the other', () => {
    const plan = paginate(rows(70), { ...plainShape, columns: 2 });
    expect(plan.columns.map(({ page, column, piece }) => [page, column, piece])).toEqual([
      [0, 0, 0],
      [0, 1, 25],
      [1, 0, 50],
      [1, 1, 60],
    ]);
  });

  it('are equally long on the last page', () => {
    expect(filled(rows(61), { columns: 3 })).toEqual([[21, 20, 20]]);
  });

  it('begin under the masthead and end over the colophon', () => {
    expect(filled(rows(50), { columns: 2, headRows: 7, footRows: 5 })).toEqual([
      [18, 18],
      [7, 7],
    ]);
  });

  it('of a last page differ by one row at most when every row may end one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 2, max: 3 }), (count, columns) => {
        const last = filled(rows(count), { columns }).at(-1)!;
        if (count >= columns) expect(last).toHaveLength(columns);
        expect(Math.max(...last) - Math.min(...last)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** Every way to cut `count` slabs into columns, as lists of ends. */
function* allCuts(count: number): Generator<number[]> {
  for (let bits = 0; bits < 1 << (count - 1); bits++) {
    const ends: number[] = [];
    for (let k = 0; k < count - 1; k++) if ((bits & (1 << k)) !== 0) ends.push(k + 1);
    yield [...ends, count];
  }
}

function* allChoices(pieces: readonly Piece[]): Generator<number[]> {
  const [first, ...rest] = pieces;
  if (first === undefined) yield [];
  else for (let v = 0; v < first.variants.length; v++) for (const more of allChoices(rest)) yield [v, ...more];
}

/** Least cost of all ways to set the pieces on pages. */
function leastCost(pieces: readonly Piece[], shape: PageShape): number {
  let least = Infinity;
  for (const choice of allChoices(pieces)) {
    const slabs = standing(pieces, choice);
    const extra = choice.reduce((sum, variant, index) => sum + pieces[index]!.variants[variant]!.cost, 0);
    for (const ends of allCuts(slabs.length)) {
      const columns = ends.map((end, k) => slabs.slice(ends[k - 1] ?? 0, end));
      for (const pages of allPages(columns, shape, 0)) least = Math.min(least, extra + costOfPages(pages, shape));
    }
  }
  return least;
}

/** Columns on pages from `page` on; the first page, and others that are lower than usual, may leave columns empty. */
function allPages<T>(columns: readonly T[], shape: PageShape, page: number): (readonly (readonly T[])[])[] {
  if (columns.length === 0) return [[]];
  const isLower = page < Math.max(1, shape.reserved?.length ?? 0);
  const least = page === 0 ? 0 : isLower ? 1 : Math.min(columns.length, shape.columns);
  const counts = Array.from({ length: shape.columns - least + 1 }, (_, k) => least + k);
  return counts.flatMap((count) =>
    allPages(columns.slice(count), shape, page + 1).map((rest) => [columns.slice(0, count), ...rest]),
  );
}

describe('a plan', () => {
  it('costs as little as any way to set the pieces on pages', () => {
    fc.assert(
      fc.property(fc.array(anyPiece(3), { minLength: 1, maxLength: 3 }), smallShape, (pieces, shape) => {
        expect(paginate(pieces, shape).cost).toBeCloseTo(leastCost(pieces, shape), 6);
      }),
      { numRuns: 400 },
    );
  });

  it('costs as little as any way where pages keep rows for what spans their columns', () => {
    fc.assert(
      fc.property(fc.array(anyPiece(3), { minLength: 1, maxLength: 3 }), reservedShape, (pieces, shape) => {
        expect(paginate(pieces, shape).cost).toBeCloseTo(leastCost(pieces, shape), 6);
      }),
      { numRuns: 100 },
    );
  });

  const flows = fc.array(anyPiece(6), { minLength: 1, maxLength: 60 });

  it('costs what its pages and variants cost', () => {
    fc.assert(
      fc.property(flows, fc.oneof(smallShape, reservedShape), (pieces, shape) => {
        const plan = paginate(pieces, shape);
        const extra = pieces.reduce((sum, { variants }, index) => sum + variants[plan.choice[index]!]!.cost, 0);
        expect(plan.cost).toBeCloseTo(extra + costOfPages(pagesOf(pieces, plan), shape), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every slab once, in order, and no column fuller than its rows', () => {
    fc.assert(
      fc.property(flows, fc.oneof(smallShape, reservedShape), (pieces, shape) => {
        const plan: Plan = paginate(pieces, shape);
        const pages = pagesOf(pieces, plan);
        expect(pages.flat(2)).toEqual(standing(pieces, plan.choice));
        pages.forEach((columns, page) => {
          const height = heightOfPage(shape, page);
          expect(columns.length).toBeLessThanOrEqual(shape.columns);
          for (const column of columns) {
            expect(column.length).toBeGreaterThan(0);
            expect(rowsOf(column)).toBeLessThanOrEqual(height);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('never ends a column behind a heading that text can follow', () => {
    const anyFlow = fc.array(fc.constantFrom(head, row, piece(paragraphOf(4))), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyFlow, fc.integer({ min: 1, max: 3 }), (pieces, columns) => {
        const separated = pieces.flatMap((each) => (each === head ? [each, row] : [each]));
        const plan = paginate(separated, { ...plainShape, rows: 12, columns });
        for (const column of pagesOf(separated, plan).flat().slice(0, -1)) {
          expect(column.at(-1)!.breakCost).toBeLessThan(breakCosts.heading);
        }
      }),
    );
  });
});
