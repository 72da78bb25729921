/** An issue → the finished document: flow → page breaks → pages with their furniture → outline. */
import { collect, type Report, type Result } from '../../base/diagnostics/diagnostic.ts';
import type { Issue } from '../../input/content/issue.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Document, DocumentInfo, OutlineEntry, Page, Placed } from '../frame/frame.ts';
import { glyphFinder } from '../paragraph/glyph-finder.ts';
import type { FlowSlab } from './flow.ts';
import { flowIssue } from './flow-issue.ts';
import { pageFoot } from './furniture.ts';
import { numberOf } from './masthead.ts';
import { paginate } from './paginate.ts';
import type { Setting } from './text-rows.ts';
import { typeAreaOf } from './type-area.ts';

export interface TypesetOptions {
  /** Print 〓 for characters that no face has, with a warning instead of an error. */
  readonly allowMissing: boolean;
}

/** The typeset issue; an issue without any text gives one empty page. */
export function typesetIssue(fonts: FontSet, issue: Issue, options: TypesetOptions, report: Report): Result<Document> {
  return collect(report, (problem) => {
    let blocks = 0;
    const setting: Setting = {
      area: typeAreaOf(issue.style, issue.composer),
      composer: issue.composer,
      finder: glyphFinder(fonts, options.allowMissing, problem),
      report: problem,
      nextBlock: () => blocks++,
    };
    const slabs = flowIssue(setting, issue);
    const starts = paginate(slabs, setting.area.rows);
    const pages = (starts.length === 0 ? [0] : starts).map((start, index) =>
      assemble(setting, issue, slabs.slice(start, starts[index + 1] ?? slabs.length), index + 1),
    );
    return { info: infoOf(issue), pages, outline: outlineOf(slabs, starts, setting) };
  });
}

function assemble(setting: Setting, issue: Issue, slabs: readonly FlowSlab[], folio: number): Page {
  const { area } = setting;
  const items: Placed[] = [];
  let y = area.y;
  for (const slab of slabs) {
    const top = slab.atFoot ? area.y + area.height - slab.frame.size.height : y;
    items.push({ at: { x: area.x, y: top }, item: { kind: 'group', frame: slab.frame } });
    y += slab.frame.size.height;
  }
  // A page that opens with a head says by itself where the reader is.
  const first = slabs[0];
  const opens = first === undefined || first.frame.role === 'masthead' || first.frame.role === 'section-head';
  items.push(...pageFoot(setting, issue.style, folio, opens ? undefined : first.section));
  return { label: String(folio), trim: area.paper, items };
}

/** Sections with their articles, each with the page and height where it stands. */
function outlineOf(slabs: readonly FlowSlab[], starts: readonly number[], setting: Setting): OutlineEntry[] {
  const outline: { title: string; page: number; y: number; children: OutlineEntry[] }[] = [];
  let page = -1;
  let y = setting.area.y;
  slabs.forEach((slab, index) => {
    if (starts[page + 1] === index) {
      page++;
      y = setting.area.y;
    }
    if (slab.anchor !== undefined) {
      const entry = { title: slab.anchor.title, page, y, children: [] };
      if (slab.anchor.kind === 'section' || outline.length === 0) outline.push(entry);
      else outline[outline.length - 1]!.children.push(entry);
    }
    y += slab.frame.size.height;
  });
  return outline;
}

/** Title of the document: the newsletter and its number, else the first article. */
function infoOf(issue: Issue): DocumentInfo {
  const named = [issue.name?.text ?? '', numberOf(issue)].filter((part) => part !== '').join(' ');
  const first = issue.sections.flatMap((section) => section.articles)[0]?.title.text;
  return {
    title: named === '' ? (first ?? '') : named,
    author: issue.publisher?.text,
    subject: issue.subtitle?.text,
    language: 'zh-CN',
    date: issue.date,
  };
}
