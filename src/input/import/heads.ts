import { joinSource, type SourceText, sliceSource, spanOf } from '../../base/source-text.ts';
import type { Head } from './blocks.ts';
import { type ContentsList, headKey } from './contents-list.ts';
import type { Doubt } from './imported-issue.ts';
import { joinLines } from './join-lines.ts';
import { sectionHeadWidth } from './line-marks.ts';

/** What the heads above an article say. */
export interface ArticleHead {
  readonly section: SourceText | undefined;
  readonly title: SourceText | undefined;
  readonly subtitle: SourceText | undefined;
  readonly author: SourceText | undefined;
  readonly doubts: readonly Doubt[];
}

/** Sorts the heads above an article into section, title, subtitle and author. `isFirst`: of the whole issue. */
export function readHeads(heads: readonly Head[], contents: ContentsList, isFirst: boolean): ArticleHead {
  const section = sectionOf(heads, contents, isFirst);
  const below = section === undefined ? heads : heads.slice(1);
  const subtitles = below.filter((head, index) => index > 0 && isSubtitle(head));
  const author = below.findLast((head, index) => index > 0 && !subtitles.includes(head) && isAuthor(head));
  const titles = below.filter((head) => head !== author && !subtitles.includes(head));
  const title = titles.length === 0 ? undefined : joinLines(titles.map(titleText));
  return {
    section: section === undefined ? undefined : undecorated(section.source),
    title,
    subtitle: subtitles.length === 0 ? undefined : joinLines(subtitles.map((head) => head.source)),
    author: author?.source,
    doubts: doubtsOf(section, titles, author, contents),
  };
}

/**
 * The first of several heads names a section when it is marked so, or when it is short and clearly shorter than the
 * title below it. At the start of an issue a section is the rule, and a somewhat longer head will do.
 */
function sectionOf(heads: readonly Head[], contents: ContentsList, isFirst: boolean): Head | undefined {
  const [first, second] = heads;
  if (first === undefined) return undefined;
  if (first.known !== undefined) return first.known === 'section' ? first : undefined;
  if (second === undefined || isSubtitle(second) || isAuthor(second)) return undefined;
  if (contents.titles.has(headKey(first.source.text + second.source.text))) return undefined;
  const isShort = first.width <= sectionHeadWidth + (isFirst ? 2 : 0);
  if (isOutline(first.source.text, second.source.text)) return first;
  const isPlain = !/[，。：；《》“”、]|\d/u.test(first.source.text) && !/[的和与及暨]$/u.test(first.source.text);
  return isShort && isPlain && (second.known !== undefined || first.width < second.width) ? first : undefined;
}

/** ——记…, （试行）*/
function isSubtitle(head: Head): boolean {
  return /^(?:[—―－-]{1,2}\S|[（(].*[）)]$)/u.test(head.source.text);
}

/** 作者：张三, 本刊记者 张三, 张　三, 张三 李四: a byline. A lone word of two or three characters is none: 通知. */
function isAuthor(head: Head): boolean {
  const { text } = head.source;
  if (/^(?:作者|撰文|撰稿|文|记者|通讯员|本[刊报]记者|特约记者)(?:[：:／/]\s*|\s+)\S/u.test(text)) return true;
  return /^\p{Script=Han}[ \u3000]+\p{Script=Han}$/u.test(text) || isListOfNames(text);
}

function isListOfNames(text: string): boolean {
  return /^[\p{Script=Han}·]{2,4}(?:[ \u3000]+[\p{Script=Han}·]{2,4}){1,4}$/u.test(text) && text.length <= 16;
}

/** 一、协会要闻 above 1.协会召开理事会 or （一）协会召开理事会: sections and titles are numbered. */
function isOutline(first: string, second: string): boolean {
  return (
    /^[一二三四五六七八九十]+、/u.test(first) &&
    /^(?:\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十]+[)）])/u.test(second)
  );
}

/** The sentence of an item keeps its mark. */
function titleText({ source, known }: Head): SourceText {
  return known === 'item' ? source : undecorated(source);
}

/** A head without 【】 or ■: marks of the design, which the new layout has its own of. */
function undecorated(source: SourceText): SourceText {
  const match = /^(?:【\s*|[※■□●○◆◇▲△★☆►▶]\s*)(.*?)(?:\s*】)?$/u.exec(source.text);
  const text = match?.[1];
  if (text === undefined || text === '') return source;
  const start = source.text.indexOf(text);
  return sliceSource(source, start, start + text.length);
}

function doubtsOf(
  section: Head | undefined,
  titles: readonly Head[],
  author: Head | undefined,
  contents: ContentsList,
): Doubt[] {
  const doubts: Doubt[] = [];
  if (titles.length === 0 && section !== undefined) {
    const message = { zh: '这个栏目下没有找到标题', en: 'no title was found below this section' };
    doubts.push({ message, span: spanOf(section.source) });
  }
  const item = titles.find((head) => head.known === 'item');
  if (item !== undefined) {
    const message = {
      zh: '这一条当作一篇，第一句当作标题',
      en: 'taken for an article, its first sentence for the title',
    };
    doubts.push({ message, span: spanOf(item.source) });
  }
  const key = headKey(titles.map((head) => head.source.text).join(''));
  if (titles.length > 1 && !contents.titles.has(key)) {
    const lines = titles.map((head) => head.source);
    doubts.push({
      message: {
        zh: `标题由${titles.length}行合成，也可能其中有栏目名、副标题或文内小标题`,
        en: `the title was put together from ${titles.length} lines; one may be a section, a subtitle or a heading`,
      },
      span: spanOf(joinSource(lines)),
    });
  }
  if (section !== undefined && section.known === undefined && isNearlyTitle(section, titles)) {
    doubts.push({
      message: {
        zh: '这一行当作栏目名，也可能是标题的第一行',
        en: 'taken for a section; it may be the first line of the title',
      },
      span: spanOf(section.source),
    });
  }
  if (author !== undefined) {
    doubts.push({
      message: { zh: '这一行当作作者署名', en: 'taken for the author' },
      span: spanOf(author.source),
    });
  }
  return doubts;
}

/** More than eight characters, and more than half as long as the title below: the rule about lengths may be wrong. */
function isNearlyTitle(section: Head, titles: readonly Head[]): boolean {
  return section.width > 8 && section.width > 0.5 * (titles[0]?.width ?? 0);
}
