import { joinSource, offsetAt, type Piece, type SourceText, sliceSource } from '../../base/source-text.ts';

/** Characters `start` to `end` (exclusive) give way to `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text after all edits, which are sorted and do not overlap. What is put in stands at the place of the first
 * character it replaces, however long it is, so a span over it points at what the author wrote.
 */
export function rewrite(source: SourceText, edits: readonly Edit[]): SourceText {
  if (edits.length === 0) return source;
  const parts: SourceText[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.start > at) parts.push(sliceSource(source, at, edit.start));
    if (edit.text !== '') parts.push(atOnePlace(edit.text, source.file, offsetAt(source, edit.start)));
    at = edit.end;
  }
  if (at < source.text.length) parts.push(sliceSource(source, at));
  return parts.length === 0 ? sliceSource(source, 0, 0) : compact(joinSource(parts, source.file));
}

/** Text of which every character stands at `place` of the file: put there by us, or decoded from one escape. */
export function atOnePlace(text: string, file: string, place: number): SourceText {
  return placed(text, file, new Array<number>(text.length).fill(place));
}

/** Text of which the UTF-16 unit k stands at offset `places[k]` of the file; `places` is as long as the text. */
export function placed(text: string, file: string, places: readonly number[]): SourceText {
  const pieces: Piece[] = [{ at: 0, from: places[0] ?? 0 }];
  for (let at = 0; at < places.length; at++) addPiece(pieces, { at, from: places[at]! });
  return { text, file, pieces };
}

/** The same places in as few pieces as say it. */
function compact(source: SourceText): SourceText {
  const pieces = source.pieces.slice(0, 1);
  for (const piece of source.pieces) addPiece(pieces, piece);
  return { ...source, pieces };
}

/** Adds a piece that does not simply go on with the last one. */
function addPiece(pieces: Piece[], { at, from }: Piece): void {
  const last = pieces.at(-1);
  if (last === undefined || from - last.from !== at - last.at) pieces.push({ at, from });
}
