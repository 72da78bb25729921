import { endsSentence } from './em-width.ts';
import { joinLines } from './join-lines.ts';
import type { MeasuredLine } from './measure.ts';
import type { Signals } from './signals.ts';
import { isParagraphIndent, leavesRoom } from './signals.ts';
import { readSourceLine } from './source-line.ts';

/** What a line is by its place and wording, before it is joined with any other. */
export type LineMark =
  /** Closes an article: （稿件提供：X） */
  | 'source'
  /** Goes on with the source line above. */
  | 'source-rest'
  /** Stands where only the head of a section or of an article can stand. */
  | 'head'
  /** A whole piece of news behind a mark, and an article of its own: ◆5月3日，学会召开座谈会。 */
  | 'item'
  | 'text';

/** A section's head seldom has more characters than this; titles have more. */
export const sectionHeadWidth = 10;

/**
 * Marks of all lines. The first lines, and those after a source line, are heads whatever their length: a title that
 * fills the measure would otherwise run into its article. A source line right below a title opens no new article.
 */
export function markLines(lines: readonly MeasuredLine[], signals: Signals): LineMark[] {
  const marks: LineMark[] = [];
  let expected = 2;
  // The mark that heads or items at their place began with: the same one begins further items below.
  let itemMark = '';
  while (marks.length < lines.length) {
    const index = marks.length;
    const source = sourceMarks(lines, index, signals);
    if (source.length > 0) {
      expected = marks.at(-1) === 'head' ? 0 : 2;
      marks.push(...source);
      continue;
    }
    const { text } = lines[index]!;
    let mark = expected > 0 ? headMark(lines, index, signals, expected) : 'text';
    if (mark === 'text' && itemMark !== '' && text.startsWith(itemMark) && isItem(text)) mark = 'item';
    if (mark === 'head' || mark === 'item') itemMark = designMark.exec(text)?.[0] ?? '';
    expected = mark === 'head' && lines[index]!.width <= sectionHeadWidth ? expected - 1 : 0;
    marks.push(mark);
  }
  return marks;
}

/** Marks of the one or two lines of a source line that begins at `index`; none when there is none. */
function sourceMarks(lines: readonly MeasuredLine[], index: number, signals: Signals): LineMark[] {
  if (isSourceLine(lines, index, signals)) return ['source'];
  const [line, next] = [lines[index]!, lines[index + 1]];
  const goesOn =
    /^[（(【〔[][^）)】〕\]]*$/u.test(line.text) && next !== undefined && /^[^（(]*[）)】〕\]]$/u.test(next.text);
  if (!goesOn || line.source.file !== next.source.file) return [];
  return readSourceLine(joinLines([line.source, next.source])) === undefined ? [] : ['source', 'source-rest'];
}

/** A bracketed line is a source line wherever it stands; 来源：X only on a short line after a finished one. */
function isSourceLine(lines: readonly MeasuredLine[], index: number, { measure }: Signals): boolean {
  const line = lines[index]!;
  if (readSourceLine(line.source) === undefined) return false;
  if (/^[（(【〔[]/u.test(line.text)) return true;
  const before = lines[index - 1];
  const isAfterEnd =
    before === undefined || endsSentence(before.text) || leavesRoom(before, line, measure - before.edge);
  return isAfterEnd && line.edge < measure - 1;
}

/** Marks that heads and short items are printed behind. */
const designMark = /^[※■□●○◆◇▲△★☆►▶]/u;

/** Behind its mark stands a sentence: a title holds no 。 and does not begin 5月3日，. */
function isItem(text: string): boolean {
  return designMark.test(text) && (text.includes('。') || datedStart.test(text.slice(1).trimStart()));
}

/** A sentence begins so, a title does not: 2024年5月3日， */
const datedStart = /^(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*(?:\d{1,2}\s*日\s*)?[，,]/u;

function headMark(lines: readonly MeasuredLine[], index: number, signals: Signals, expected: number): LineMark {
  const line = lines[index]!;
  if (isItem(line.text)) return 'item';
  if (line.text.startsWith('【') || designMark.test(line.text)) return 'head';
  const slack = signals.measure - line.edge;
  const isLong = slack < signals.hiddenIndent + 1.5;
  if (/[。；]/u.test(line.text) || /[，、：]$/u.test(line.text) || (isLong && line.text.includes('，'))) return 'text';
  return expected === 1 && isLong && isFirstLine(lines, index, signals) ? 'text' : 'head';
}

/**
 * Whether a long line is the first of an article rather than its title: by the sign that this extract has, else
 * because the next line is full and the sentence goes on.
 */
function isFirstLine(lines: readonly MeasuredLine[], index: number, signals: Signals): boolean {
  const line = lines[index]!;
  if (signals.hasBlankEnds) return !line.hasBlankEnd;
  const next = lines[index + 1];
  if (signals.hasIndents)
    return isParagraphIndent(line.inset) && (next === undefined || !isParagraphIndent(next.inset));
  return next !== undefined && signals.measure - next.edge < 1.5;
}
