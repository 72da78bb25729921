/** Lines and stretches of a file's text, by offset. */
import { lineAround } from '../../base/diagnostics/line-column.ts';
import type { Span } from '../../base/source-text.ts';

/** A file with its text. */
export interface YamlFile {
  readonly text: string;
  readonly file: string;
}

/** The span from `start` to `end`, kept inside the file. */
export function spanIn({ file, text }: YamlFile, start: number, end: number): Span {
  return { file, start: Math.min(start, text.length), end: Math.min(Math.max(start, end), text.length) };
}

export interface Line {
  /** Offset of its first character. */
  readonly start: number;
  /** Offset after its last character, before the line end. */
  readonly end: number;
  readonly text: string;
}

/** The line that holds the offset; a line end belongs to the line it ends. */
export function lineAt(text: string, offset: number): Line {
  const { start, end } = lineAround(text, offset);
  return { start, end, text: text.slice(start, end) };
}

/** Every line of the text. */
export function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    yield lineFrom(text, start);
    start = feed === -1 ? text.length : feed + 1;
  }
}

/** The nearest line above the offset's that is more than blanks and comment; undefined when there is none. */
export function filledLineBefore(text: string, offset: number): Line | undefined {
  for (let at = lineAt(text, offset).start - 1; at >= 0; ) {
    const line = lineAt(text, at);
    if (!/^\s*(#|$)/.test(line.text)) return line;
    at = line.start - 1;
  }
  return undefined;
}

/** The nearest line below the offset's that is more than blanks and comment; undefined when there is none. */
export function filledLineAfter(text: string, offset: number): Line | undefined {
  for (let feed = text.indexOf('\n', offset); feed !== -1; feed = text.indexOf('\n', feed + 1)) {
    const line = lineFrom(text, feed + 1);
    if (!/^\s*(#|$)/.test(line.text)) return line;
  }
  return undefined;
}

function lineFrom(text: string, start: number): Line {
  const feed = text.indexOf('\n', start);
  const stop = feed === -1 ? text.length : feed;
  const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
  return { start, end, text: text.slice(start, end) };
}
