/** Cells of a table that are joined to the one before them, `<`, or above them, `^`. */
import { diagnostic, type Hint, type Report } from '../../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../../base/source-text.ts';
import type { CellMerge, Inline } from '../issue.ts';

/** A cell as it is written. */
export interface WrittenCell {
  readonly inlines: readonly Inline[];
  /** The side on which it is joined to another. */
  readonly joins: 'left' | 'above' | undefined;
  /** Undefined for a cell that its row leaves out. */
  readonly span: Span | undefined;
}

/** Cells that reach over more than one column or row; what is joined to none, or to no rectangle, is reported. */
export function mergesOf(rows: readonly (readonly WrittenCell[])[], report: Report): CellMerge[] {
  const joined = new Set<WrittenCell>();
  const merges = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): CellMerge[] => {
      if (cell.joins !== undefined) return [];
      const merge = mergeAt(rows, row, column);
      for (const covered of cellsIn(rows, merge)) joined.add(covered);
      return merge.rows * merge.columns > 1 ? [merge] : [];
    }),
  );
  for (const cell of rows.flat()) {
    if (cell.joins === undefined || joined.has(cell)) continue;
    report(diagnostic('content/table-merge', { mark: cell.joins === 'left' ? '<' : '^' }, cell.span, [rectangle]));
  }
  return merges;
}

const rectangle: Hint = {
  message: {
    zh: '“<”并入左边一格，“^”并入上面一格，合起来必须是长方形；要印出符号本身，写成“\\<”“\\^”',
    en: '< joins the cell before it and ^ the one above, to a rectangle; write \\< or \\^ for a printed sign',
  },
};

/** The rectangle that begins at a cell: as many columns as are joined in its row, as many rows as are joined all over. */
function mergeAt(rows: readonly (readonly WrittenCell[])[], row: number, column: number): CellMerge {
  let columns = 1;
  while (rows[row]![column + columns]?.joins === 'left') columns++;
  let count = 1;
  while (isJoined(rows[row + count], column, columns)) count++;
  return { row, column, rows: count, columns };
}

function isJoined(cells: readonly WrittenCell[] | undefined, column: number, columns: number): boolean {
  if (cells?.[column]?.joins !== 'above') return false;
  return cells.slice(column, column + columns).every(({ joins }) => joins !== undefined);
}

function cellsIn(rows: readonly (readonly WrittenCell[])[], merge: CellMerge): WrittenCell[] {
  const { row, column, columns } = merge;
  return rows.slice(row, row + merge.rows).flatMap((cells) => cells.slice(column, column + columns));
}
