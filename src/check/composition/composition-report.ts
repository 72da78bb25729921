/** The numbers of a composition: how every line was filled, how full the pages are. For comparing settings. */

import type { AdjustmentClass, Document, Frame, LineFill } from '../../typeset/frame/frame.ts';
import { textOfRuns } from '../../typeset/frame/run-columns.ts';
import { lineFaults } from '../lint/lint-pages.ts';

/** One line of text; widths in em of its type. */
export interface ReportedLine {
  readonly text: string;
  /** By the fixed rules, before any adjustment. */
  readonly natural: number;
  readonly measure: number;
  /** The last class that gave way; null for a line as it is. */
  readonly reached: AdjustmentClass | null;
  /** Change of each gap of that class: negative where it was squeezed. */
  readonly perGap: number;
  /** Beyond the measure, a hanging mark not counted. */
  readonly excess: number;
}

export interface ReportedPage {
  /** As printed; empty when the page bears none. */
  readonly label: string;
  /** Rows of the grid down to its last line. */
  readonly rowsUsed: number;
  /** First or last lines of paragraphs that stand alone in a column (孤行). */
  readonly widows: number;
  readonly lines: readonly ReportedLine[];
}

export interface CompositionTotal {
  readonly pages: number;
  readonly lines: number;
  /** Lines by the last class that gave way. */
  readonly reached: Readonly<Partial<Record<AdjustmentClass | 'none', number>>>;
  /** Space between all characters of a line, where it had to be opened: mean over these lines, and the widest. */
  readonly meanGap: number;
  readonly worstGap: number;
  /** 孤字 */
  readonly runts: number;
  /** 孤行 */
  readonly widows: number;
  /** Lines beyond the measure. */
  readonly overfull: number;
}

export interface CompositionReport {
  readonly pages: readonly ReportedPage[];
  readonly total: CompositionTotal;
}

/** Numbers of a finished document; lines in reading order. */
export function compositionOf(document: Document): CompositionReport {
  const found = lineFaults(document);
  const widowsOn = (label: string): number =>
    found.filter(({ kind, page }) => kind === 'lone-line' && page === label).length;
  const pages = document.pages.map(({ label, items }): ReportedPage => {
    const frames = items.flatMap((item) => (item.kind === 'group' ? [{ y: item.y, frame: item.frame }] : []));
    const filled = frames.flatMap(({ y, frame }) => (frame.fill === undefined ? [] : [{ y, frame, fill: frame.fill }]));
    return {
      label,
      rowsUsed: rowsUsed(filled),
      widows: widowsOn(label),
      lines: filled.map(({ frame, fill }) => reported(textOf(frame), fill)),
    };
  });
  const runts = found.filter(({ kind }) => kind === 'runt').length;
  return { pages, total: totalOf(pages, runts) };
}

function reported(text: string, fill: LineFill): ReportedLine {
  const em = (length: number): number => rounded(length / fill.size);
  return {
    text,
    natural: em(fill.natural),
    measure: em(fill.measure),
    reached: fill.reached ?? null,
    perGap: em(fill.perGap),
    excess: em(fill.excess),
  };
}

/** A ten-thousandth of an em is far below what is visible; more digits are noise of sums. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}

/** Rows from the first line to the last, by the row that most lines take. */
function rowsUsed(lines: readonly { readonly y: number; readonly frame: Frame }[]): number {
  if (lines.length === 0) return 0;
  const pitch = Math.min(...lines.map(({ frame }) => frame.size.height));
  const top = Math.min(...lines.map(({ y }) => y));
  const bottom = Math.max(...lines.map(({ y, frame }) => y + frame.size.height));
  return Math.round((bottom - top) / pitch);
}

function totalOf(pages: readonly ReportedPage[], runts: number): CompositionTotal {
  const lines = pages.flatMap((page) => page.lines);
  const reached: Partial<Record<AdjustmentClass | 'none', number>> = {};
  for (const line of lines) reached[line.reached ?? 'none'] = (reached[line.reached ?? 'none'] ?? 0) + 1;
  const gaps = lines.filter((line) => line.reached === 'character').map((line) => line.perGap);
  return {
    pages: pages.length,
    lines: lines.length,
    reached,
    meanGap: gaps.length === 0 ? 0 : rounded(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length),
    worstGap: Math.max(0, ...gaps),
    runts,
    widows: pages.reduce((sum, page) => sum + page.widows, 0),
    overfull: lines.filter((line) => line.excess > 0).length,
  };
}

function textOf({ items }: Frame): string {
  return items.map((item) => (item.kind === 'glyphs' ? textOfRuns(item) : '')).join('');
}
