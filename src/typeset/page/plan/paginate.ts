/**
 * Cuts the flow of an issue into columns and pages so that the sum of costs over the whole issue is least: rows left
 * empty, breaks where a reader would stumble, a poor last page, paragraphs set longer or shorter than is best for them.
 * Rows and costs only, no glyphs.
 */
import type { PageShape } from './column-kinds.ts';
import { searchPages } from './page-search.ts';
import { traceBack } from './page-trace.ts';
import { isPlain, planPlainPages } from './plain-pages.ts';
import type { Piece, Plan } from './plan.ts';
import { newSearch } from './search.ts';

/**
 * The plan of least cost; the earlier column fuller where costs are equal. A slab that is taller
 * than any column gets one of its own.
 */
export function paginate(pieces: readonly Piece[], shape: PageShape): Plan {
  if (pieces.length === 0) return emptyPlan(shape);
  const search = newSearch(pieces, shape);
  return isPlain(search) ? planPlainPages(search) : traceBack(search, searchPages(search));
}

function emptyPlan(shape: PageShape): Plan {
  const lastPage = shape.headRows + shape.footRows > shape.rows ? 1 : 0;
  return { choice: new Uint8Array(0), columns: [], heads: [], lastPage, cost: 0 };
}
