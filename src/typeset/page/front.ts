/** What stands before the text: masthead and contents, over it on the first page or on pages of their own. */
import type { Em, Pt } from '../../base/geometry.ts';
import type { Issue } from '../../input/content/issue.ts';
import type { ContentsSpec } from '../../input/style/style.ts';
import type { Frame, Placed } from '../frame/frame.ts';
import { tolerance } from '../linebreak/line-setting.ts';
import type { Anchor, Flow } from './flow/flow.ts';
import type { Setting } from './flow/setting.ts';
import { type ContentsBlock, type EntryTarget, setContents } from './parts/contents.ts';
import { leastTextRows } from './plan/page-costs.ts';
import { pagesOf, planSpans, type SpanningPlan } from './plan-spans.ts';
import type { TypeArea } from './type-area.ts';

/** Pages of the issue as planned, the pages of the front counted. */
export interface IssuePlan {
  readonly plan: SpanningPlan;
  readonly front: Front;
}

/** Masthead and contents on their pages. */
export interface Front {
  /** Page by page, from the type area's corner; at least one page when there is anything. */
  readonly pages: readonly (readonly Placed[])[];
  /** Rows that it takes from the first page with text; 0 where the text begins at the head of a page. */
  readonly headRows: number;
  /** Pages before that on which the text begins. */
  readonly ownPages: number;
}

/**
 * The plan of an issue whose contents say on which pages things stand. Contents keep room for folios of a number of
 * figures; their height depends on nothing else of the pages, and so the plan that is made with that height gives the
 * folios for good, unless one has more figures than there is room for. Then the plan is made again with more room: the
 * number of figures only grows, so that this ends after as many plans as the last folio has figures, and no two plans
 * can take turns.
 */
export function planIssue(setting: Setting, issue: Issue, flow: Flow, leastDigits = 1): IssuePlan {
  const { area } = setting;
  const footRows = rowsOf(setting, flow.colophon);
  for (let digits = leastDigits; ; digits++) {
    const open = frontOf(setting, issue, flow, digits, () => undefined);
    const shape = {
      rows: area.rows,
      columns: area.columns,
      headRows: open.headRows,
      footRows,
      notesPerRow: area.notesPerRow,
    };
    const planned = planSpans(flow.pieces, shape);
    const plan = shifted(planned, open.ownPages);
    const targets = targetsOf(flow, plan);
    const widest = Math.max(0, ...[...targets.values()].map(({ folio }) => folio.length));
    if (flow.contents !== undefined && widest > digits) continue;
    return { plan, front: frontOf(setting, issue, flow, digits, (entry) => targets.get(entry)) };
  }
}

function shifted(plan: SpanningPlan, pages: number): SpanningPlan {
  if (pages === 0) return plan;
  const columns = plan.columns.map((start) => ({ ...start, page: start.page + pages }));
  const spans = plan.spans.map((span) => ({ ...span, page: span.page + pages }));
  return { ...plan, columns, spans, lastPage: plan.lastPage + pages };
}

/** Heading and folio of each section and article, by their numbers. */
function targetsOf(flow: Flow, plan: SpanningPlan): Map<number, EntryTarget> {
  const pages = pagesOf(plan, flow.pieces.length);
  const targets = flow.pieces.flatMap(({ anchor }, piece) =>
    anchor === undefined ? [] : [[anchor.number, targetOf(anchor, pages[piece]!)] as const],
  );
  return new Map(targets);
}

function targetOf({ part }: Anchor, page: number): EntryTarget {
  return { part, folio: String(page + 1) };
}

type TargetOf = (entry: number) => EntryTarget | undefined;

