import type { CalendarDate } from '../../base/calendar-date.ts';
import type { SourceText } from '../../base/source-text.ts';
import { writeScalar } from '../yaml/write-scalar.ts';
import type { FiledArticle } from './article-files.ts';
import { splitNames } from './colophon.ts';
import type { ImportedIssue, ImportedSection, LeftOut } from './imported-issue.ts';
import type { ImportedCredit } from './source-line.ts';

/** What a series says in its source lines when it says nothing else. */
const usualLabel = '稿件提供';

/** Stands in for the names that the extract does not give; comments tell. */
export const missingSection = '本期内容';
export const missingTitle = '（缺标题）';

/** The manifest of an imported issue, with a comment wherever somebody should look at the original. */
export function writeManifest(issue: ImportedIssue, articles: readonly FiledArticle[], schema: string): string {
  const label = commonLabel(issue);
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    '# 从已出版的简报导入。标有“请核对”的地方请对照原件。',
    ...issue.others.map((text) => comment(`请核对：原件上还有“${text.text}”，清单里没有地方写`)),
    ...issue.leftOut.flatMap(leftOutLines),
    ...mastheadLines(issue),
    'style: newsletter',
    ...formLines(issue),
    ...(label === usualLabel ? [] : [`source-label: ${writeScalar(label)}`]),
    ...editorLines(issue),
    ...contactLines(issue),
    ...imprintLines(issue),
    'sections:',
    ...issue.sections.flatMap((section) => sectionLines(section, articles, label)),
  ];
  return `${lines.join('\n')}\n`;
}

const leftOutNames = { folios: '页码', 'running-heads': '书眉', contents: '目录' } as const;

/** What was left out, every wording once: a line that was text after all can be put back by hand. */
function leftOutLines({ what, lines }: LeftOut): string[] {
  const wordings = [...new Set(lines.map((line) => line.text))];
  const head = `已略去${leftOutNames[what]}，共${lines.length}行：`;
  // Folios are many and short.
  if (what === 'folios') return [comment(head + wordings.join('　'))];
  return [comment(head), ...wordings.map((text) => comment(`    ${text}`))];
}

/** The form of the masthead, with the markings that it bears. */
function formLines({ masthead }: ImportedIssue): string[] {
  const form = masthead?.name === undefined ? 'none' : 'redhead';
  const markings = [
    ...field('classification', masthead?.classification, '  '),
    ...field('notice', masthead?.notice, '  '),
    ...field('permit', masthead?.permit, '  '),
    ...(masthead?.copyNumber === undefined ? [] : [`  copy-number: ${masthead.copyNumber}`]),
  ];
  return markings.length === 0 ? [`masthead: ${form}`] : ['masthead:', `  form: ${form}`, ...markings];
}

function imprintLines({ imprint }: ImportedIssue): string[] {
  const { distribution, copies, printer, printed } = imprint;
  const entries = distribution.flatMap(({ label, value }) => [
    `  - label: ${writeScalar(label.text)}`,
    `    names: ${writeScalar(value.text)}`,
  ]);
  return [
    ...(entries.length === 0 ? [] : ['distribution:', ...entries]),
    ...(copies === undefined ? [] : [`copies: ${copies}`]),
    ...field('printer', printer),
    ...(printed === undefined ? [] : [`printed: ${isoDate(printed)}`]),
  ];
}

/** 2026-11-20 */
function isoDate({ year, month, day }: CalendarDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

function mastheadLines({ masthead }: ImportedIssue): string[] {
  if (masthead === undefined) return [];
  const { name, subtitle, publisher, number, total, date, supplement } = masthead;
  return [
    ...field('name', name),
    ...field('subtitle', subtitle),
    ...field('publisher', publisher),
    ...(number === undefined ? [] : [`number: ${number}`]),
    ...(total === undefined ? [] : [`total: ${total}`]),
    ...(date === undefined ? [] : [`date: ${isoDate(date)}`]),
    ...field('supplement', supplement),
  ];
}

function editorLines({ editors }: ImportedIssue): string[] {
  const entries = editors.flatMap(({ label, value }) => [
    `  - role: ${writeScalar(label.text)}`,
    '    names:',
    ...splitNames(value).map((name) => `      - ${writeScalar(name.text)}`),
  ]);
  return entries.length === 0 ? [] : ['editors:', ...entries];
}

function contactLines({ contacts }: ImportedIssue): string[] {
  const entries = contacts.flatMap(({ label, value }) => [
    `  - label: ${writeScalar(label.text)}`,
    `    value: ${writeScalar(value.text)}`,
  ]);
  return entries.length === 0 ? [] : ['contacts:', ...entries];
}

function sectionLines(section: ImportedSection, articles: readonly FiledArticle[], label: string): string[] {
  return [
    ...(section.title === undefined ? [comment('请核对：原件上没有找到栏目名，请补上', '  ')] : []),
    `  - title: ${writeScalar(section.title?.text ?? missingSection)}`,
    '    articles:',
    ...articles
      .filter(({ article }) => section.articles.includes(article))
      .flatMap((filed) => articleLines(filed, label)),
  ];
}

function articleLines({ article, file }: FiledArticle, label: string): string[] {
  return [
    ...article.doubts.map((doubt) => comment(`请核对：${doubt.message.zh}`, '      ')),
    `      - title: ${writeScalar(article.title?.text ?? missingTitle)}`,
    ...field('subtitle', article.subtitle, '        '),
    ...field('author', article.author, '        '),
    ...sourceLines(article.credits, label),
    ...(file === undefined ? [] : [`        file: ${writeScalar(file.path)}`]),
  ];
}

/** A name alone where it has the issue's own label, otherwise label and name. */
function sourceLines(credits: readonly ImportedCredit[], label: string): string[] {
  const [first, ...more] = credits;
  if (first === undefined) return [];
  if (more.length === 0 && first.label.text === label) return [`        source: ${writeScalar(first.name.text)}`];
  return [
    '        source:',
    ...credits.flatMap((credit) => [
      `          - label: ${writeScalar(credit.label.text)}`,
      `            name: ${writeScalar(credit.name.text)}`,
    ]),
  ];
}

/** The wording of most source lines; the first of equally frequent ones. */
function commonLabel(issue: ImportedIssue): string {
  const counts = new Map<string, number>();
  for (const { credits } of issue.sections.flatMap((section) => section.articles)) {
    const [only] = credits.length === 1 ? credits : [];
    if (only !== undefined) counts.set(only.label.text, (counts.get(only.label.text) ?? 0) + 1);
  }
  let common = usualLabel;
  for (const [label, count] of counts) if (count > (counts.get(common) ?? 0)) common = label;
  return common;
}

function field(key: string, value: SourceText | undefined, indent = ''): string[] {
  return value === undefined ? [] : [`${indent}${key}: ${writeScalar(value.text)}`];
}

/** One line, whatever the text holds. */
function comment(text: string, indent = ''): string {
  return `${indent}# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`;
}
