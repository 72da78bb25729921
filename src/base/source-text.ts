/**
 * Text that knows where each of its characters stands in a file, through joins, cuts and escapes, so that a missing
 * glyph or a doubtful mark is reported at its own line and column.
 */

/** A stretch of a file as half-open UTF-16 offsets. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** From text index `at` on, characters stand one after another in the file from offset `from` on. */
export interface Piece {
  readonly at: number;
  readonly from: number;
}

export interface SourceText {
  readonly text: string;
  readonly file: string;
  /** Sorted by `at`; the first has `at` 0. Never empty. */
  readonly pieces: readonly Piece[];
}

/** Text that stands in `file` unchanged from offset `from` on. */
export function sourceText(text: string, file: string, from: number): SourceText {
  const piece: Piece = { at: 0, from };
  return { text, file, pieces: [piece] };
}

/** File offset of the character at text index `index`; an index at the end gives the offset after the last character. */
export function offsetAt(source: SourceText, index: number): number {
  const piece = source.pieces[pieceAt(source, index)]!;
  return piece.from + (index - piece.at);
}

/** Index of the piece that the character at `index` is in. */
function pieceAt({ pieces }: SourceText, index: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Span in the file of the characters `start` to `end` (exclusive); never shorter than nothing. */
export function spanOf(source: SourceText, start = 0, end = source.text.length): Span {
  const from = offsetAt(source, start);
  const to = end > start ? offsetAt(source, end - 1) + 1 : from;
  return { file: source.file, start: from, end: Math.max(from, to) };
}

/** The part from `start` to `end` (exclusive), with its places. */
export function sliceSource(source: SourceText, start: number, end = source.text.length): SourceText {
  // From the one that the part begins in: a long text is cut into many parts.
  let index = pieceAt(source, start);
  const begin = source.pieces[index]!;
  const first: Piece = { at: 0, from: begin.from + (start - begin.at) };
  const pieces = [first];
  for (index++; index < source.pieces.length; index++) {
    const { at, from } = source.pieces[index]!;
    if (at >= end) break;
    pieces.push({ at: at - start, from });
  }
  return { text: source.text.slice(start, end), file: source.file, pieces };
}

/** All parts one after another. The parts come from one file; an empty list gives an empty text at the file's start. */
export function joinSource(parts: readonly SourceText[], file = parts[0]?.file ?? ''): SourceText {
  const filled = parts.filter((part) => part.text !== '');
  if (filled.length === 0) return { text: '', file, pieces: parts[0]?.pieces ?? [{ at: 0, from: 0 }] };
  let text = '';
  const pieces: Piece[] = [];
  for (const part of filled) {
    for (const piece of part.pieces) {
      if (piece.at < part.text.length) pieces.push({ at: text.length + piece.at, from: piece.from });
    }
    text += part.text;
  }
  return { text, file, pieces };
}

/** The text without white space at its ends. */
export function trimSource(source: SourceText): SourceText {
  const start = source.text.length - source.text.trimStart().length;
  const end = source.text.trimEnd().length;
  return start === 0 && end === source.text.length ? source : sliceSource(source, Math.min(start, end), end);
}
