/** How wide the columns of a table are, from what its cells need: numbers only. */
import type { Em } from '../../../../base/geometry.ts';

/** What a cell needs, in em of its type. */
export interface CellNeed {
  /** Its longest piece that cannot be broken. */
  readonly least: Em;
  /** All of it in one line; of several paragraphs the longest. */
  readonly natural: Em;
  /** Its other paragraphs. */
  readonly more?: readonly Em[];
}

/** A cell that reaches over columns `from` to `to` (exclusive). */
export interface WideNeed {
  readonly from: number;
  readonly to: number;
  readonly need: CellNeed;
}

/** Moves of width from column to column that are tried, and how much is moved. */
const mostMoves = 400;
const step: Em = 0.5;

/**
 * Widths of columns that add up to `measure`. Where every cell fits one line, what is left over is shared out evenly;
 * elsewhere widths are moved from column to column while that saves lines, over all rows. Never below what cannot be
 * broken, unless even that does not fit.
 */
export function solveColumns(
  needs: readonly (readonly CellNeed[])[],
  measure: Em,
  wide: readonly WideNeed[] = [],
): Em[] {
  const count = Math.max(0, ...needs.map((row) => row.length));
  const most = (of: (need: CellNeed) => Em): Em[] =>
    Array.from({ length: count }, (_, k) =>
      Math.max(0, ...needs.map((row) => (row[k] === undefined ? 0 : of(row[k])))),
    );
  const natural = widened(
    most((need) => need.natural),
    wide,
    (need) => need.natural,
  );
  const least = widened(
    most((need) => Math.min(need.least, measure / count)),
    wide,
    (need) => Math.min(need.least, measure / count),
  );
  const spare = measure - sum(natural);
  if (spare >= 0) return natural.map((width) => width + spare / count);
  const room = measure - sum(least);
  if (room <= 0) return least.map((width) => (width * measure) / sum(least));
  const wanted = natural.map((width, k) => Math.max(0, width - least[k]!));
  const widths = least.map((width, k) => width + (room * wanted[k]!) / Math.max(sum(wanted), 1));
  return improved(needs, widths, least);
}

/** What a wide cell lacks is shared out evenly over its columns. */
function widened(widths: readonly Em[], wide: readonly WideNeed[], of: (need: CellNeed) => Em): Em[] {
  const found = [...widths];
  for (const { from, to, need } of wide) {
    const lack = of(need) - sum(found.slice(from, to));
    for (let k = from; k < to && lack > 0; k++) found[k]! += lack / (to - from);
  }
  return found;
}

function improved(needs: readonly (readonly CellNeed[])[], start: Em[], least: readonly Em[]): Em[] {
  let widths = start;
  let lines = linesOf(needs, widths);
  for (let move = 0; move < mostMoves; move++) {
    let better: Em[] | undefined;
    for (let from = 0; from < widths.length; from++) {
      if (widths[from]! - step < least[from]!) continue;
      for (let to = 0; to < widths.length; to++) {
        if (to === from) continue;
        const tried = widths.map((width, k) => width + (k === to ? step : k === from ? -step : 0));
        const count = linesOf(needs, tried);
        if (count >= lines) continue;
        lines = count;
        better = tried;
      }
    }
    if (better === undefined) return widths;
    widths = better;
  }
  return widths;
}

/** Lines of all rows; the fraction of the last lines tells which of two equal settings has more room. */
export function linesOf(needs: readonly (readonly CellNeed[])[], widths: readonly Em[]): number {
  let total = 0;
  for (const row of needs) {
    let most = 1;
    for (let k = 0; k < row.length; k++) most = Math.max(most, linesIn(row[k]!, widths[k]!));
    total += most;
  }
  return total;
}

function linesIn({ natural, more }: CellNeed, width: Em): number {
  const lines = (length: Em): number => Math.ceil(length / width - 1e-9);
  return more === undefined ? lines(natural) : sum([natural, ...more].map((length) => Math.max(1, lines(length))));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
