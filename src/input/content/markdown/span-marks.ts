/** What stands in the braces of a span, `{专名号 拼音=běi jīng}` → the marks of its text. */
import { diagnostic, type Hint, type Localized, type Report } from '../../../base/diagnostics/diagnostic.ts';
import { type SourceText, type Span, sliceSource, spanOf } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { RubyMark, TextMarks } from '../issue.ts';
import { type MarkKind, markKindOf, markName, markNames, nearestMark } from './mark-names.ts';

/** One mark as written. */
interface WrittenMark {
  readonly kind: MarkKind;
  /** Where its name stands. */
  readonly span: Span;
  /** What follows the `=`; undefined without one, empty when nothing follows. */
  readonly value: SourceText | undefined;
}

/** Text without any mark. */
export const unmarked: TextMarks = {
  dots: false,
  name: undefined,
  ruby: undefined,
  spread: undefined,
  border: undefined,
  level: undefined,
};

/**
 * Marks of a span inside text that bears `outer` marks. What is not understood is reported and left out. Names are
 * parted by blanks or commas; a value goes on to the next name, a comma or the end, or stands in quotation marks.
 */
export function marksOf(attributes: SourceText, outer: TextMarks | undefined, report: Report): TextMarks {
  const written = writtenMarks(attributes, report);
  return written.reduce((marks, mark) => withMark(marks, mark, report), outer ?? unmarked);
}

/** A word, and what stands behind its `=` up to a blank or comma or in quotation marks. */
const entry = /(?<name>[^\s=＝,，;；、"“”]+)(?:\s*[=＝]\s*(?<value>["“][^"“”]*["”]|[^\s=＝,，;；、"“”]*))?/gu;

function writtenMarks(attributes: SourceText, report: Report): WrittenMark[] {
  const { text } = attributes;
  const marks: WrittenMark[] = [];
  // Where the value of the last mark begins, while further words may belong to it; −1 when none may.
  let valueStart = -1;
  let end = 0;
  for (const match of text.matchAll(entry)) {
    const { name = '', value } = match.groups ?? {};
    const kind = markKindOf(name);
    const goesOn = valueStart >= 0 && value === undefined && !/[,，;；、]/u.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    const last = marks.at(-1);
    if (goesOn && kind === undefined && last !== undefined) {
      marks[marks.length - 1] = { ...last, value: sliceSource(attributes, valueStart, end) };
      continue;
    }
    const span = spanOf(attributes, match.index, match.index + name.length);
    if (kind === undefined) report(unknownMark(name, span, valueStart >= 0));
    else marks.push({ kind, span, value: value === undefined ? undefined : writtenValue(attributes, end, value) });
    valueStart = kind === undefined || value === undefined || /^["“]/u.test(value) ? -1 : end - value.length;
  }
  return marks;
}

/** The value that ends at `end`, without its quotation marks. */
function writtenValue(attributes: SourceText, end: number, value: string): SourceText {
  const quotes = /^["“]/u.test(value) ? 1 : 0;
  return sliceSource(attributes, end - value.length + quotes, end - quotes);
}

const allMarks: Hint = {
  message: {
    zh: `可用的标记：${markNames.join('、')}；方括号要原样印出，写成“\\[”`,
    en: `the marks are ${markNames.join('、')}; write \\[ for a printed bracket`,
  },
};

function unknownMark(name: string, span: Span, followsValue: boolean) {
  const near = nearestMark(name);
  const hints: Hint[] = [
    near === undefined ? allMarks : { message: { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` } },
  ];
  if (followsValue) {
    hints.push({
      message: {
        zh: '如果它是前一个标记的内容，请用引号括起来，例如 {译名="甲，乙"}',
        en: 'if it belongs to the mark before it, put that into quotation marks: {gloss="a, b"}',
      },
    });
  }
  return diagnostic('content/unknown-mark', { name }, span, hints);
}

/** The marks with one more; a second one of a kind that text can bear but once is reported, and the inner one counts. */
function withMark(marks: TextMarks, mark: WrittenMark, report: Report): TextMarks {
  const { kind } = mark;
  const refuse = (isTaken: boolean) => {
    if (isTaken) report(diagnostic('content/mark-conflict', { name: markName(kind) }, mark.span));
  };
  switch (kind) {
    case 'dots':
      refuseValue(mark, report);
      return { ...marks, dots: true };
    case 'proper-name':
    case 'book-title':
      refuseValue(mark, report);
      refuse(marks.name !== undefined);
      return { ...marks, name: { line: kind === 'proper-name' ? 'straight' : 'wavy' } };
    case 'pinyin':
    case 'zhuyin':
    case 'gloss':
    case 'note':
      refuse(marks.ruby !== undefined);
      return { ...marks, ruby: rubyOf(kind, mark, report) ?? marks.ruby };
    case 'spread':
      refuse(marks.spread !== undefined);
      return { ...marks, spread: spreadOf(mark, report) ?? marks.spread };
    case 'deceased':
      refuseValue(mark, report);
      refuse(marks.border !== undefined);
      return { ...marks, border: {} };
    case 'raised':
    case 'lowered':
      refuseValue(mark, report);
      refuse(marks.level !== undefined);
      return { ...marks, level: kind };
    default:
      return unreachable(kind);
  }
}

function refuseValue(mark: WrittenMark, report: Report): void {
  if (mark.value !== undefined) reportValue(mark, { zh: '后面不写“=”', en: 'takes no “=”' }, report);
}

function rubyOf(kind: RubyMark['kind'], mark: WrittenMark, report: Report): RubyMark | undefined {
  if (mark.value !== undefined && mark.value.text.trim() !== '') return { kind, text: mark.value };
  const name = markName(mark.kind);
  reportValue(mark, { zh: `后面应写注文，例如 {${name}=…}`, en: `needs the text to set above: {${name}=…}` }, report);
  return undefined;
}

/** Widest cell: a line of a page holds some 40 characters. */
const mostSquares = 40;

function spreadOf(mark: WrittenMark, report: Report): TextMarks['spread'] {
  const written = mark.value?.text.normalize('NFKC').trim() ?? '';
  const squares = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (squares >= 1 && squares <= mostSquares) return { squares };
  reportValue(
    mark,
    {
      zh: `后面应写字数，是 1 到 ${mostSquares} 的整数，例如 {均排=4}`,
      en: `needs a width in characters, a whole number from 1 to ${mostSquares}: {spread=4}`,
    },
    report,
  );
  return undefined;
}

function reportValue(mark: WrittenMark, expected: Localized, report: Report): void {
  report(diagnostic('content/mark-value', { name: markName(mark.kind), expected }, mark.span));
}
