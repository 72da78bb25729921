/** An issue → the flow that columns and pages are cut from. */
import type { Pt } from '../../base/geometry.ts';
import type { SourceText } from '../../base/source-text.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Article, Block, Inline, Issue, ListItem, Section, TextStyle } from '../../input/content/issue.ts';
import type { RowSpec, Style } from '../../input/style/style.ts';
import type { Frame, FrameRole } from '../frame/frame.ts';
import type { StyledInline } from '../paragraph/flat-text.ts';
import { colophon } from './colophon.ts';
import type { Anchor, Flow, FlowPiece } from './flow.ts';
import { masthead } from './masthead.ts';
import { breakCosts } from './page-costs.ts';
import { sectionHead } from './section-head.ts';
import { generated, oneLine, plainStyle } from './single-line.ts';
import { type BlockPlace, type Setting, setParagraph, styled, textRows } from './text-rows.ts';
import { emBoxAscent } from './type-area.ts';

/** What has been set so far. */
interface Galley {
  readonly setting: Setting;
  readonly style: Style;
  readonly pieces: FlowPiece[];
  section: SourceText | undefined;
}

/** All of an issue in reading order. */
export function flowIssue(setting: Setting, issue: Issue): Flow {
  const head = issue.masthead === 'none' ? undefined : masthead(setting, issue);
  const galley: Galley = { setting, style: issue.style, pieces: [], section: undefined };
  for (const section of issue.sections) flowSection(galley, section);
  return { masthead: head, pieces: galley.pieces, colophon: colophon(setting, issue) };
}

/** Adds frames that no column may part, of each other or, by less than `endCost`, of what follows. */
function push(galley: Galley, frames: readonly Frame[], endCost: number, anchor?: Anchor): void {
  if (frames.length === 0) return;
  const { pieces, section, setting } = galley;
  const slabs = frames.map((frame, index) => ({
    rows: Math.round(frame.size.height / setting.area.pitch),
    breakCost: index < frames.length - 1 ? Math.max(endCost, breakCosts.source) : breakCosts.free,
  }));
  pieces.push({ best: { frames, slabs }, others: [], endCost, section, anchor });
}

function lastPiece({ pieces }: Galley): FlowPiece | undefined {
  return pieces[pieces.length - 1];
}

/** Binds the last piece to what follows, as firmly as `endCost` says. */
function bindLast(galley: Galley, endCost: number): void {
  const last = lastPiece(galley);
  if (last !== undefined) galley.pieces[galley.pieces.length - 1] = { ...last, endCost };
}

function flowSection(galley: Galley, section: Section): void {
  galley.section = section.title;
  push(galley, [sectionHead(galley.setting, galley.style, section.title)], breakCosts.heading, {
    kind: 'section',
    title: oneLine(section.title.text),
  });
  for (const article of section.articles) flowArticle(galley, article);
}

function flowArticle(galley: Galley, article: Article): void {
  const { style } = galley;
  const head = (text: SourceText | undefined, spec: RowSpec, role: FrameRole, anchor?: Anchor): void => {
    if (text === undefined) return;
    const frames = textRows(galley.setting, spec, styled(spec, [plain(text)]), { role, left: 0, right: 0 });
    push(galley, frames, breakCosts.heading, anchor);
  };
  head(article.title, style.title, 'title', { kind: 'article', title: oneLine(article.title.text) });
  head(article.subtitle, style.subtitle, 'subtitle');
  head(article.author, style.author, 'author');
  for (const block of article.blocks) flowBlock(galley, block, 0, style.body);
  if (article.source.length > 0) flowSource(galley, article);
  else releaseLast(galley);
}

/** An article that ends with a head only: the page may break behind it. */
function releaseLast(galley: Galley): void {
  const last = lastPiece(galley);
  if (last?.endCost === breakCosts.heading && last.best.frames[0]?.role !== 'section-head') {
    bindLast(galley, breakCosts.free);
  }
}

const plainText: TextStyle = { bold: false, emphasis: false, href: undefined };

function plain(text: SourceText): Inline {
  return { kind: 'text', text, style: plainText };
}

function flowBlock(galley: Galley, block: Block, depth: number, spec: RowSpec): void {
  const place: BlockPlace = { role: 'paragraph', left: leftOf(galley, depth, spec), right: 0 };
  switch (block.kind) {
    case 'paragraph':
      flowText(galley, spec, styled(spec, block.inlines), place);
      return;
    case 'heading': {
      const heading = galley.style.headings[block.level - 1]!;
      const frames = textRows(galley.setting, heading, styled(heading, block.inlines), { ...place, role: 'heading' });
      push(galley, frames, breakCosts.heading);
      return;
    }
    case 'list':
      block.items.forEach((item, index) => {
        const marker = block.ordered ? numberMarker(spec, block.start + index) : discMarker(spec);
        flowItem(galley, item, marker, depth, spec);
      });
      return;
    case 'quotation':
      for (const inner of block.blocks) flowBlock(galley, inner, depth, galley.style.quotation);
      return;
    default:
      unreachable(block);
  }
}

/** Text inside a list item stands one indent further in. */
function leftOf({ setting }: Galley, depth: number, spec: RowSpec): Pt {
  return depth * setting.area.indent * spec.size * setting.area.advance;
}

/** A list item is a paragraph that begins with its marker; what follows in the item stands one step further in. */
function flowItem(galley: Galley, item: ListItem, marker: StyledInline, depth: number, spec: RowSpec): void {
  const [first, ...rest] = item.blocks;
  const inlines = first?.kind === 'paragraph' ? styled(spec, first.inlines) : [];
  const place: BlockPlace = { role: 'list-item', left: leftOf(galley, depth, spec), right: 0 };
  flowText(galley, spec, [marker, ...inlines], place);
  for (const block of first?.kind === 'paragraph' ? rest : item.blocks) flowBlock(galley, block, depth + 1, spec);
}

function flowText(galley: Galley, spec: RowSpec, inlines: readonly StyledInline[], place: BlockPlace): void {
  const isUnderHead = lastPiece(galley)?.endCost === breakCosts.heading;
  const set = setParagraph(galley.setting, spec, inlines, place, isUnderHead);
  if (set === undefined) return;
  galley.pieces.push({ ...set, endCost: breakCosts.free, section: galley.section, anchor: undefined });
}

/** 1. 2. 3. as GB/T 15834-2011, B.3.3 has it for Arabic figures. */
function numberMarker(spec: RowSpec, number: number): StyledInline {
  return { kind: 'text', text: generated(`${number}. `), style: plainStyle(spec) };
}

/** A disc of half size, its middle at the height of the characters', and as much blank: one square in all. */
function discMarker(spec: RowSpec): StyledInline {
  const style = { ...plainStyle(spec), size: spec.size / 2, rise: (emBoxAscent - 0.5) * (spec.size / 2) };
  return { kind: 'text', text: generated('●\u3000'), style };
}

/** （稿件提供：X）; several parts share one pair of brackets, parted by a full-width blank. */
function flowSource(galley: Galley, article: Article): void {
  bindLast(galley, breakCosts.source);
  const inlines: Inline[] = [plain(generated('（'))];
  article.source.forEach(({ label, name }, index) => {
    if (index > 0) inlines.push(plain(generated('\u3000')));
    inlines.push(plain(label), plain(generated('：')), plain(name));
  });
  inlines.push(plain(generated('）')));
  const spec = galley.style.source;
  const frames = textRows(galley.setting, spec, styled(spec, inlines), { role: 'source', left: 0, right: 0 });
  push(galley, frames, breakCosts.free);
}
