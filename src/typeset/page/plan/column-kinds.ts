/**
 * The kinds of columns that an issue consists of, and which kind can follow which: the first page has its masthead, the
 * last one its colophon and columns of equal height. The search for page breaks walks from kind to kind.
 */
import { emptyRowsCost } from './page-costs.ts';

/** What a page offers, in rows of the grid. */
export interface PageShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows across all columns that the masthead takes from the first page. */
  readonly headRows: number;
  /** Rows that the colophon takes from the last page; on a page of its own when they are not left. */
  readonly footRows: number;
}

/** A kind of column that comes next, and the cost of the columns left empty on the way. */
export interface Following {
  readonly kind: number;
  readonly cost: number;
}

/** A column of a certain page. */
export interface ColumnKind {
  /** Rows that it holds. */
  readonly height: number;
  /** Number of the column on its page, from 0. */
  readonly column: number;
  readonly isFirstPage: boolean;
  readonly isLastPage: boolean;
  /** Rows that the page has for text and colophon. */
  readonly pageRows: number;
  readonly next: readonly Following[];
}

/** Kinds of columns, by number. */
export interface ColumnKinds {
  /** All kinds; those of the last page stand behind the others. */
  readonly kinds: readonly ColumnKind[];
  /** How many of them are not of the last page. */
  readonly inner: number;
  /** Kinds of the first column. */
  readonly start: readonly Following[];
}

/** Kinds of columns for pages of one shape. A last page stands in the list once for each height that it may have. */
export function columnKindsOf(shape: PageShape): ColumnKinds {
  const { rows, columns } = shape;
  const firstRows = Math.max(1, rows - shape.headRows);
  const inner = 2 * columns;
  const heights = lastHeights(columns, rows);
  const firstHeights = lastHeights(columns, firstRows);
  // Kinds in this order: first page, later pages, last pages by height, first pages that are the last one too by height.
  const lastPages = heights.map((_, index) => inner + index * columns);
  const firstLastPages = firstHeights.map((_, index) => inner + (heights.length + index) * columns);
  const newPage = (cost: number): Following[] => [columns, ...lastPages].map((kind) => ({ kind, cost }));
  const skipped = (count: number): number => count * emptyRowsCost(firstRows);

  const kinds: ColumnKind[] = [];
  for (let column = 0; column < columns; column++) {
    // A slab that is too tall for the first page may leave columns of it empty.
    const inside = column < columns - 1 ? [{ kind: column + 1, cost: 0 }] : [];
    const next = [...inside, ...newPage(skipped(columns - 1 - column))];
    kinds.push({ height: firstRows, column, isFirstPage: true, isLastPage: false, pageRows: firstRows, next });
  }
  for (let column = 0; column < columns; column++) {
    const next = column < columns - 1 ? [{ kind: columns + column + 1, cost: 0 }] : newPage(0);
    kinds.push({ height: rows, column, isFirstPage: false, isLastPage: false, pageRows: rows, next });
  }
  const addLastPages = (pageRows: number, isFirstPage: boolean): void => {
    for (const height of lastHeights(columns, pageRows)) {
      for (let column = 0; column < columns; column++) {
        const next = column < columns - 1 ? [{ kind: kinds.length + 1, cost: 0 }] : [];
        kinds.push({ height, column, isFirstPage, isLastPage: true, pageRows, next });
      }
    }
  };
  addLastPages(rows, false);
  addLastPages(firstRows, true);
  const start = [
    { kind: 0, cost: 0 },
    ...firstLastPages.map((kind) => ({ kind, cost: 0 })),
    ...newPage(skipped(columns)),
  ];
  return { kinds, inner, start };
}

/** Heights that the columns of a last page may have; a single column is as high as its text. */
function lastHeights(columns: number, pageRows: number): number[] {
  return columns === 1 ? [pageRows] : Array.from({ length: pageRows }, (_, index) => index + 1);
}
