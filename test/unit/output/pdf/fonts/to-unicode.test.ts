import { describe, expect, it } from 'vitest';
import { toUnicode } from '../../../../../src/output/pdf/fonts/to-unicode.ts';
import { textsOf } from '../support/page-marks.ts';

describe('toUnicode', () => {
  it('maps each code to its text in UTF-16', () => {
    expect(toUnicode(['', '王', '——', '𠮷'])).toContain('<0001> <738B>\n<0002> <20142014>\n<0003> <D842DFB7>\n');
  });

  it('gives a code without a text a blank of no width, and code 0 nothing', () => {
    expect([...textsOf(toUnicode(['', 'a', '', 'b'])).entries()]).toEqual([
      [1, 'a'],
      [2, '\u200b'],
      [3, 'b'],
    ]);
  });

  it('has blocks of at most 100 entries and loses none', () => {
    const texts = Array.from({ length: 651 }, (_, code) => (code === 0 ? '' : String.fromCodePoint(0x4e00 + code)));
    const cmap = toUnicode(texts);
    const counts = [...cmap.matchAll(/(\d+) beginbfchar/g)].map(([, count]) => Number(count));
    expect(counts).toEqual([100, 100, 100, 100, 100, 100, 50]);
    expect([...textsOf(cmap).values()]).toEqual(texts.slice(1));
  });
});
