/** An issue → the flow that columns and pages are cut from. */
import type { SourceText } from '../../../base/source-text.ts';
import type { Article, Issue, Section } from '../../../input/content/issue.ts';
import type { RowSpec } from '../../../input/style/style.ts';
import type { FrameRole } from '../../frame/frame.ts';
import type { Part } from '../../frame/structure.ts';
import { colophon } from '../parts/colophon.ts';
import { masthead } from '../parts/masthead.ts';
import { sectionHead } from '../parts/section-head.ts';
import { breakCosts } from '../plan/page-costs.ts';
import { flowBlock } from './blocks/block.ts';
import { flowSource } from './blocks/source.ts';
import type { Anchor, Flow } from './flow.ts';
import { bindLast, flush, type Galley, lastPiece, push } from './galley.ts';
import { oneLine, plain } from './single-line.ts';
import { type Setting, styled, textRows } from './text-rows.ts';

/** All of an issue in reading order. */
export function flowIssue(setting: Setting, issue: Issue): Flow {
  const head = masthead(setting, issue);
  const galley: Galley = { setting, style: issue.style, pieces: [], section: undefined };
  for (const section of issue.sections) {
    setting.structure.within({ kind: 'section' }, () => flowSection(galley, section));
  }
  return { masthead: head, pieces: galley.pieces, colophon: colophon(setting, issue) };
}

function flowSection(galley: Galley, section: Section): void {
  galley.section = section.title;
  push(galley, [sectionHead(galley.setting, galley.style, section.title)], breakCosts.heading, {
    kind: 'section',
    title: oneLine(section.title.text),
  });
  for (const article of section.articles) {
    galley.setting.structure.within({ kind: 'article' }, () => flowArticle(galley, article));
  }
}

function flowArticle(galley: Galley, article: Article): void {
  const { setting, style } = galley;
  const hasNotes = setting.notes.begin(article.blocks);
  const from = galley.pieces.length;
  const head = (text: SourceText | undefined, spec: RowSpec, role: FrameRole, kind: Part, anchor?: Anchor): void => {
    if (text === undefined) return;
    const part = setting.structure.add(kind);
    const frames = textRows(setting, spec, styled(setting, spec, [plain(text)], part), {
      role,
      part,
      left: 0,
      right: 0,
    });
    push(galley, frames, breakCosts.heading, anchor);
  };
  const anchor: Anchor = { kind: 'article', title: oneLine(article.title.text) };
  head(article.title, style.title, 'title', { kind: 'heading', level: 3 }, anchor);
  head(article.subtitle, style.subtitle, 'subtitle', { kind: 'paragraph' });
  head(article.author, style.author, 'author', { kind: 'paragraph' });
  for (const block of article.blocks) flowBlock(galley, block, 0, style.body);
  if (article.source.length > 0) flowSource(galley, article.source);
  else releaseLast(galley);
  if (hasNotes || galley.pieces.slice(from).some(({ role }) => role === 'float')) flush(galley);
}

/** An article that ends with a head only: the page may break behind it. */
function releaseLast(galley: Galley): void {
  const last = lastPiece(galley);
  if (last?.endCost === breakCosts.heading && last.best.frames[0]?.role !== 'section-head') {
    bindLast(galley, breakCosts.free);
  }
}
