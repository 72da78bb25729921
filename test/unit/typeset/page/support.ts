/** Flows written as literals, and an account of what a plan costs that knows nothing of the search for it. */
import fc from 'fast-check';
import type { PageShape } from '../../../../src/typeset/page/plan/column-kinds.ts';
import { breakCosts, emptyRowsCost, lastPageCosts } from '../../../../src/typeset/page/plan/page-costs.ts';
import type { Piece, Plan, Slab, Variant } from '../../../../src/typeset/page/plan/plan.ts';

export const plainShape: PageShape = { rows: 25, columns: 1, headRows: 0, footRows: 0 };

export function slab(rows = 1, breakCost: number = breakCosts.free): Slab {
  return { rows, breakCost };
}

/** A piece with one way to be set. */
export function piece(slabs: readonly Slab[], endCost: number = breakCosts.free): Piece {
  return { variants: [{ slabs, cost: 0 }], endCost };
}

/** A paragraph of `count` lines whose first and last two stay together. */
export function paragraphOf(count: number): readonly Slab[] {
  return Array.from({ length: count }, (_, index) =>
    slab(1, index < count - 1 && (index === 0 || index === count - 2) ? breakCosts.lone : breakCosts.free),
  );
}

export const row: Piece = piece([slab()]);
export const head: Piece = piece([slab(2)], breakCosts.heading);

export function rows(count: number): Piece[] {
  return Array.from({ length: count }, () => row);
}

/** A slab as it stands in a column, with the cost of ending the column behind it. */
interface Standing {
  readonly rows: number;
  readonly breakCost: number;
}

/** Slabs of the chosen variants in order. */
export function standing(pieces: readonly Piece[], choice: ArrayLike<number>): Standing[] {
  return pieces.flatMap(({ variants, endCost }, index) => {
    const { slabs } = variants[choice[index]!]!;
    return slabs.map(({ rows, breakCost }, k) => ({
      rows,
      breakCost: k === slabs.length - 1 ? Math.max(breakCost, endCost) : breakCost,
    }));
  });
}

export function rowsOf(column: readonly Standing[]): number {
  return column.reduce((sum, { rows }) => sum + rows, 0);
}

/** The columns of a plan, page by page. */
export function pagesOf(pieces: readonly Piece[], plan: Plan): Standing[][][] {
  const all = standing(pieces, plan.choice);
  const firstOf = pieces.map((_, index) => standing(pieces.slice(0, index), plan.choice).length);
  const starts = plan.columns.map(({ piece, slab }) => firstOf[piece]! + slab);
  const pages: Standing[][][] = [];
  plan.columns.forEach(({ page }, index) => {
    while (pages.length <= page) pages.push([]);
    pages[page]!.push(all.slice(starts[index], starts[index + 1] ?? all.length));
  });
  return pages;
}

/** Cost of pages with these columns, that of the variants left out; Infinity when a column does not fit. */
export function costOfPages(pages: readonly (readonly (readonly Standing[])[])[], shape: PageShape): number {
  let cost = 0;
  pages.forEach((columns, page) => {
    const height = heightOfPage(shape, page);
    if (columns.some((column) => rowsOf(column) > height) || columns.length > shape.columns) cost = Infinity;
    const isLast = page === pages.length - 1;
    const tallest = isLast ? Math.max(...columns.map(rowsOf)) : height;
    columns.forEach((column, index) => {
      cost += emptyRowsCost(tallest - rowsOf(column));
      const endsIssue = isLast && index === columns.length - 1;
      if (!endsIssue) cost += column.at(-1)!.breakCost;
    });
    cost += (shape.columns - columns.length) * emptyRowsCost(tallest);
    if (isLast) cost += costOfLastPage(columns.map(rowsOf), tallest, height, shape);
  });
  return cost;
}

/** Rows for text of a page. */
export function heightOfPage({ rows, headRows, reserved = [] }: PageShape, page: number): number {
  return rows - (page === 0 ? headRows : 0) - (reserved[page] ?? 0);
}

function costOfLastPage(filled: readonly number[], tallest: number, height: number, shape: PageShape): number {
  const total = filled.reduce((sum, rows) => sum + rows, 0);
  const [first, ...others] = filled;
  const startsPoorly = first === 1 && tallest > 1 && others.length > 0;
  const thin = total === 1 ? lastPageCosts.oneLine : total === 2 || startsPoorly ? lastPageCosts.twoLines : 0;
  return thin + (tallest + shape.footRows > height ? lastPageCosts.footAlone : 0);
}

/** Shapes of small pages, and flows of a few pieces in one or two variants, all of which fit a column. */
export const smallShape: fc.Arbitrary<PageShape> = fc.record({
  rows: fc.integer({ min: 3, max: 5 }),
  columns: fc.integer({ min: 1, max: 3 }),
  headRows: fc.integer({ min: 0, max: 1 }),
  footRows: fc.integer({ min: 0, max: 2 }),
});

/** The same, some pages of which keep a row for what spans their columns. */
export const reservedShape: fc.Arbitrary<PageShape> = fc
  .record({ shape: smallShape, reserved: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 3 }) })
  .map(({ shape, reserved }) => ({ ...shape, rows: Math.max(4, shape.rows), reserved }));

const anySlab: fc.Arbitrary<Slab> = fc.record({
  rows: fc.integer({ min: 1, max: 2 }),
  breakCost: fc.constantFrom(0, 0, 50, breakCosts.thin, breakCosts.lone),
});

const anyVariant = (most: number): fc.Arbitrary<Variant> =>
  fc.record({ slabs: fc.array(anySlab, { minLength: 1, maxLength: most }), cost: fc.constantFrom(0, 40, 120, 900) });

export const anyPiece = (most: number): fc.Arbitrary<Piece> =>
  fc.record({
    variants: fc
      .tuple(anyVariant(most), fc.array(anyVariant(most), { maxLength: 2 }))
      .map(([best, others]) => [{ ...best, cost: 0 }, ...others]),
    endCost: fc.constantFrom(0, 0, 0, breakCosts.source, breakCosts.heading),
  });
