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
  /** Lines of notes in a row of the grid; two where left out. */
  readonly notesPerRow?: 1 | 2;
  /** Rows across all columns that each page keeps for what spans them, the first page first; none where left out. */
  readonly reserved?: readonly number[];
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
  /** The page that it belongs to; undefined behind the pages that differ from others. */
  readonly page: number | undefined;
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

/**
 * Kinds of columns for pages of one shape: of the first page, of further ones that keep rows for what spans their columns,
 * and of all behind them. A last page stands in the list once for each height that it may have.
 */
export function columnKindsOf(shape: PageShape): ColumnKinds {
  const { columns } = shape;
  const pages = pageHeights(shape);
  const inner = pages.length * columns;
  // All pages by number, then the same as last pages by height; the last in line goes on for good.
  const lasts = pages.map((rows) => lastHeights(columns, rows));
  const lastStart = lasts.map((_, page) => inner + columns * sum(lasts.slice(0, page).map(({ length }) => length)));
  const begin = (page: number, cost: number): Following[] => {
    const at = Math.min(page, pages.length - 1);
    const last = lasts[at]!.map((_, index) => ({ kind: lastStart[at]! + index * columns, cost }));
    return [{ kind: at * columns, cost }, ...last];
  };
  const kinds: ColumnKind[] = [];
  pages.forEach((height, index) => {
    const page = index < pages.length - 1 ? index : undefined;
    for (let column = 0; column < columns; column++) {
      const inside = column < columns - 1 ? [{ kind: kinds.length + 1, cost: 0 }] : [];
      // A slab that is too tall for a page of less height may leave columns of it empty.
      const isLower = page !== undefined;
      const skipped = (columns - 1 - column) * emptyRowsCost(height);
      const next = isLower || column === columns - 1 ? begin(index + 1, skipped) : [];
      kinds.push({ height, column, page, isLastPage: false, pageRows: height, next: [...inside, ...next] });
    }
  });
  pages.forEach((pageRows, index) => {
    const page = index < pages.length - 1 ? index : undefined;
    for (const height of lasts[index]!) {
      for (let column = 0; column < columns; column++) {
        const next = column < columns - 1 ? [{ kind: kinds.length + 1, cost: 0 }] : [];
        kinds.push({ height, column, page, isLastPage: true, pageRows, next });
      }
    }
  });
  return { kinds, inner, start: [...begin(0, 0), ...begin(1, columns * emptyRowsCost(pages[0]!))] };
}

/** Rows for text of each page up to the first of those that are all alike. */
function pageHeights({ rows, headRows, reserved = [] }: PageShape): number[] {
  const special = Array.from({ length: Math.max(1, reserved.length) }, (_, page) =>
    Math.max(1, rows - (page === 0 ? headRows : 0) - (reserved[page] ?? 0)),
  );
  return [...special, rows];
}

/** Heights that the columns of a last page may have; a single column is as high as its text. */
function lastHeights(columns: number, pageRows: number): number[] {
  return columns === 1 ? [pageRows] : Array.from({ length: pageRows }, (_, index) => index + 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
