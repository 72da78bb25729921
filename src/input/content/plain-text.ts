import { type Diagnostic, diagnostic, type Report } from '../../base/diagnostics/diagnostic.ts';
import { type SourceText, type Span, sliceSource, spanOf } from '../../base/source-text.ts';
import type { Block, Inline, TextStyle } from './issue.ts';
import { isFullWidth } from './normalise/side.ts';

/** The style of text without markup. */
export const plainStyle: TextStyle = { bold: false, emphasis: false, href: undefined };

/** A line of the file without its line end, as half-open indices into the text. */
interface Line {
  readonly start: number;
  /** End without blanks at the end. */
  readonly end: number;
  /** Typed indent in em: a full-width blank is 1, a tab 2, a blank 1/2. */
  readonly indent: number;
  readonly hasFullWidthIndent: boolean;
}

/**
 * Paragraphs of text without markup. Blank lines part them, and so does a line that is indented by hand: that is how
 * paragraphs come out of a word processor. Line ends inside a paragraph stay in the text; normalisation closes them.
 *
 * A text with neither blank lines nor indents whose every line ends a sentence or is too long to have been wrapped by
 * hand is what a word processor saves as plain text: each line is a paragraph. Where only most lines are so, the lines
 * are joined and a warning says it.
 */
export function parsePlainText(source: SourceText, report: Report): Block[] {
  const grouped = groupLines(readLines(source.text), source.text);
  const only = grouped.length === 1 ? grouped[0]! : [];
  const isLineEach = only.every((line) => isWholeParagraph(source.text.slice(line.start, line.end)));
  const paragraphs = only.length > 0 && isLineEach ? only.map((line) => [line]) : grouped;
  reportJoinedLines(source, paragraphs, report);
  return paragraphs.map((lines) => {
    const text = sliceSource(source, lines[0]!.start, lines.at(-1)!.end);
    const inline: Inline = { kind: 'text', text, style: plainStyle };
    return { kind: 'paragraph', inlines: [inline] };
  });
}

/** Line ends of other systems and what parts as they do: most texts have none. */
const otherEnd = /[\r\f\u2029]/;

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const anyEnd = otherEnd.test(text) ? /[\n\r\f\u2029]/g : undefined;
  // A byte order mark at the start is part of the encoding, not of the text.
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    const found = anyEnd === undefined ? text.indexOf('\n', start) : indexOf(anyEnd, text, start);
    const end = found === -1 ? text.length : found;
    lines.push(measureLine(text, start, end));
    if (found === -1) return lines;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // A page break or paragraph separator parts as an empty line does.
    if (text[end] === '\f' || text[end] === '\u2029') lines.push(measureLine(text, start, start));
  }
}

function indexOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function measureLine(text: string, lineStart: number, lineEnd: number): Line {
  let start = lineStart;
  let indent = 0;
  let hasFullWidthIndent = false;
  for (; start < lineEnd; start++) {
    const unit = text.charCodeAt(start);
    if (unit === 0x3000) {
      indent += 1;
      hasFullWidthIndent = true;
    } else if (unit === 0x09) indent += 2;
    else if (unit === 0x20 || unit === 0xa0) indent += 0.5;
    else break;
  }
  return { start, end: start + text.slice(start, lineEnd).trimEnd().length, indent, hasFullWidthIndent };
}

function groupLines(lines: readonly Line[], text: string): Line[][] {
  const paragraphs: Line[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const isBlank = line.end === line.start;
    if (!isBlank && previous !== undefined && !opensParagraph(line, previous, text)) paragraphs.at(-1)?.push(line);
    else if (!isBlank) paragraphs.push([line]);
    previous = isBlank ? undefined : line;
  }
  return paragraphs;
}

/**
 * Whether an indented line begins a paragraph: always with full-width blanks, which nobody types for anything else;
 * with ASCII blanks only when it stands further in than the line before or that line ends a sentence, because text
 * may be indented as a whole.
 */
function opensParagraph(line: Line, previous: Line, text: string): boolean {
  if (line.indent < 1) return false;
  return (
    line.hasFullWidthIndent || line.indent > previous.indent || endsSentence(text.slice(previous.start, previous.end))
  );
}

/** Whether a line ends as a sentence does, quotes and brackets behind the mark included. */
function endsSentence(line: string): boolean {
  return /[。！？；：…!?][”’』」）)】]*$/u.test(line);
}

/** A line of more em was not wrapped by hand: nobody's editor shows 60 Chinese characters or 120 columns in a line. */
const unwrappedLine = 60;

/** Whether a line may be a paragraph as a word processor saves it. */
function isWholeParagraph(line: string): boolean {
  return endsSentence(line) || widthOf(line) > unwrappedLine;
}

/** In em: a full-width character is 1, any other 1/2. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += isFullWidth(character) ? 1 : 0.5;
  return width;
}

/**
 * Lines of this length on average (UTF-16 units, nearly all full-width) are seldom wrapped by hand: editors show
 * about 40 Chinese characters in 80 columns.
 */
const longLine = 40;

/**
 * Says once when lines were joined that look like paragraphs of their own: long ones, each a finished sentence, or most
 * lines of a text that has no blank line at all.
 */
function reportJoinedLines(source: SourceText, paragraphs: readonly Line[][], report: Report): void {
  for (const lines of paragraphs) {
    if (lines.length < 2) continue;
    const texts = lines.map((line) => source.text.slice(line.start, line.end));
    const whole = texts.filter(isWholeParagraph).length;
    const areMost = paragraphs.length === 1 && whole >= 2 && whole * 2 > lines.length;
    if (!areMost && !lookLikeParagraphs(texts)) continue;
    report(joinedLines(lines.length, spanOf(source, lines[0]!.start, lines[0]!.end)));
    return;
  }
}

/** Whether lines that are joined look like paragraphs: each a finished sentence, and longer than lines wrapped by hand. */
export function lookLikeParagraphs(lines: readonly string[]): boolean {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return lines.length >= 2 && length >= longLine * lines.length && lines.every(endsSentence);
}

/** Says that so many lines were joined, the first of which is at `span`. */
export function joinedLines(lines: number, span: Span): Diagnostic {
  return diagnostic('content/lines-joined', { lines }, span, [
    {
      message: {
        zh: '如果它们是几个段落，请在段与段之间空一行，或在段首空两个全角空格',
        en: 'if they are paragraphs, put a blank line between them or begin each with two full-width blanks',
      },
    },
  ]);
}
