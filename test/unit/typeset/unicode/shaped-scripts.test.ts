import { describe, expect, it } from 'vitest';
import { isShaped, runsRightToLeft } from '../../../../src/typeset/unicode/shaped-scripts.ts';

describe('scripts whose letters depend on their neighbours', () => {
  it.each([...'شبᠮกहမខܫ'])('have %s', (letter) => {
    expect(isShaped(letter.codePointAt(0)!)).toBe(true);
  });

  it.each([...'中aЖωの한ꆈ。“'])('do not have %s', (letter) => {
    expect(isShaped(letter.codePointAt(0)!)).toBe(false);
  });
});

it('from right to left run Arabic, Uyghur and Hebrew, not Tibetan or Mongolian', () => {
  expect(['كتاب', 'ئۇيغۇر', 'שלום', 'བོད', 'ᠮᠣᠩ', '中文 abc'].map(runsRightToLeft)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
