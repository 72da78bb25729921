import type { Em } from '../../base/geometry.ts';
import type { SourceText } from '../../base/source-text.ts';
import { joinLines } from './join-lines.ts';
import { type LineMark, markLines } from './line-marks.ts';
import type { MeasuredLine } from './measure.ts';
import { isParagraphIndent, leavesRoom, type Signals } from './signals.ts';

/** Lines that belong together, as one text. */
export interface Paragraph {
  readonly source: SourceText;
  readonly mark: LineMark;
  /** Lines it had in print, at least one. */
  readonly lines: readonly MeasuredLine[];
  /** More empty lines before it than lines of a paragraph have between them. */
  readonly hasGap: boolean;
}

/** Joins lines into paragraphs by what the extract shows of their ends. Every line belongs to one paragraph. */
export function joinParagraphs(lines: readonly MeasuredLine[], signals: Signals): Paragraph[] {
  const marks = markLines(lines, signals);
  const paragraphs: Paragraph[] = [];
  let current: MeasuredLine[] = [];
  for (const [index, line] of lines.entries()) {
    current.push(line);
    const mark = marks[index] ?? 'text';
    const next = lines[index + 1];
    const nextMark = marks[index + 1];
    const isText = (mark === 'text' || mark === 'item') && nextMark === 'text';
    const goesOn =
      nextMark === 'source-rest' ||
      (isText && next !== undefined && !endsParagraph(line, next, current.length === 1, signals));
    if (goesOn) continue;
    paragraphs.push(paragraph(current, marks[index + 1 - current.length] ?? 'text', signals));
    current = [];
  }
  return paragraphs;
}

/** Every line a paragraph of its own: for extracts whose lines were never broken. */
export function unbrokenParagraphs(lines: readonly MeasuredLine[], signals: Signals): Paragraph[] {
  const marks = markLines(lines, signals);
  return lines.map((line, index) => paragraph([line], marks[index] ?? 'text', signals));
}

function paragraph(lines: readonly MeasuredLine[], mark: LineMark, signals: Signals): Paragraph {
  const first = lines[0]!;
  return {
    source: joinLines(lines.map((line) => line.source)),
    mark,
    lines,
    hasGap: !first.opensPage && first.blankLines > signals.blankLines,
  };
}

/** Whether the paragraph of `line` ends with it. The surest sign that the extract has decides. */
function endsParagraph(line: MeasuredLine, next: MeasuredLine, isFirst: boolean, signals: Signals): boolean {
  if (line.source.file !== next.source.file) return true;
  if (cannotOpen(line.text, next.text)) return false;
  if (next.blankLines > signals.blankLines && !next.opensPage) return true;
  const slack = signals.measure - line.edge;
  if (signals.hasBlankEnds) return line.hasBlankEnd || leavesRoom(line, next, slack - signals.hiddenIndent);
  if (endsStrongly(line.text) && isHeadLike(next, signals.measure)) return true;
  if (signals.hasIndents) return isParagraphIndent(next.inset) || endsUnindented(line, next, slack);
  if (leavesRoom(line, next, slack - (isFirst ? signals.hiddenIndent : 0))) return true;
  return endsStrongly(line.text) && opensParagraph(next, signals);
}

/** No paragraph opens with a closing mark, nor with the rest of a word that was cut at its hyphen. */
function cannotOpen(before: string, text: string): boolean {
  return /^[，。、；：？！）》」』】〕〉”’]/u.test(text) || (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(text));
}

/**
 * Where first lines are indented, one that is not can only follow a head or a signature, which end well before the
 * measure, or a finished sentence.
 */
function endsUnindented(line: MeasuredLine, next: MeasuredLine, slack: Em): boolean {
  return leavesRoom(line, next, endsStrongly(line.text) ? slack : slack - 3);
}

/** Short and without a mark at its end: the last line of a paragraph has one. */
function isHeadLike(line: MeasuredLine, measure: Em): boolean {
  return measure - line.edge > 4 && /[\p{L}\p{N}]$/u.test(line.text);
}

/** Whether a paragraph can end here: a comma, a semicolon or a colon at the end of a full line goes on. */
function endsStrongly(text: string): boolean {
  return /[。！？…!?][”’」』）)】]*$/u.test(text);
}

/** After a full line that ends a sentence: a number of an enumeration, or a line short by a lost indent. */
function opensParagraph(line: MeasuredLine, { measure, hiddenIndent }: Signals): boolean {
  if (startsEnumeration(line.text)) return true;
  const missing = measure - line.edge;
  return hiddenIndent > 0 && missing >= 1.25 && missing <= 3.75 && !endsStrongly(line.text);
}

/** 一、 （一） 第一章 附件： 1. （1）at the start: an item, a clause or a small head. */
export function startsEnumeration(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]+[章节条部]|附件|\d{1,2}[.．、](?!\d))/u.test(
    text,
  );
}
