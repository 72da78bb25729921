import { type CalendarDate, parseCalendarDate } from '../../base/calendar-date.ts';
import { type SourceText, sliceSource, trimSource } from '../../base/source-text.ts';
import { endsSentence } from './em-width.ts';
import { closeLetterSpacing } from './join-lines.ts';
import type { MeasuredLine } from './measure.ts';
import { readCount, readNumber } from './numerals.ts';

/** What stands above the first article. */
export interface ImportedMasthead {
  readonly name: SourceText | undefined;
  readonly subtitle: SourceText | undefined;
  readonly publisher: SourceText | undefined;
  readonly number: number | undefined;
  readonly total: number | undefined;
  readonly date: CalendarDate | undefined;
  /** 密级 */
  readonly classification: SourceText | undefined;
  /** 内部资料　注意保存 */
  readonly notice: SourceText | undefined;
  /** 准印证号 */
  readonly permit: SourceText | undefined;
  /** 份号 */
  readonly copyNumber: number | undefined;
  /** 增刊, ××专刊, on a line of its own */
  readonly supplement: SourceText | undefined;
  /** Lines that a manifest has no place for: a second publisher. */
  readonly others: readonly SourceText[];
}

/** A masthead and the lines below it. */
export interface SplitMasthead {
  readonly masthead: ImportedMasthead | undefined;
  readonly rest: readonly MeasuredLine[];
}

/** Number, date and what else stands on a line of the masthead. */
interface IssueLine {
  readonly number: number | undefined;
  readonly total: number | undefined;
  readonly date: CalendarDate | undefined;
  readonly rest: readonly SourceText[];
}

/** A masthead takes the top third of a page: not more lines than this. */
const mastheadLines = 12;

/** Takes off the masthead: all lines down to the number of the issue, and to its date below. */
export function splitMasthead(lines: readonly MeasuredLine[]): SplitMasthead {
  const top = lines.slice(0, mastheadLines);
  const at = top.findIndex((line) => readIssueLine(line.source)?.number !== undefined);
  if (at < 0 || top.slice(0, at).some((line) => endsSentence(line.text) && line.width > 20)) {
    return { masthead: undefined, rest: lines };
  }
  let end = at + 1;
  while (end < top.length && belongsBelow(top[end]!.source)) end++;
  const issueLines = top.slice(at, end).map((line) => readIssueLine(line.source) ?? publisherLine(line.source));
  return { masthead: readMasthead(top.slice(0, at), issueLines), rest: lines.slice(end) };
}

/** 总第N期, the publisher's line and the date may stand below the number. */
function belongsBelow(line: SourceText): boolean {
  const found = readIssueLine(line);
  if (found !== undefined || isSupplement.test(line.text)) return true;
  return publisherLabel.test(line.text) && !endsSentence(line.text);
}

/** Under the number, in brackets or without. */
const isSupplement = /^[（(]?\s*(?:\S{0,12}(?:增刊|专刊|特刊))\s*[）)]?$/u;

const publisherLabel = /^(?:主办|主办单位|编印|编印单位|编发|编发单位|编辑出版)\s*[：:]/u;

function publisherLine(line: SourceText): IssueLine {
  return { number: undefined, total: undefined, date: undefined, rest: [line] };
}

const count = '\\s*([\\d０-９]+|[〇○零一二三四五六七八九十百]+)\\s*';
const totalPattern = new RegExp(`[（(\\[]?\\s*总\\s*第?${count}[期号]\\s*[）)\\]]?`, 'u');
const numberPattern = new RegExp(
  `(?:[\\d０-９〇○零一二三四五六七八九]{4}\\s*年\\s*)?[（(]?\\s*第${count}[期号]\\s*[）)]?`,
  'u',
);
const datePattern =
  /([\d０-９〇○零一二三四五六七八九]{4})\s*年\s*([\d０-９一二三四五六七八九十]{1,3})\s*月\s*([\d０-９一二三四五六七八九十]{1,3})\s*日|((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})/u;

