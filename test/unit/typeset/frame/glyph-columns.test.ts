import { describe, expect, it } from 'vitest';
import { glyphAt, glyphRows, roomForGlyphs, xAt } from '../../../../src/typeset/frame/glyph-columns.ts';

describe('rows for glyphs', () => {
  it('of one run are not those of another, in whatever columns they stand', () => {
    const runs = [3, 20_000, 5, 8_190, 7].map((count, number) => {
      const rows = roomForGlyphs(count);
      rows.columns.glyphs.fill(number + 1, rows.first, rows.first + count);
      return rows;
    });
    for (const [number, rows] of runs.entries()) {
      expect([glyphAt(rows, 0), glyphAt(rows, rows.count - 1)]).toEqual([number + 1, number + 1]);
    }
  });

  it('of a few glyphs hold them with their places', () => {
    const rows = glyphRows([7, 9], [0, 10.5]);
    expect([rows.count, glyphAt(rows, 1), xAt(rows, 1)]).toEqual([2, 9, 10.5]);
  });
});
