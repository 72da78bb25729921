/** An issue → the column of slabs that pages are cut from. */
import type { SourceText } from '../../base/source-text.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Article, Block, Inline, Issue, ListItem, Section, TextStyle } from '../../input/content/issue.ts';
import type { RowSpec, Style } from '../../input/style/style.ts';
import type { Frame, FrameRole } from '../frame/frame.ts';
import type { StyledInline } from '../paragraph/flat-text.ts';
import { colophon } from './colophon.ts';
import type { Anchor, FlowSlab } from './flow.ts';
import { masthead } from './masthead.ts';
import { breakCosts } from './paginate.ts';
import { sectionHead } from './section-head.ts';
import { generated, plainStyle } from './single-line.ts';
import { type BlockPlace, type Setting, styled, textRows } from './text-rows.ts';
import { emBoxAscent } from './type-area.ts';

interface Flow {
  readonly setting: Setting;
  readonly style: Style;
  readonly slabs: FlowSlab[];
  section: SourceText | undefined;
}

/** All slabs of an issue in reading order. */
export function flowIssue(setting: Setting, issue: Issue): FlowSlab[] {
  const flow: Flow = { setting, style: issue.style, slabs: [], section: undefined };
  if (issue.masthead !== 'none') push(flow, masthead(setting, issue), breakCosts.heading);
  for (const section of issue.sections) flowSection(flow, section);
  const foot = colophon(setting, issue);
  if (foot !== undefined) push(flow, foot, breakCosts.free, undefined, true);
  return flow.slabs;
}

function push(flow: Flow, frame: Frame, breakCost: number, anchor?: Anchor, atFoot = false): void {
  const rows = Math.round(frame.size.height / flow.setting.area.pitch);
  flow.slabs.push({ rows, breakCost, frame, section: flow.section, anchor, atFoot });
}

function flowSection(flow: Flow, section: Section): void {
  flow.section = section.title;
  push(flow, sectionHead(flow.setting, flow.style, section.title), breakCosts.heading, {
    kind: 'section',
    title: section.title.text,
  });
  for (const article of section.articles) flowArticle(flow, article);
}

function flowArticle(flow: Flow, article: Article): void {
  const { style } = flow;
  const head = (text: SourceText | undefined, spec: RowSpec, role: FrameRole, anchor?: Anchor): void => {
    if (text === undefined) return;
    const frames = textRows(flow.setting, spec, styled(spec, [plain(text)]), { role, left: 0, right: 0 });
    frames.forEach((frame, index) => {
      push(flow, frame, breakCosts.heading, index === 0 ? anchor : undefined);
    });
  };
  head(article.title, style.title, 'title', { kind: 'article', title: article.title.text });
  head(article.subtitle, style.subtitle, 'subtitle');
  head(article.author, style.author, 'author');
  for (const block of article.blocks) flowBlock(flow, block, 0, style.body);
  if (article.source.length > 0) flowSource(flow, article);
  else releaseLast(flow);
}

/** An article that ends with a head only: the page may break behind it. */
function releaseLast(flow: Flow): void {
  const last = flow.slabs[flow.slabs.length - 1];
  if (last !== undefined && last.breakCost === breakCosts.heading && last.frame.role !== 'section-head') {
    flow.slabs[flow.slabs.length - 1] = { ...last, breakCost: breakCosts.free };
  }
}

const plainText: TextStyle = { bold: false, emphasis: false, href: undefined };

function plain(text: SourceText): Inline {
  return { kind: 'text', text, style: plainText };
}

function flowBlock(flow: Flow, block: Block, depth: number, spec: RowSpec): void {
  const left = depth * 2 * spec.size * flow.setting.area.advance;
  switch (block.kind) {
    case 'paragraph':
      flowLines(flow, textRows(flow.setting, spec, styled(spec, block.inlines), { role: 'paragraph', left, right: 0 }));
      return;
    case 'heading': {
      const heading = flow.style.headings[block.level - 1]!;
      const frames = textRows(flow.setting, heading, styled(heading, block.inlines), {
        role: 'heading',
        left,
        right: 0,
      });
      for (const frame of frames) push(flow, frame, breakCosts.heading);
      return;
    }
    case 'list':
      block.items.forEach((item, index) => {
        const marker = block.ordered ? numberMarker(spec, block.start + index) : discMarker(spec);
        flowItem(flow, item, marker, depth, spec);
      });
      return;
    case 'quotation':
      for (const inner of block.blocks) flowBlock(flow, inner, depth, flow.style.quotation);
      return;
    default:
      unreachable(block);
  }
}

/** A list item is a paragraph that begins with its marker; what follows in the item stands one step further in. */
function flowItem(flow: Flow, item: ListItem, marker: StyledInline, depth: number, spec: RowSpec): void {
  const [first, ...rest] = item.blocks;
  const left = depth * 2 * spec.size * flow.setting.area.advance;
  const inlines = first?.kind === 'paragraph' ? styled(spec, first.inlines) : [];
  const place: BlockPlace = { role: 'list-item', left, right: 0 };
  flowLines(flow, textRows(flow.setting, spec, [marker, ...inlines], place));
  for (const block of first?.kind === 'paragraph' ? rest : item.blocks) flowBlock(flow, block, depth + 1, spec);
}

/** 1. 2. 3. as GB/T 15834-2011, B.3.3 has it for Arabic figures. */
function numberMarker(spec: RowSpec, number: number): StyledInline {
  return { kind: 'text', text: generated(`${number}.`), style: plainStyle(spec) };
}

/** A disc of half size, its middle at the height of the characters', and as much blank: one square in all. */
function discMarker(spec: RowSpec): StyledInline {
  const style = { ...plainStyle(spec), size: spec.size / 2, rise: (emBoxAscent - 0.5) * (spec.size / 2) };
  return { kind: 'text', text: generated('●\u3000'), style };
}

/** Lines of one paragraph: the first two and the last two stay together (CLREQ 孤行). */
function flowLines(flow: Flow, frames: readonly Frame[]): void {
  const last = frames.length - 1;
  const followsHead = (flow.slabs[flow.slabs.length - 1]?.breakCost ?? 0) === breakCosts.heading;
  frames.forEach((frame, index) => {
    const lone = index < last && (index === 0 || index === last - 1);
    const end = last === 0 && followsHead ? breakCosts.thin : breakCosts.free;
    push(flow, frame, lone ? breakCosts.lone : index === last ? end : breakCosts.free);
  });
}

/** （稿件提供：X）; several parts share one pair of brackets, parted by a full-width blank. */
function flowSource(flow: Flow, article: Article): void {
  const last = flow.slabs[flow.slabs.length - 1];
  if (last !== undefined) flow.slabs[flow.slabs.length - 1] = { ...last, breakCost: breakCosts.source };
  const inlines: Inline[] = [plain(generated('（'))];
  article.source.forEach(({ label, name }, index) => {
    if (index > 0) inlines.push(plain(generated('\u3000')));
    inlines.push(plain(label), plain(generated('：')), plain(name));
  });
  inlines.push(plain(generated('）')));
  const spec = flow.style.source;
  for (const frame of textRows(flow.setting, spec, styled(spec, inlines), { role: 'source', left: 0, right: 0 })) {
    push(flow, frame, breakCosts.source);
  }
  const end = flow.slabs[flow.slabs.length - 1]!;
  flow.slabs[flow.slabs.length - 1] = { ...end, breakCost: breakCosts.free };
}