/** Reads a line that consists of a number or a date and little else; undefined for other lines. */
function readIssueLine(line: SourceText): IssueLine | undefined {
  let text = line.text;
  const cut = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    // Same length, so that what is left keeps its place.
    text = text.slice(0, match.index) + '\0'.repeat(match[0].length) + text.slice(match.index + match[0].length);
    return match;
  };
  const total = readCount(cut(totalPattern)?.[1] ?? '');
  const number = readCount(cut(numberPattern)?.[1] ?? '');
  const date = readDate(cut(datePattern));
  const isInSentence = /[^\s\0（）()，,·|\]]\0|\0[^\s\0（）()，,·|[]/u.test(text) && !followsName(text);
  if ((number ?? total ?? date) === undefined || isInSentence) return undefined;
  return { number, total, date, rest: remainders(line, text) };
}

/** 科技简报第6期 in one: the name of a newsletter ends with the name of its kind. */
function followsName(text: string): boolean {
  return /^\S{2,12}(?:报|刊|讯|简讯|动态|信息|参考|要情|摘要)\0+\s*\S*$/u.test(text);
}

/** 第3期培训班 is no number of an issue: what a line says beside number and date is set apart from them. */
function remainders(line: SourceText, masked: string): SourceText[] {
  return [...masked.matchAll(/[^\0]+/gu)].flatMap((match) => {
    const part = trimSource(sliceSource(line, match.index, match.index + match[0].length));
    return /[\p{L}\p{N}]/u.test(part.text) ? [part] : [];
  });
}

/** The first date in a text. */
export function readDateIn(text: string): CalendarDate | undefined {
  return readDate(datePattern.exec(text) ?? undefined);
}

function readDate(match: RegExpExecArray | undefined): CalendarDate | undefined {
  if (match === undefined) return undefined;
  const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map((part) =>
    String(readNumber(part ?? '') ?? ''),
  );
  return parseCalendarDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
}

/** What stands in the corners above the name. */
const markings = {
  classification: /^(?:密级|绝密|机密|秘密)/u,
  notice: /^(?:内部|注意保存|仅供)(?!.*准字)/u,
  permit: /准印证|准字/u,
  copyNumber: /^(?:份号|编号)\s*[：:]?\s*(?!0+$)(\d{1,6})$/u,
};

function readMasthead(above: readonly MeasuredLine[], issueLines: readonly IssueLine[]): ImportedMasthead {
  const heads = above.map((line) => closeLetterSpacing(line.source));
  const besides = issueLines.flatMap((line) => line.rest);
  const isNote = (line: SourceText) => Object.values(markings).some((pattern) => pattern.test(line.text));
  const marked = (pattern: RegExp) => heads.find((line) => pattern.test(line.text));
  const supplement = besides.find((line) => isSupplement.test(line.text));
  const copyNumber = marked(markings.copyNumber);
  const subtitle = heads.find((line) => /^[（(].*[）)]$/u.test(line.text));
  const names = heads.filter((line) => line !== subtitle && !isNote(line));
  // A name on the line of the number comes first there.
  const name = names.at(-1) ?? besides[0];
  const publishers = besides.filter((line) => line !== name && line !== supplement);
  const publisher = publishers[0];
  const isKept = new Set([subtitle, name, ...Object.values(markings).map(marked)]);
  return {
    name,
    subtitle,
    publisher: publisher === undefined ? undefined : withoutLabel(publisher),
    number: issueLines.find((line) => line.number !== undefined)?.number,
    total: issueLines.find((line) => line.total !== undefined)?.total,
    date: issueLines.find((line) => line.date !== undefined)?.date,
    classification: marked(markings.classification),
    notice: marked(markings.notice),
    permit: marked(markings.permit),
    copyNumber: readCount(markings.copyNumber.exec(copyNumber?.text ?? '')?.[1] ?? ''),
    supplement,
    others: [...heads.filter((line) => !isKept.has(line)), ...publishers.slice(1)],
  };
}

function withoutLabel(text: SourceText): SourceText {
  const label = publisherLabel.exec(text.text)?.[0] ?? '';
  return trimSource(sliceSource(text, label.length));
}
