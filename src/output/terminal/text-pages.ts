/** The finished document → pages of text, line by line as they are printed. */
import type { Pt } from '../../base/geometry.ts';
import type { Document } from '../../typeset/frame/frame.ts';
import { type AmbiguousWidth, columnsOf } from './column-width.ts';
import { linesOf, type PageLine } from './page-lines.ts';
import { type Mark, marksOf } from './page-marks.ts';
import { type Placing, spansOf } from './place-spans.ts';
import { type TextGrid, textGridOf } from './text-grid.ts';
import type { TextPage, TextRow } from './text-page.ts';

/**
 * The pages of a document as text: two columns for a Han character, larger type no wider, blank rows where the page has
 * room. Marks between the lines (dots, name lines) and drawings are left out.
 */
export function textPages(document: Document, ambiguous: AmbiguousWidth): TextPage[] {
  const pages = document.pages.map((page) => marksOf(page, document.structure));
  const grid = textGridOf(pages);
  return pages.map((marks, index) => textPage(document.pages[index]!.label, marks, grid, ambiguous));
}

function textPage(label: string, marks: readonly Mark[], grid: TextGrid, ambiguous: AmbiguousWidth): TextPage {
  const left = Math.min(...marks.map(({ measure }) => measure.x));
  const placing: Placing = { grid, ambiguous, left };
  const rows: TextRow[] = [];
  let above: PageLine | undefined;
  for (const line of linesOf(marks, grid)) {
    if (above !== undefined) rows.push(...blankRows(above.y, line.y, grid));
    const spans = spansOf(line, placing);
    rows.push({ y: line.y, spans });
    above = line;
  }
  const ends = rows.flatMap(({ spans }) => spans.map(({ column, text }) => column + columnsOf(text, ambiguous)));
  return { label, columns: Math.max(0, ...ends), rows };
}

/** As many as lines of the body would find room between two heights. */
function blankRows(from: Pt, to: Pt, { pitch }: TextGrid): TextRow[] {
  const count = Math.max(0, Math.round((to - from) / pitch) - 1);
  return Array.from({ length: count }, (_, index) => ({ y: from + (index + 1) * pitch, spans: [] }));
}
