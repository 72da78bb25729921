import { expect, test } from 'vitest';
import { dateInNumerals } from '../../../../../src/typeset/page/parts/dates.ts';

test.each([
  [{ year: 2026, month: 11, day: 20 }, '二〇二六年十一月二十日'],
  [{ year: 2030, month: 1, day: 31 }, '二〇三〇年一月三十一日'],
  [{ year: 1999, month: 10, day: 10 }, '一九九九年十月十日'],
  [{ year: 2000, month: 12, day: 5 }, '二〇〇〇年十二月五日'],
])('writes a date in Chinese numerals', (date, written) => {
  expect(dateInNumerals(date, 'chinese')).toBe(written);
  expect(dateInNumerals(date, 'arabic')).toBe(`${date.year}年${date.month}月${date.day}日`);
});
