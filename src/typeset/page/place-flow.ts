/** A flow and its plan → what stands where on each page. */
import type { Pt } from '../../base/geometry.ts';
import type { SourceText } from '../../base/source-text.ts';
import type { Frame, Placed } from '../frame/frame.ts';
import type { Anchor, Flow } from './flow/flow.ts';
import type { PagePlan } from './plan-pages.ts';
import type { TypeArea } from './type-area.ts';

/** A page without its foot. */
export interface PlacedPage {
  readonly items: readonly Placed[];
  /** Section of the first text on it. */
  readonly section: SourceText | undefined;
  /** Whether it opens with the masthead or the head of a section, or has no text. */
  readonly opensWithHead: boolean;
  /** What the outline leads to on it, with the height where it stands. */
  readonly anchors: readonly { readonly anchor: Anchor; readonly y: Pt }[];
}

interface OpenPage extends PlacedPage {
  readonly items: Placed[];
  readonly anchors: { anchor: Anchor; y: Pt }[];
  section: SourceText | undefined;
  opensWithHead: boolean;
}

/** Pages in order; at least one. The columns of a page begin on the first row that the masthead leaves. */
export function placeFlow(flow: Flow, plan: PagePlan, area: TypeArea): PlacedPage[] {
  const pages = Array.from(
    { length: plan.lastPage + 1 },
    (): OpenPage => ({ items: [], anchors: [], section: undefined, opensWithHead: true }),
  );
  const { masthead, colophon } = flow;
  if (masthead !== undefined) pages[0]!.items.push(groupAt(masthead, area.x, area.y));
  plan.columns.forEach((start, index) => {
    const page = pages[start.page]!;
    const head = start.page === 0 ? masthead : undefined;
    if (start.column === 0) openPage(page, flow, plan, index, head !== undefined);
    const x = area.x + start.column * area.columnStep;
    placeColumn(page, flow, plan, index, x, area.y + (head?.size.height ?? 0));
  });
  if (colophon !== undefined) {
    pages[plan.lastPage]!.items.push(groupAt(colophon, area.x, area.y + area.height - colophon.size.height));
  }
  return pages;
}

function groupAt(frame: Frame, x: Pt, y: Pt): Placed {
  return { at: { x, y }, item: { kind: 'group', frame } };
}

function openPage(page: OpenPage, flow: Flow, plan: PagePlan, index: number, hasMasthead: boolean): void {
  const { piece, slab } = plan.columns[index]!;
  page.section = flow.pieces[piece]!.section;
  page.opensWithHead = hasMasthead || plan.settings[piece]!.frames[slab]!.role === 'section-head';
}

/** Places the frames from one column's start to the next one's. */
function placeColumn(page: OpenPage, flow: Flow, plan: PagePlan, index: number, x: Pt, top: Pt): void {
  const start = plan.columns[index]!;
  const end = plan.columns[index + 1] ?? { piece: flow.pieces.length, slab: 0 };
  let y = top;
  for (let piece = start.piece; piece < flow.pieces.length && piece <= end.piece; piece++) {
    const { frames } = plan.settings[piece]!;
    const from = piece === start.piece ? start.slab : 0;
    const to = piece === end.piece ? end.slab : frames.length;
    const { anchor } = flow.pieces[piece]!;
    if (anchor !== undefined && from === 0 && to > 0) page.anchors.push({ anchor, y });
    for (let k = from; k < to; k++) {
      const frame = frames[k]!;
      page.items.push(groupAt(frame, x, y));
      y += frame.size.height;
    }
  }
}
