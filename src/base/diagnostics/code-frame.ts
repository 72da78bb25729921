/**
 * The lines of a file that a diagnostic is about, with a mark under its span, as text for a terminal:
 *
 *      4 | number: 11
 *      5 | total：71
 *        |      ^^
 */
import { characterWidth } from './display-width.ts';
import { lineColumn, textLine } from './line-column.ts';

export interface CodeFrameOptions {
  /** Lines shown above the marked one. */
  readonly before?: number;
  /** Columns for the text of a line, without number and rule; a longer line is clipped around the span. */
  readonly width?: number;
  /** Colour for line numbers and rule. */
  readonly gutter?: (text: string) => string;
  /** Colour for the mark. */
  readonly mark?: (text: string) => string;
}

/** Stands where a line is clipped. ASCII: … is two columns wide on some Chinese terminals. */
const cut = '...';
/** Columns from one tab stop to the next. */
const tabStop = 4;

/**
 * The line where the span begins, with its number, the lines above it and a row of ^ under the span; no line end at the
 * end. A span over several lines is marked on its first; an empty one gets one ^.
 */
export function codeFrame(
  text: string,
  span: { readonly start: number; readonly end: number },
  options: CodeFrameOptions = {},
): string {
  const { before = 1, width = 100, gutter = same, mark = same } = options;
  const start = clamp(span.start, 0, text.length);
  const { line } = lineColumn(text, start);
  const digits = Math.max(4, String(line).length);
  const rows: string[] = [];
  const put = (head: string, body: string): void => {
    rows.push(`${gutter(`${head.padStart(digits)} |`)} ${body}`.trimEnd());
  };
  for (let above = Math.max(1, line - before); above < line; above += 1) {
    const shown = around(text, above, 0, width);
    put(String(above), clip(cellsOf(shown.text), 0, width).text);
  }
  const marked = around(text, line, start, width);
  const cells = cellsOf(marked.text);
  const from = start - marked.start;
  const to = Math.max(from, Math.min(span.end - marked.start, marked.text.length));
  const window = clip(cells, cellAt(cells, from), width);
  put(String(line), window.text);
  const under = markUnder(cells, window, from, to);
  put('', ' '.repeat(under.pad) + mark('^'.repeat(under.length)));
  return rows.join('\n');
}

/** One character of a line as it is shown. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  /** UTF-16 index in the line. */
  readonly at: number;
}

/** The cells from `first` to `last` (exclusive) are shown, after `pad` columns that a cut takes. */
interface Window {
  readonly first: number;
  readonly last: number;
  readonly pad: number;
  readonly text: string;
}

/**
 * What of a line can be shown around `focus`: a line may have a million characters, and each of them a finding. Three
 * times what there is room for, lest a clip be mistaken for the end of the line.
 */
function around(
  text: string,
  line: number,
  focus: number,
  width: number,
): { readonly text: string; readonly start: number } {
  const whole = textLine(text, line);
  const at = clamp(focus, whole.start, whole.end);
  const start = Math.max(whole.start, at - 3 * width);
  const end = Math.min(whole.end, at + 3 * width);
  const isInPair = start > whole.start && isLowSurrogate(text, start);
  return { text: text.slice(isInPair ? start + 1 : start, end), start: isInPair ? start + 1 : start };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Tabs become blanks; characters that would move the cursor or turn the text round are shown as signs for them. */
function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  for (const character of line) {
    const width = character === '\t' ? tabStop - (column % tabStop) : characterWidth(visible(character));
    cells.push({ shown: character === '\t' ? ' '.repeat(width) : visible(character), width, at });
    at += character.length;
    column += width;
  }
  return cells;
}

/** U+2400 Control Pictures for C0 and DEL; nothing for a byte order mark; ? for C1, line separators and bidi controls. */
function visible(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint);
  if (codePoint === 0x7f) return '\u2421';
  return /^[\u0080-\u009f\u2028\u2029\p{Bidi_Control}\p{Cs}]$/u.test(character) ? '?' : character;
}

/** Index of the cell that holds the UTF-16 index; the number of cells at the end of the line. */
function cellAt(cells: readonly Cell[], index: number): number {
  const found = cells.findIndex((cell, at) => index < (cells[at + 1]?.at ?? cell.at + 1) && index >= cell.at);
  return found === -1 ? cells.length : found;
}

/** What of a line fits into `width` columns; when it is too long, a third of the room stands before `focus`. */
function clip(cells: readonly Cell[], focus: number, width: number): Window {
  if (columns(cells, 0, cells.length) <= width) {
    return { first: 0, last: cells.length, pad: 0, text: join(cells, 0, cells.length) };
  }
  let first = Math.min(focus, cells.length);
  for (let room = Math.floor(width / 3); first > 0 && room >= cells[first - 1]!.width; first -= 1) {
    room -= cells[first - 1]!.width;
  }
  // A cut that would hide less than it takes is none.
  if (columns(cells, 0, first) <= cut.length) first = 0;
  const pad = first > 0 ? cut.length : 0;
  let last = first;
  for (let room = width - pad - cut.length; last < cells.length && room >= cells[last]!.width; last += 1) {
    room -= cells[last]!.width;
  }
  if (columns(cells, last, cells.length) <= cut.length) last = cells.length;
  const head = first > 0 ? cut : '';
  const tail = last < cells.length ? cut : '';
  return { first, last, pad, text: `${head}${join(cells, first, last)}${tail}` };
}

/** Columns before the mark and of the mark, which is never shorter than one. */
function markUnder(cells: readonly Cell[], window: Window, from: number, to: number): { pad: number; length: number } {
  const first = cellAt(cells, from);
  const last = to > from ? Math.max(first, cellAt(cells, to)) : first;
  const pad = window.pad + columns(cells, window.first, first);
  const length = columns(cells, first, Math.min(last, window.last));
  return { pad, length: Math.max(1, length) };
}

function columns(cells: readonly Cell[], first: number, last: number): number {
  let width = 0;
  for (let index = first; index < last; index += 1) width += cells[index]?.width ?? 0;
  return width;
}

function join(cells: readonly Cell[], first: number, last: number): string {
  return cells
    .slice(first, last)
    .map((cell) => cell.shown)
    .join('');
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function same(text: string): string {
  return text;
}
