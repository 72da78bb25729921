/** Pages of text as a file or another program gets them. */
import { type AmbiguousWidth, columnsOf } from './column-width.ts';
import type { TextPage, TextSpan } from './text-page.ts';

/** The rows of a page without colour, blanks at their ends left out. */
export function plainRows(page: TextPage, ambiguous: AmbiguousWidth): string[] {
  return page.rows.map(({ spans }) => plainRow(spans, ambiguous));
}

function plainRow(spans: readonly TextSpan[], ambiguous: AmbiguousWidth): string {
  let row = '';
  let at = 0;
  for (const { column, text } of spans) {
    row += ' '.repeat(Math.max(0, column - at)) + text;
    at = Math.max(at, column) + columnsOf(text, ambiguous);
  }
  return row.trimEnd();
}
