import type { PdfValue } from '../values.ts';

export interface GlyphWidths {
  /**
   * /DW, the whole width that most codes have: that of a Han character in a Chinese face. Never a fraction: /DW is an
   * integer (ISO 32000-1, table 117), and poppler takes 1000 for anything else.
   */
  readonly usual: number;
  /** /W array (ISO 32000-1, 9.7.4.3): a first code and the widths from it on, for every other width. */
  readonly others: readonly PdfValue[];
}

/** Widths by code, in thousandths of an em, as a composite font states them. */
export function glyphWidths(widths: readonly number[]): GlyphWidths {
  const usual = mostFrequent(widths.filter(Number.isInteger)) ?? wholeEm;
  const others: PdfValue[] = [];
  let row: number[] = [];
  for (const [code, width] of widths.entries()) {
    if (width === usual) continue;
    if (code === 0 || widths[code - 1] === usual) {
      row = [];
      others.push(code, row);
    }
    row.push(width);
  }
  return { usual, others };
}

/** What /DW is when it is not given. */
const wholeEm = 1000;

/** The smallest of the most frequent values; undefined when there is none. */
function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | undefined;
  let bestCount = 0;
  for (const [value, count] of counts) {
    if (count > bestCount || (count === bestCount && best !== undefined && value < best)) {
      best = value;
      bestCount = count;
    }
  }
  return best;
}
