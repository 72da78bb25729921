/** An issue → the flow that columns and pages are cut from. */
import type { Em } from '../../../base/geometry.ts';
import type { SourceText } from '../../../base/source-text.ts';
import type { Article, Inline, Issue, Section } from '../../../input/content/issue.ts';
import type { RowSpec, TitleSpec } from '../../../input/style/style.ts';
import type { Frame, FrameRole, Placed } from '../../frame/frame.ts';
import { colophon } from '../parts/colophon.ts';
import { contentsList } from '../parts/contents.ts';
import { masthead } from '../parts/masthead.ts';
import { sectionHead } from '../parts/section-head.ts';
import { breakCosts } from '../plan/page-costs.ts';
import { flowBlock } from './blocks/block.ts';
import { flowText } from './blocks/paragraph.ts';
import { flowSource, sourceInlines } from './blocks/source.ts';
import type { Anchor, Flow } from './flow.ts';
import { bindLast, flush, type Galley, lastPiece, push } from './galley.ts';
import type { Setting } from './setting.ts';
import { generated, oneLine, plain } from './single-line.ts';
import { styled } from './styled.ts';
import { textRows } from './text-rows.ts';

/** All of an issue in reading order. */
export function flowIssue(setting: Setting, issue: Issue): Flow {
  const head = masthead(setting, issue);
  const contents = contentsList(setting, issue);
  const galley: Galley = { setting, style: issue.style, pieces: [], section: undefined, heads: 0 };
  for (const section of issue.sections) {
    setting.structure.within({ kind: 'section' }, () => flowSection(galley, section));
  }
  return { masthead: head, contents, pieces: galley.pieces, colophon: colophon(setting, issue) };
}

function flowSection(galley: Galley, section: Section): void {
  galley.section = section.title;
  const frame = sectionHead(galley.setting, galley.style, section);
  push(galley, [frame], breakCosts.heading, {
    kind: 'section',
    title: oneLine(section.title.text),
    number: galley.heads++,
    part: frame.part,
  });
  if (section.articles.length === 0) flowNote(galley);
  for (const article of section.articles) {
    galley.setting.structure.within({ kind: 'article' }, () => flowArticle(galley, article));
  }
}

/** What a section without articles says. */
const emptyNote = '本期暂缺';

function flowNote(galley: Galley): void {
  const { setting, style } = galley;
  const spec = style.subtitle;
  const part = setting.structure.add({ kind: 'paragraph' });
  const inlines = styled(setting, spec, [plain(generated(emptyNote))], part);
  push(galley, textRows(setting, spec, inlines, { role: 'paragraph', part, left: 0, right: 0 }), breakCosts.free);
}

function flowArticle(galley: Galley, article: Article): void {
  const { blocks } = article;
  const hasNotes = galley.setting.notes.begin(blocks);
  const from = galley.pieces.length;
  flowHead(galley, article);
  flowBody(galley, article);
  if (hasNotes || galley.pieces.slice(from).some(({ role }) => role === 'float')) flush(galley);
}

function flowBody(galley: Galley, { blocks, source }: Article): void {
  const { style } = galley;
  const last = blocks.at(-1);
  if (source.length > 0 && style.source.place === 'inline' && last?.kind === 'paragraph') {
    for (const block of blocks.slice(0, -1)) flowBlock(galley, block, 0, style.body);
    flowLastParagraph(galley, last.inlines, source);
    return;
  }
  for (const block of blocks) flowBlock(galley, block, 0, style.body);
  if (source.length > 0) flowSource(galley, source);
  else releaseLast(galley);
}

/** Kicker, title in one language or two, subtitle and author, each on lines of its own. */
function flowHead(galley: Galley, { kicker, title, titleEn, subtitle, author }: Article): void {
  const { setting, style } = galley;
  const { structure } = setting;
  const kickerPart = kicker === undefined ? undefined : structure.add({ kind: 'paragraph' });
  const part = structure.add({ kind: 'heading', level: 3 });
  // It leads to the first line of the head, which names the title.
  const anchor: Anchor = { kind: 'article', title: oneLine(title.text), number: galley.heads++, part };
  if (kicker !== undefined && kickerPart !== undefined) {
    // The blank that a title has above it stands above its kicker.
    const rows = style.kicker.rows + style.title.rows - 1;
    pushHead(galley, kicker, { ...style.kicker, rows }, { role: 'kicker', part: kickerPart }, anchor);
  }
  const titleSpec = kicker === undefined ? style.title : { ...style.title, rows: 1 };
  pushHead(galley, title, titleSpec, { role: 'title', part }, kicker === undefined ? anchor : undefined);
  if (titleEn !== undefined) pushHead(galley, titleEn, style.titleEn, { role: 'title', part });
  const lines = [
    { text: subtitle, spec: style.subtitle, role: 'subtitle' },
    { text: author, spec: style.author, role: 'author' },
  ] as const;
  for (const { text, spec, role } of lines) {
    if (text !== undefined) pushHead(galley, text, spec, { role, part: structure.add({ kind: 'paragraph' }) });
  }
}

function pushHead(
  galley: Galley,
  text: SourceText,
  spec: TitleSpec,
  { role, part }: { readonly role: FrameRole; readonly part: number },
  anchor?: Anchor,
): void {
  const { setting } = galley;
  const inlines = styled(setting, spec, [plain(text)], part);
  const lines = textRows(setting, spec, inlines, { role, part, left: 0, right: 0 });
  const frames = spec.leading === undefined ? lines : closeLines(setting, spec, lines, spec.leading);
  push(galley, frames, breakCosts.heading, anchor);
}

/** Most that the leading of a title gives way to save a row, in rows. */
const leadingGives = 0.1;

/**
 * Lines one below the other at their own leading, in the middle of as many whole rows as they take: the first as high as
 * its rows, so that it keeps from what stands above.
 */
function closeLines({ area }: Setting, spec: RowSpec, lines: readonly Frame[], leading: Em): Frame[] {
  const [first] = lines;
  if (first === undefined || lines.length === 1) return [...lines];
  const { pitch } = area;
  const natural = ((lines.length - 1) * leading * spec.size) / pitch;
  const rows = Math.ceil(natural - leadingGives);
  const step = (Math.min(natural, rows) * pitch) / (lines.length - 1);
  const top = ((rows - Math.min(natural, rows)) * pitch) / 2;
  const items = lines.map((frame, index): Placed => {
    return { kind: 'group', x: 0, y: top + index * step, frame };
  });
  const { size, role, part } = first;
  return [{ size: { width: size.width, height: size.height + rows * pitch }, role, part, items }];
}

/** The last paragraph of an article with the source behind it, in its own type at the size of the text. */
function flowLastParagraph(galley: Galley, inlines: readonly Inline[], source: Article['source']): void {
  const { setting, style } = galley;
  const part = setting.structure.add({ kind: 'paragraph' });
  const text = styled(setting, style.body, inlines, part);
  const spec = { ...style.source, size: style.body.size };
  const behind = styled(setting, spec, sourceInlines(source, spec), part);
  flowText(galley, style.body, [...text, ...behind], { role: 'paragraph', part, left: 0, right: 0 });
}

/** An article that ends with a head only: the page may break behind it. */
function releaseLast(galley: Galley): void {
  const last = lastPiece(galley);
  if (last?.endCost === breakCosts.heading && last.best.frames[0]?.role !== 'section-head') {
    bindLast(galley, breakCosts.free);
  }
}
