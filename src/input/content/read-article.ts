/** An article of the manifest → the article with its text, what its file says at its head and its pictures. */
import { diagnostic, type Report } from '../../base/diagnostics/diagnostic.ts';
import { type SourceText, type Span, spanOf } from '../../base/source-text.ts';
import { records } from '../manifest/format.ts';
import type { ArticleHead, ManifestArticle, ManifestSource } from '../manifest/manifest.ts';
import { readBody } from './article-body.ts';
import { figureBlock, withFigures } from './article-figures.ts';
import type { Article, SourceCredit } from './issue.ts';
import { normaliseBlocks, normaliseText } from './normalise/normalise.ts';
import { normaliseTitle, optionalText } from './normalise/titles.ts';
import type { Reading } from './reading.ts';
import { callouts } from './recognise/callouts.ts';
import { recognise } from './recognise/recognise.ts';
import { splitLines } from './recognise/split-lines.ts';
import { atOnePlace } from './rewrite.ts';

/** What a source line says before the name when neither article nor series says anything else. */
const defaultSourceLabel = '稿件提供';

/** The article, complete; an article without a title anywhere is reported. */
export function readArticle(article: ManifestArticle, reading: Reading): Article {
  const { findings, report } = reading;
  const body = readBody(article.body, reading);
  const head = body.head === undefined ? article : merged(article, body.head, report);
  if (head.title === undefined && body.isRead) reportTitle(article.span, report);
  const title = normaliseTitle(head.title ?? atOnePlace('', article.span.file, article.span.start), findings);
  const parsed = body.blocks;
  const text = parsed === undefined ? [] : recognise(normaliseBlocks(splitLines(callouts(parsed)), findings));
  const figures = head.figures.flatMap((figure) => {
    const block = figureBlock(figure, reading);
    return block === undefined ? [] : [{ block, place: figure.place }];
  });
  const blocks = withFigures(text, figures, report);
  if (parsed !== undefined && blocks.length === 0) {
    const span = article.body.kind === 'file' ? article.body.span : article.span;
    report(diagnostic('content/empty-body', { title: title.text.replaceAll('\n', '') }, span));
  }
  return {
    kicker: optionalText(head.kicker, findings),
    title,
    titleEn: optionalText(head.titleEn, findings),
    subtitle: optionalText(head.subtitle, findings),
    author: optionalText(head.author, findings),
    blocks,
    source: head.source.map((source) => readCredit(source, reading)),
  };
}

function reportTitle(span: Span, report: Report): void {
  const { noun, fields } = records.article;
  report(diagnostic('manifest/missing-key', { noun, key: 'title', label: fields.title.label }, span));
}

/** What the manifest leaves out, the file may say; where both speak, the manifest counts. */
function merged(own: ManifestArticle, front: ArticleHead, report: Report): ArticleHead {
  const text = (key: 'kicker' | 'title' | 'titleEn' | 'subtitle' | 'author'): SourceText | undefined => {
    const [mine, theirs] = [own[key], front[key]];
    if (mine !== undefined && theirs !== undefined && mine.text !== theirs.text) {
      reportTwice(key, spanOf(theirs), spanOf(mine), report);
    }
    return mine ?? theirs;
  };
  return {
    kicker: text('kicker'),
    title: text('title'),
    titleEn: text('titleEn'),
    subtitle: text('subtitle'),
    author: text('author'),
    source: list('source', own.source, front.source, ({ name }) => spanOf(name), report),
    figures: list('figures', own.figures, front.figures, ({ pictures }) => pictures[0]!.span, report),
  };
}

function list<T>(
  key: string,
  own: readonly T[],
  front: readonly T[],
  spanOf: (item: T) => Span,
  report: Report,
): readonly T[] {
  const [mine] = own;
  const [theirs] = front;
  if (mine !== undefined && theirs !== undefined) reportTwice(key, spanOf(theirs), spanOf(mine), report);
  return mine === undefined ? front : own;
}

function reportTwice(key: string, front: Span, own: Span, report: Report): void {
  const message = { zh: '清单里写在这里', en: 'the manifest says it here' };
  report(diagnostic('content/given-twice', { key }, front, [{ message, span: own }]));
}

/** The label is the source's own, else the series' wording, else the usual one, which points at the name. */
function readCredit(source: ManifestSource, { findings, sourceLabel }: Reading): SourceCredit {
  const name = normaliseText(source.name, findings);
  const usual = atOnePlace(defaultSourceLabel, name.file, name.pieces[0]?.from ?? 0);
  return { label: optionalText(source.label, findings) ?? sourceLabel ?? usual, name };
}
