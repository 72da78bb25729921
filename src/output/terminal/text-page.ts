/** A finished page as rows of text: what a terminal can show of it. */
import type { Pt } from '../../base/geometry.ts';
import type { Ink } from '../../base/ink.ts';

/** How a stretch of text looks. */
export interface Look {
  readonly ink: Ink;
  readonly bold: boolean;
  readonly underlined: boolean;
}

/** Text from a column on; columns count from 0. */
export interface TextSpan {
  readonly column: number;
  readonly text: string;
  readonly look: Look;
  /** Left edge, in columns, of the column of type that it stands in: the page has one or several. */
  readonly measure: number;
}

export interface TextRow {
  /** Height on the page where it stands: the baseline of text, the middle of a rule. */
  readonly y: Pt;
  /** From left to right; none for a blank row. */
  readonly spans: readonly TextSpan[];
}

export interface TextPage {
  /** The folio as printed. */
  readonly label: string;
  /** Columns that its widest row takes. */
  readonly columns: number;
  readonly rows: readonly TextRow[];
}
