import { type SourceText, spanOf } from '../../base/source-text.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Block, Head } from './blocks.ts';
import type { ContentsList } from './contents-list.ts';
import { type ArticleHead, readHeads } from './heads.ts';
import type { Doubt, ImportedArticle, ImportedSection } from './imported-issue.ts';
import { sectionHeadWidth } from './line-marks.ts';
import type { ImportedCredit } from './source-line.ts';

/** An article while its blocks are read. */
interface Draft {
  head: ArticleHead;
  credits: readonly ImportedCredit[];
  paragraphs: SourceText[];
  doubts: Doubt[];
  /** A source line has closed it. */
  isClosed: boolean;
}

/** Everything the blocks give, in order; lives inside `readSections` only. */
interface Reading {
  readonly contents: ContentsList;
  /** Articles of this issue end with source lines. */
  readonly usesSources: boolean;
  readonly drafts: Draft[];
}

/** The name of the newsletter, when it stands above the first section without number or date, and the other blocks. */
export function splitName(blocks: readonly Block[]): { name: SourceText | undefined; rest: readonly Block[] } {
  const [first, ...others] = blocks;
  const [name, section, title] = first?.kind === 'heads' ? first.heads : [];
  const isName =
    name?.known === undefined &&
    section !== undefined &&
    title !== undefined &&
    section.width <= sectionHeadWidth &&
    section.width < title.width;
  if (first?.kind !== 'heads' || name === undefined || !isName) return { name: undefined, rest: blocks };
  return { name: name.source, rest: [{ kind: 'heads', heads: first.heads.slice(1) }, ...others] };
}

/** Sections and articles out of blocks. Every block finds its place; where that is a guess, a doubt says so. */
export function readSections(blocks: readonly Block[], contents: ContentsList): ImportedSection[] {
  const usesSources = blocks.some((block) => block.kind === 'source');
  const reading: Reading = { contents, usesSources, drafts: [] };
  for (const [index, block] of blocks.entries()) readBlock(reading, block, blocks.slice(index + 1));
  return groupBySection(reading.drafts);
}

function readBlock(reading: Reading, block: Block, rest: readonly Block[]): void {
  switch (block.kind) {
    case 'heads':
      readHeadBlock(reading, block.heads, rest);
      break;
    case 'body':
      readBody(reading, block.source, rest);
      break;
    case 'source':
      readSource(reading, block.credits);
      break;
    default:
      unreachable(block);
  }
}

function readHeadBlock(reading: Reading, heads: readonly Head[], rest: readonly Block[]): void {
  const current = reading.drafts.at(-1);
  if (current === undefined || current.isClosed) open(reading, heads);
  // Short lines at the very end are the signature and the date of the last article.
  else if (isUnknown(heads) && rest.every((block) => block.kind === 'heads' && isUnknown(block.heads))) {
    addLines(current, heads);
  } else {
    const signature = signatureLines(heads);
    addLines(current, heads.slice(0, signature));
    if (signature === 0) addOrOpen(reading, current, heads);
    else if (signature < heads.length) open(reading, heads.slice(signature));
    else current.isClosed = true;
  }
}

function isUnknown(heads: readonly Head[]): boolean {
  return heads.every((head) => head.known === undefined);
}

/** How many of the heads belong to the article above: all down to a date, or to a head that is known for sure. */
function signatureLines(heads: readonly Head[]): number {
  const dated = heads.findLastIndex((head) => isDate(head.source.text)) + 1;
  const known = heads.findIndex((head) => head.known !== undefined);
  return Math.max(dated, known);
}

function isDate(text: string): boolean {
  return /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u.test(text);
}

function addOrOpen(reading: Reading, current: Draft, heads: readonly Head[]): void {
  const [first] = heads;
  const decision = beginsArticle(reading, heads);
  if (decision === 'article') open(reading, heads);
  if (decision === 'perhaps-article' && first !== undefined) open(reading, heads, perhapsArticle(first));
  if (decision !== 'text') return;
  addLines(current, heads);
  const long = heads.find((head) => head.width >= headingWidth);
  if (long !== undefined) current.doubts.push(perhapsHeading(long));
}

/** A shorter line inside an article is hardly the title of another one. */
const headingWidth = 8;

function addLines(draft: Draft, heads: readonly Head[]): void {
  draft.paragraphs.push(...heads.map((head) => head.source));
}

function perhapsArticle(head: Head): Doubt {
  return {
    message: {
      zh: '这里当作新的一篇，也可能是上一篇的文内小标题',
      en: 'taken for a new article; it may be a heading inside the one above',
    },
    span: spanOf(head.source),
  };
}

function perhapsHeading(head: Head): Doubt {
  return {
    message: {
      zh: `“${head.source.text}”当作文内小标题，也可能是另一篇的标题`,
      en: `“${head.source.text}” was taken for a heading inside the article; it may be the title of another one`,
    },
    span: spanOf(head.source),
  };
}

/** Whether heads amid an article without source line begin a new one. */
function beginsArticle(reading: Reading, heads: readonly Head[]): 'article' | 'perhaps-article' | 'text' {
  const [first, second] = heads;
  if (first === undefined) return 'text';
  if (heads.some((head) => head.known !== undefined)) return 'article';
  const isSectionAndTitle = second !== undefined && first.width <= sectionHeadWidth && second.width > first.width;
  if (isSectionAndTitle) return reading.usesSources ? 'perhaps-article' : 'article';
  const isLongEnough = heads.some((head) => head.width > sectionHeadWidth);
  return isLongEnough && (!reading.usesSources || first.hasGap) ? 'perhaps-article' : 'text';
}

function open(reading: Reading, heads: readonly Head[], doubt?: Doubt): void {
  const head = readHeads(heads, reading.contents, reading.drafts.length === 0);
  const doubts = doubt === undefined ? [...head.doubts] : [doubt, ...head.doubts];
  reading.drafts.push({ head, credits: [], paragraphs: [], doubts, isClosed: false });
}

function readBody(reading: Reading, source: SourceText, rest: readonly Block[]): void {
  const current = reading.drafts.at(-1);
  const hasOwnSource = rest.find((block) => block.kind !== 'body')?.kind === 'source';
  if (current === undefined || (current.isClosed && hasOwnSource)) {
    open(reading, []);
    reading.drafts.at(-1)?.doubts.push({
      message: { zh: '这一篇没有找到标题', en: 'no title was found for this article' },
      span: spanOf(source),
    });
  } else if (current.isClosed) {
    current.doubts.push({
      message: { zh: '来源行后面还有文字，已并入这一篇', en: 'text after the source line was added to this article' },
      span: spanOf(source),
    });
  }
  reading.drafts.at(-1)?.paragraphs.push(source);
}

/** A source line under the title (来源：…) belongs to the article that follows; any other closes one. */
function readSource(reading: Reading, credits: readonly ImportedCredit[]): void {
  const current = reading.drafts.at(-1);
  if (current === undefined) open(reading, []);
  const draft = reading.drafts.at(-1);
  if (draft === undefined) return;
  draft.credits = [...draft.credits, ...credits];
  draft.isClosed = draft.paragraphs.length > 0;
}

function groupBySection(drafts: readonly Draft[]): ImportedSection[] {
  const sections: { title: SourceText | undefined; articles: ImportedArticle[] }[] = [];
  for (const { head, credits, paragraphs, doubts } of drafts) {
    if (sections.length === 0 || head.section !== undefined) sections.push({ title: head.section, articles: [] });
    const { title, subtitle, author } = head;
    sections.at(-1)?.articles.push({ title, subtitle, author, credits, paragraphs, doubts });
  }
  return sections;
}
