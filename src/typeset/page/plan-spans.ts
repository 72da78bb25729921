/** Pages of a flow with figures and tables that span all columns: each takes rows off the page that it stands on. */
import type { FlowPiece } from './flow/flow.ts';
import type { PageShape } from './plan/column-kinds.ts';
import { leastTextRows } from './plan/page-costs.ts';
import type { Plan } from './plan/plan.ts';
import { type PagePlan, planPages } from './plan-pages.ts';

/** Where something stands across all columns. */
export interface SpanPlace {
  readonly piece: number;
  readonly page: number;
  /** Over the columns where the page begins in its article, else below them. */
  readonly at: 'head' | 'foot';
}

export interface SpanningPlan extends PagePlan {
  /** In reading order. */
  readonly spans: readonly SpanPlace[];
}

/**
 * The plan of least cost with room for what spans the columns. Each such thing stands on the page where the text reaches
 * its place, or on the one behind where its own rows push that place there. Found by planning again: a page once given
 * only grows, so that no two plans can take turns.
 */
export function planSpans(flow: readonly FlowPiece[], shape: PageShape): SpanningPlan {
  const wide = flow.flatMap(({ role }, piece) => (role === 'span' ? [piece] : []));
  const pages = wide.map(() => -1);
  for (;;) {
    const plan = planPages(flow, { ...shape, reserved: reservedRows(flow, wide, pages) });
    const reached = pagesOf(plan, flow.length);
    const late = wide.findIndex((piece, k) => pages[k]! < reached[piece]!);
    if (late < 0) return withSpans(flow, shape, plan, wide, pages);
    const from = Math.max(reached[wide[late]!]!, pages[late - 1] ?? 0);
    pages[late] = firstWithRoom(flow, shape, wide, pages, late, from);
    for (let k = late + 1; k < pages.length; k++) if (pages[k]! >= 0) pages[k] = Math.max(pages[k]!, pages[late]!);
  }
}

/** The page that each piece begins on. */
export function pagesOf(plan: Plan, pieces: number): number[] {
  let column = 0;
  return Array.from({ length: pieces }, (_, piece) => {
    while (isAtOrBefore(plan.columns[column + 1], piece)) column++;
    return plan.columns[column]?.page ?? 0;
  });
}

function isAtOrBefore(start: Plan['columns'][number] | undefined, piece: number): boolean {
  return start !== undefined && (start.piece < piece || (start.piece === piece && start.slab === 0));
}

function reservedRows(flow: readonly FlowPiece[], wide: readonly number[], pages: readonly number[]): number[] {
  return Array.from({ length: Math.max(-1, ...pages) + 1 }, (_, page) =>
    wide.reduce((sum, piece, k) => sum + (pages[k] === page ? spanRows(flow, piece) : 0), 0),
  );
}

function spanRows(flow: readonly FlowPiece[], piece: number): number {
  return flow[piece]!.span!.rows;
}

/** The first page from `from` on that has room for one more; a page without others takes it in any case. */
function firstWithRoom(
  flow: readonly FlowPiece[],
  shape: PageShape,
  wide: readonly number[],
  pages: readonly number[],
  index: number,
  from: number,
): number {
  for (let page = from; ; page++) {
    const others = wide.filter((_, k) => k !== index && pages[k] === page);
    const taken = others.reduce((sum, piece) => sum + spanRows(flow, piece), page === 0 ? shape.headRows : 0);
    const isOnlyOne = others.length === 0 && page > 0;
    if (isOnlyOne || taken + spanRows(flow, wide[index]!) + leastTextRows <= shape.rows) return page;
  }
}

function withSpans(
  flow: readonly FlowPiece[],
  shape: PageShape,
  plan: PagePlan,
  wide: readonly number[],
  pages: readonly number[],
): SpanningPlan {
  const articles = articlesOf(flow);
  const firsts = new Map(plan.columns.filter(({ column }) => column === 0).map((start) => [start.page, start.piece]));
  const spans = wide.map((piece, k): SpanPlace => {
    const page = pages[k]!;
    const first = firsts.get(page);
    const isInside = first === undefined || articles[first] === articles[piece];
    return { piece, page, at: isInside ? 'head' : 'foot' };
  });
  const last = Math.max(plan.lastPage, ...pages);
  const rows = spans.reduce((sum, { piece, page }) => sum + (page === last ? spanRows(flow, piece) : 0), 0);
  // Behind all text: a page of its own, and one more where the colophon has no room below it.
  const isAlone = last > (plan.columns.at(-1)?.page ?? 0) && rows + shape.footRows > shape.rows;
  return { ...plan, spans, lastPage: last + (isAlone ? 1 : 0) };
}

/** The article that each piece belongs to, counted through the issue. */
function articlesOf(flow: readonly FlowPiece[]): number[] {
  let article = -1;
  return flow.map(({ anchor }) => {
    if (anchor !== undefined) article++;
    return article;
  });
}
