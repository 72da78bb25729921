/**
 * Cuts a column of rows into pages so that the sum of costs is least: rows left empty at a page's foot, and breaks where
 * a reader would stumble. Counts and costs only, no glyphs.
 */

/** One piece of the flow that stands on whole rows and is never cut. */
export interface Slab {
  /** Rows of the grid that it takes; 0 for none. */
  readonly rows: number;
  /** Cost of ending a page behind it. */
  readonly breakCost: number;
}

/**
 * Costs of breaks, in CLREQ's order of severity (#adjustments_of_orphans_and_widows: a line alone on a page is worse
 * than a short line). An empty row at the foot costs 100, two 400, three 900: a widow is avoided by up to six of them,
 * a heading is never left behind.
 */
export const breakCosts = {
  free: 0,
  /** After a paragraph of one line that follows a heading. */
  thin: 2_500,
  /** One line of a paragraph alone at a page's foot or head (孤行). */
  lone: 4_000,
  /** A source line parted from its article. */
  source: 50_000,
  /** A heading parted from its text. */
  heading: 1_000_000,
} as const;

const emptyRowCost = 100;

/** Index of the first slab of each page. A slab taller than a page gets one of its own. */
export function paginate(slabs: readonly Slab[], rowsPerPage: number): number[] {
  const count = slabs.length;
  const best = new Float64Array(count + 1).fill(Infinity);
  const from = new Int32Array(count + 1).fill(-1);
  best[0] = 0;
  for (let end = 1; end <= count; end++) {
    let rows = 0;
    for (let start = end - 1; start >= 0; start--) {
      rows += slabs[start]!.rows;
      if (rows > rowsPerPage && start < end - 1) break;
      const cost = best[start]! + pageCost(slabs, end, rowsPerPage - rows);
      if (cost < best[end]!) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const starts: number[] = [];
  for (let end = count; end > 0; end = from[end]!) starts.push(from[end]!);
  return starts.reverse();
}

/** The last page may be short. */
function pageCost(slabs: readonly Slab[], end: number, empty: number): number {
  if (end === slabs.length) return 0;
  return slabs[end - 1]!.breakCost + emptyRowCost * Math.max(0, empty) ** 2;
}
