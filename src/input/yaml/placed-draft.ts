/** Text with places while it is put together. */
import type { Piece } from '../../base/source-text.ts';

/** Text that grows from left to right, and the places where folding has put a blank for a line end. */
export interface PlacedDraft {
  text: string;
  readonly pieces: Piece[];
  readonly folds: number[];
}

/** Appends `text` that stands in the file from `from` on. */
export function put(draft: PlacedDraft, text: string, from: number): void {
  if (text === '') return;
  const last = draft.pieces.at(-1);
  const goesOn = last !== undefined && from - last.from === draft.text.length - last.at;
  if (!goesOn) draft.pieces.push({ at: draft.text.length, from });
  draft.text += text;
}

/** Appends what stands for a line end at `at` and the empty lines after it. */
export function putFold(draft: PlacedDraft, empty: readonly number[], at: number): void {
  if (empty.length === 0) {
    draft.folds.push(draft.text.length);
    put(draft, ' ', at);
  }
  for (const line of empty) put(draft, '\n', line);
}
