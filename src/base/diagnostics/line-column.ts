/** Places for people: lines and columns of a text. */

/** Both count from 1. */
export interface LineColumn {
  readonly line: number;
  /** Counted in code points, a tab and a full-width character as one each. */
  readonly column: number;
}

/** A line of a text without its end, as UTF-16 offsets; lines count from 1. */
export interface TextLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const byteOrderMark = '\ufeff';

/**
 * Line and column of a UTF-16 offset. Lines end with LF or CRLF; a byte order mark takes no column. An offset outside
 * the text gives its nearest end.
 */
export function lineColumn(text: string, offset: number): LineColumn {
  const at = Math.max(0, Math.min(offset, text.length));
  const { starts, pairs } = indexOf(text);
  const line = countUpTo(starts, at);
  const start = starts[line - 1]!;
  const marks = start === 0 && at > 0 && text.startsWith(byteOrderMark) ? 1 : 0;
  // A pair counts where it ends before the offset, hence two units before it.
  const inPairs = countUpTo(pairs, at - 2) - countUpTo(pairs, start - 1);
  return { line, column: at - start - inPairs - marks + 1 };
}

/** The line that holds the offset; a line end belongs to the line it ends. */
export function lineAround(text: string, offset: number): TextLine {
  return textLine(text, Math.max(1, countUpTo(indexOf(text).starts, offset)));
}

/** The line of that number; there is one more than line ends. */
export function textLine(text: string, line: number): TextLine {
  const { starts } = indexOf(text);
  const start = starts[line - 1]!;
  const feed = line < starts.length ? starts[line]! - 1 : text.length;
  return { line, start, end: text[feed - 1] === '\r' && feed > start ? feed - 1 : feed };
}

/** Where the lines of a text begin, and its characters of two UTF-16 units. */
interface TextIndex {
  readonly text: string;
  readonly starts: readonly number[];
  readonly pairs: readonly number[];
}

/**
 * Of the texts that were asked for last: findings come file by file, thousands of them where a file went wrong, and lead to
 * one other file at most.
 */
let recent: readonly TextIndex[] = [];

function indexOf(text: string): TextIndex {
  const known = recent.find((index) => index.text === text);
  if (known !== undefined) return known;
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  const made = { text, starts, pairs };
  recent = [made, ...recent.slice(0, 1)];
  return made;
}

/** How many of the numbers, which grow, are no greater than `most`. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
