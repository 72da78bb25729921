import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../../src/typeset/paragraph/measure.ts';

/** Rows of a published suite that are not marked as contested. */
function rows<Row>(file: string): Row[] {
  const text = readFileSync(new URL(`../../../data/typography/${file}`, import.meta.url), 'utf8');
  const all = text
    .trim()
    .split('\n')
    .map((line): Row & { conflict?: string; disputed?: string } => JSON.parse(line));
  return all.filter((row) => row.conflict === undefined && row.disputed === undefined);
}

const trim = rows<{ id: string; text: string; widths: string }>('spacing-trim-adjacent.jsonl');
const autospace = rows<{ id: string; text: string; gap_before_index: number[] }>('autospace.jsonl');

describe('measured characters', () => {
  it.each(trim)('have the published widths: $id $text', ({ text, widths }) => {
    const found = measure(text).map(({ advanceEm }) => (advanceEm === 1 ? 'F' : advanceEm === 0.5 ? 'H' : '?'));
    expect(found.join('')).toBe(widths);
  });

  it.each(autospace)('stand apart from Latin text where published: $id $text', ({ text, gap_before_index }) => {
    const spaced = measure(text);
    const solid = measure(text, { autospace: false });
    const gaps = spaced.flatMap(({ advanceEm }, index) => (advanceEm > solid[index]!.advanceEm ? [index + 1] : []));
    // The gap counts to the character before it; a variation selector between them has no width.
    const after = gaps.map((index) =>
      /^\p{Variation_Selector}/u.test([...text].slice(index).join('')) ? index + 1 : index,
    );
    expect(after).toEqual(gap_before_index);
  });

  it('lose their blank at the edges of a line', () => {
    expect(measure('（中）', { lineStart: true, lineEnd: true }).map(({ advanceEm }) => advanceEm)).toEqual([
      0.5, 1, 0.5,
    ]);
    expect(measure('（', { lineStart: true })[0]!.offsetEm).toBe(-0.5);
  });

  it('keep pauses in the middle of a whole square in Taiwan and Hong Kong', () => {
    expect(measure('中，）', { lang: 'zh-hant-tw' }).map(({ advanceEm }) => advanceEm)).toEqual([1, 1, 1]);
  });
});
