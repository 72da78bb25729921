/** A flow and its plan → what stands where on each page. */
import type { Point, Pt } from '../../base/geometry.ts';
import type { SourceText } from '../../base/source-text.ts';
import type { Frame, Placed } from '../frame/frame.ts';
import { ruleAt } from './flow/devices.ts';
import type { Anchor, Flow, FlowPiece, SetPiece } from './flow/flow.ts';
import type { Front, IssuePlan } from './front.ts';
import { noteRule } from './plan/page-costs.ts';
import type { SpanningPlan } from './plan-spans.ts';
import { leftOf, type TypeArea } from './type-area.ts';

/** A page without its foot. */
export interface PlacedPage {
  readonly items: readonly Placed[];
  /** Section of the first text on it. */
  readonly section: SourceText | undefined;
  /** Whether it opens in the middle of an article. */
  readonly goesOn: boolean;
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
  goesOn: boolean;
}

/**
 * Pages in order, whole sheets of `sheetPages`; at least one. The columns of a page begin on the first row that masthead
 * and contents leave; the colophon stands on the last page, though blank ones come before it.
 */
export function placeFlow(flow: Flow, { plan, front }: IssuePlan, area: TypeArea, sheetPages = 1): PlacedPage[] {
  const pages = Array.from(
    { length: wholeSheets(flow, plan.lastPage + 1, sheetPages) },
    (): OpenPage => ({ items: [], anchors: [], section: undefined, opensWithHead: true, goesOn: false }),
  );
  const { colophon } = flow;
  front.pages.forEach((items, page) => {
    for (const item of items) pages[page]!.items.push({ ...item, x: leftOf(area, page) + item.x, y: area.y + item.y });
  });
  const spans = spansByPage(flow, plan);
  for (const [page, { head }] of spans) stack(pages[page]!, head, leftOf(area, page), topOf(front, area, page));
  const last = pages.length - 1;
  // On a page behind the text it takes nothing from that.
  const below = last === plan.lastPage ? (colophon?.size.height ?? 0) : 0;
  const deferred = new Set(plan.heads.flatMap(({ floats }) => floats));
  let carried: readonly Frame[] = [];
  plan.columns.forEach((start, index) => {
    const page = pages[start.page]!;
    const hasMasthead = start.page === front.ownPages && front.headRows > 0;
    if (start.column === 0) openPage(page, flow, plan, index, hasMasthead);
    const top = topOf(front, area, start.page) + heightOf(spans.get(start.page)?.head ?? []);
    const at = { x: leftOf(area, start.page) + start.column * area.columnStep, y: top };
    const notes = [...carried, ...placeColumn(page, flow, plan, deferred, index, at)];
    const here = notes.length - (plan.heads[index + 1]?.carried ?? 0);
    placeNotes(page, notes.slice(0, here), at.x, footOf(below, plan, area, index, at.y), area);
    carried = notes.slice(here);
    const foot = spans.get(start.page)?.foot ?? [];
    const isLastOfPage = plan.columns[index + 1]?.page !== start.page;
    if (isLastOfPage) stack(page, foot, leftOf(area, start.page), footTop(plan, area, index, top, foot));
  });
  if (colophon !== undefined) {
    pages[last]!.items.push(groupAt(colophon, leftOf(area, last), area.y + area.height - colophon.size.height));
  }
  return pages;
}

/**
 * Pages with the blank ones that fill the last sheet up. The back of a last leaf is no page of its own unless the colophon
 * stands on it (GB/T 9704-2012, 7.4.1: 最后一面), and a single page is printed on one side.
 */
function wholeSheets({ colophon }: Flow, pages: number, sheetPages: number): number {
  if (sheetPages === 2 && (colophon === undefined || pages === 1)) return pages;
  return Math.ceil(pages / sheetPages) * sheetPages;
}

/** What spans the columns of a page, over and below them. */
interface Spans {
  readonly head: Frame[];
  readonly foot: Frame[];
}

function spansByPage({ pieces }: Flow, { spans }: SpanningPlan): Map<number, Spans> {
  const found = new Map<number, Spans>();
  for (const { piece, page, at } of spans) {
    const known = found.get(page) ?? { head: [], foot: [] };
    known[at].push(pieces[piece]!.span!.frame);
    found.set(page, known);
  }
  return found;
}

/** Where the text of a page begins, below masthead and contents. */
function topOf({ headRows, ownPages }: Front, area: TypeArea, page: number): Pt {
  return area.y + (page === ownPages ? headRows : 0) * area.pitch;
}

/** Where what stands below the columns begins: at the foot of the type area, but directly below them on the last page. */
function footTop(plan: SpanningPlan, area: TypeArea, index: number, top: Pt, frames: readonly Frame[]): Pt {
  const isLast = plan.columns[index]!.page === plan.columns.at(-1)!.page;
  return isLast ? top + plan.heads[index]!.height * area.pitch : area.y + area.height - heightOf(frames);
}