function frontOf(setting: Setting, issue: Issue, flow: Flow, digits: number, targetOf: TargetOf): Front {
  const { area } = setting;
  const { masthead, contents } = flow;
  const mastheadRows = rowsOf(setting, masthead);
  const head: Placed[] = masthead === undefined ? [] : [grouped(masthead, 0)];
  if (contents === undefined) return { pages: [head], headRows: mastheadRows, ownPages: 0 };
  const spec = issue.style.contents;
  const natural = setContents(setting, spec, contents, digits, targetOf);
  const top = mastheadRows * area.pitch;
  const rows = mastheadRows + rowsUnder(natural, area);
  if (issue.contents.place === 'first-page' && rows + leastTextRows <= area.rows) {
    return { pages: [[...head, ...stacked(framesOf(natural), top)]], headRows: rows, ownPages: 0 };
  }
  const leading = fittingLeading(natural, area.height - top, spec);
  const blocks =
    leading === spec.leading ? natural : setContents(setting, { ...spec, leading }, contents, digits, targetOf);
  const pages = contentsPages(blocks, top, area.height);
  const [first = [], ...more] = pages.map((page, index) =>
    stacked(
      page.flatMap(({ frames }) => frames),
      index === 0 ? top : 0,
    ),
  );
  const tail = rowsUnder(pages.at(-1) ?? [], area);
  // The first page is theirs; a few lines that run over leave a page to the text.
  const isShort = pages.length > 1 && tail + leastTextRows <= area.rows;
  const ownPages = isShort ? pages.length - 1 : pages.length;
  return { pages: [[...head, ...first], ...more], headRows: isShort ? tail : 0, ownPages };
}

/** Rows of a list with text below: what is left of the last row, half a row at least, parts them. */
function rowsUnder(blocks: readonly ContentsBlock[], { pitch }: TypeArea): number {
  return Math.ceil(heightOf(framesOf(blocks)) / pitch + 0.5);
}

/** Closest leading that a list is set in to keep it on a page: less, and lines of two entries run together. */
const closestLeading: Em = 1.4;

/** Leading that keeps a list of a few lines too many on its page; the style's own where that is no help, or none is needed. */
function fittingLeading(blocks: readonly ContentsBlock[], room: Pt, { leading, entry }: ContentsSpec): Em {
  const [title = [], ...lists] = blocks.map(({ frames }) => frames);
  const lines = lists.flat().length;
  const fitting = (room - heightOf(title)) / lines / entry.size;
  return lines > 0 && fitting >= closestLeading ? Math.min(leading, fitting) : leading;
}

/** The list on pages of `height`, `top` of the first being taken: no page ends behind the title or a section. */
function contentsPages(blocks: readonly ContentsBlock[], top: Pt, height: Pt): ContentsBlock[][] {
  const pages: ContentsBlock[][] = [[]];
  let room = height - top;
  blocks.forEach((block, index) => {
    const page = pages.at(-1)!;
    if (heightOf(boundFrom(blocks, index)) > room + tolerance && (page.length > 0 || pages.length === 1)) {
      pages.push([]);
      room = height;
    }
    pages.at(-1)!.push(block);
    room -= heightOf(block.frames);
  });
  return pages;
}

function framesOf(blocks: readonly ContentsBlock[]): Frame[] {
  return blocks.flatMap(({ frames }) => frames);
}

/** Lines of a block and, of the title and of a section, of what follows down to the first article. */
function boundFrom(blocks: readonly ContentsBlock[], index: number): Frame[] {
  const end = blocks.findIndex(({ kind }, at) => at >= index && kind === 'article');
  return framesOf(blocks.slice(index, end === -1 ? blocks.length : end + 1));
}

function heightOf(frames: readonly Frame[]): Pt {
  return frames.reduce((sum, { size }) => sum + size.height, 0);
}

function rowsOf({ area }: Setting, frame: Frame | undefined): number {
  return Math.round((frame?.size.height ?? 0) / area.pitch);
}

function grouped(frame: Frame, y: number): Placed {
  return { kind: 'group', x: 0, y, frame };
}

/** Frames one below the other. */
function stacked(frames: readonly Frame[], top: number): Placed[] {
  let y = top;
  return frames.map((frame) => {
    const placed = grouped(frame, y);
    y += frame.size.height;
    return placed;
  });
}
