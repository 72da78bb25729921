/** Pages for a terminal that is narrower than they are. */
import { type AmbiguousWidth, columnsOf, columnsOfCharacter } from './column-width.ts';
import type { TextPage, TextRow, TextSpan } from './text-page.ts';

/** Narrower than this nothing can be read: rows go on beyond the edge. */
const leastColumns = 10;

/** Columns that the two sides of centred text may differ by: half a character, and lines that end beyond the measure. */
const roundedBy = 4;
/** Two characters in a list inside a list. */
const deepestIndent = 8;

/**
 * The page in at most `columns` columns; as it is when it fits. Columns of type are set one below the other, what stands
 * at the right edge moves to the terminal’s, and what is still too long goes on in the next row.
 */
export function fitColumns(page: TextPage, columns: number, ambiguous: AmbiguousWidth): TextPage {
  if (page.columns <= columns || columns < leastColumns) return page;
  const rows = stackColumns(page.rows).flatMap((row) => fitRow(row, page.columns, columns, ambiguous));
  return { ...page, columns, rows };
}

/** Fewer rows than this are no column of type: the folio and the running head stand where they like. */
const fewestRows = 3;

/** Rows of columns that stand side by side become rows of one column after the other. */
function stackColumns(rows: readonly TextRow[]): TextRow[] {
  const rowsIn = (measure: number) => rows.filter(({ spans }) => spans.some((span) => span.measure === measure)).length;
  const isBeside = ({ spans }: TextRow): boolean =>
    spans.some(({ measure }) => measure > 0 && rowsIn(measure) >= fewestRows);
  const first = rows.findIndex(isBeside);
  if (first === -1) return [...rows];
  const end = rows.findLastIndex(isBeside) + 1;
  return [...rows.slice(0, first), ...columnByColumn(rows.slice(first, end)), ...rows.slice(end)];
}

function columnByColumn(rows: readonly TextRow[]): TextRow[] {
  const measures = [...new Set(rows.flatMap(({ spans }) => spans.map(({ measure }) => measure)))].sort((a, b) => a - b);
  return measures.flatMap((measure) => {
    const own = rows.map(({ y, spans }) => ({
      y,
      spans: spans
        .filter((span) => span.measure === measure)
        .map((span) => ({ ...span, column: span.column - measure, measure: 0 })),
    }));
    return own.slice(0, own.findLastIndex(({ spans }) => spans.length > 0) + 1);
  });
}

/** The row with its middle and its right end moved in, and with what is still too long in rows of its own. */
function fitRow(row: TextRow, from: number, columns: number, ambiguous: AmbiguousWidth): TextRow[] {
  if (row.spans.every(({ text }) => /^─+$/.test(text))) {
    return [{ ...row, spans: row.spans.map((span) => cut(span, columns, ambiguous)) }];
  }
  let free = 0;
  const moved = segmentsOf(row.spans, ambiguous).flatMap((segment) => {
    const wanted = movesIn(segment, from, columns)
      ? Math.round((segment.column / (from - segment.width)) * (columns - segment.width))
      : segment.column;
    const shift = Math.max(free, wanted) - segment.column;
    free = segment.column + shift + segment.width + 1;
    return segment.spans.map((span) => ({ ...span, column: span.column + shift }));
  });
  return wrap({ ...row, spans: moved }, columns, ambiguous);
}

/** Spans that stand one behind another. */
interface Segment {
  readonly column: number;
  readonly width: number;
  readonly spans: readonly TextSpan[];
}

function segmentsOf(spans: readonly TextSpan[], ambiguous: AmbiguousWidth): Segment[] {
  const segments: { column: number; width: number; spans: TextSpan[] }[] = [];
  for (const span of spans) {
    const width = columnsOf(span.text, ambiguous);
    const last = segments.at(-1);
    if (last !== undefined && last.column + last.width === span.column) {
      last.spans.push(span);
      last.width += width;
    } else segments.push({ column: span.column, width, spans: [span] });
  }
  return segments;
}

/** What is centred or stands beyond the edge keeps its share of room at either side; an indent stays as it is. */
function movesIn({ column, width }: Segment, from: number, columns: number): boolean {
  const right = from - column - width;
  const isCentred = Math.abs(column - right) <= roundedBy;
  return column > deepestIndent && width <= columns && (isCentred || column + width > columns);
}

function cut(span: TextSpan, columns: number, ambiguous: AmbiguousWidth): TextSpan {
  const room = Math.max(1, Math.floor((columns - span.column) / columnsOf('─', ambiguous)));
  return { ...span, text: span.text.slice(0, room) };
}

function wrap({ y, spans }: TextRow, columns: number, ambiguous: AmbiguousWidth): TextRow[] {
  const rows: TextSpan[][] = [[]];
  // Columns by which what follows has moved to the left.
  let shift = 0;
  for (const span of spans) {
    let start = Math.max(0, span.column - shift);
    let text = '';
    let at = start;
    const put = (): void => {
      if (text !== '') rows.at(-1)!.push({ ...span, column: start, text });
    };
    for (const character of span.text) {
      const width = columnsOfCharacter(character, ambiguous);
      if (at + width > columns && at > 0) {
        put();
        rows.push([]);
        [start, at, text] = [0, 0, ''];
      }
      text += character;
      at += width;
    }
    put();
    shift = span.column + columnsOf(span.text, ambiguous) - at;
  }
  return rows.map((own) => ({ y, spans: own }));
}