function heightOf(frames: readonly Frame[]): Pt {
  return frames.reduce((sum, { size }) => sum + size.height, 0);
}

function stack(page: OpenPage, frames: readonly Frame[], x: Pt, top: Pt): void {
  let y = top;
  for (const frame of frames) {
    page.items.push(groupAt(frame, x, y));
    y += frame.size.height;
  }
}

function groupAt(frame: Frame, x: Pt, y: Pt): Placed {
  return { kind: 'group', x, y, frame };
}

function openPage(page: OpenPage, flow: Flow, plan: SpanningPlan, index: number, hasMasthead: boolean): void {
  const { piece, slab } = plan.columns[index]!;
  // The end of an article and the place of what spans the columns have no height, a blank row is left out: the page opens
  // with what follows.
  let first = piece;
  while (isEmpty(flow.pieces[first]!) && first + 1 < flow.pieces.length) first++;
  page.section = flow.pieces[first]!.section;
  const at = first === piece ? slab : 0;
  const opening = plan.settings[first]!.frames[at]!;
  page.goesOn = at > 0 || flow.pieces[first]!.anchor === undefined;
  page.opensWithHead = hasMasthead || (plan.heads[index]!.floats.length === 0 && opening.role === 'section-head');
}

function isEmpty({ role }: FlowPiece): boolean {
  return role === 'flush' || role === 'span' || role === 'blank';
}

/**
 * Places the floats at a column's head and the frames from its start to the next one's, `at` its top left corner; returns
 * the lines of their notes.
 */
function placeColumn(
  page: OpenPage,
  flow: Flow,
  plan: SpanningPlan,
  deferred: ReadonlySet<number>,
  index: number,
  at: Point,
): Frame[] {
  const start = plan.columns[index]!;
  const end = plan.columns[index + 1] ?? { piece: flow.pieces.length, slab: 0 };
  const notes: Frame[] = [];
  let { y } = at;
  const place = (frame: Frame): void => {
    page.items.push(groupAt(frame, at.x, y));
    y += frame.size.height;
  };
  for (const float of plan.heads[index]!.floats) {
    plan.settings[float]!.frames.forEach(place);
    notes.push(...notesOf(plan.settings[float]!, 0));
  }
  for (let piece = start.piece; piece < flow.pieces.length && piece <= end.piece; piece++) {
    if (deferred.has(piece) || (flow.pieces[piece]!.role === 'blank' && y === at.y)) continue;
    const set = plan.settings[piece]!;
    const from = piece === start.piece ? start.slab : 0;
    const to = piece === end.piece ? end.slab : set.frames.length;
    const { anchor } = flow.pieces[piece]!;
    if (anchor !== undefined && from === 0 && to > 0) page.anchors.push({ anchor, y });
    if (from > 0 && from < to && (set.slabs[from - 1]!.head ?? 0) > 0) place(set.parting!.head);
    for (let k = from; k < to; k++) {
      place(set.frames[k]!);
      notes.push(...notesOf(set, k));
    }
    if (to < set.frames.length && to > from && set.parting !== undefined) {
      const { close } = set.parting;
      page.items.push({ ...close, x: at.x + close.x, y: y + close.y });
    }
  }
  return notes;
}

function notesOf({ notes }: SetPiece, k: number): readonly Frame[] {
  return notes?.[k] ?? [];
}

/** Where the notes of a column end: at the foot of the type area, over what stands `below`, or with columns of equal height. */
function footOf(below: Pt, plan: SpanningPlan, area: TypeArea, index: number, top: Pt): Pt {
  const isLast = plan.columns[index]!.page === plan.lastPage;
  if (isLast && area.columns === 1) return area.y + area.height - below;
  return top + plan.heads[index]!.height * area.pitch;
}

/** Rule over the notes: a hairline that prints safely, a quarter of the line long. */
const noteRuleWeight = 0.5;
const noteRuleShare = 0.25;

/** Lines of notes from the foot of a column upwards, and the rule that parts them from the text. */
function placeNotes(
  page: OpenPage,
  lines: readonly Frame[],
  x: Pt,
  foot: Pt,
  { measure, pitch, notesPerRow }: TypeArea,
): void {
  if (lines.length === 0) return;
  let y = foot - lines.reduce((sum, { size }) => sum + size.height, 0);
  const rule = ruleAt(y - (noteRule * pitch) / notesPerRow / 2, noteRuleShare * measure, noteRuleWeight);
  page.items.push({ ...rule, x: x + rule.x });
  for (const line of lines) {
    page.items.push(groupAt(line, x, y));
    y += line.size.height;
  }
}
