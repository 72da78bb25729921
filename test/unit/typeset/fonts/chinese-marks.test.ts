import { expect, it } from 'vitest';
import {
  chineseWidth,
  isIdeograph,
  isVariationSelector,
  mayBeBlank,
  sameWidth,
} from '../../../../src/typeset/fonts/chinese-marks.ts';
import { codePointsOf } from './opened.ts';

it('the marks that Chinese takes full-width are dashes, ellipses and quotation marks', () => {
  expect(codePointsOf('—…“”‘’').map(chineseWidth)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(codePointsOf('·，a国').map(chineseWidth)).toEqual([undefined, undefined, undefined, undefined]);
});

it('a difference of rounding is no difference of width', () => {
  expect([sameWidth(1, 1 + 1 / 2048), sameWidth(1, 0.89)]).toEqual([true, false]);
});

it('ideographs are Han characters of every plane, radicals and compatibility forms', () => {
  expect(codePointsOf('国㑇𡛓⼀豈').every(isIdeograph)).toBe(true);
  expect(codePointsOf('a，〇 가').some(isIdeograph)).toBe(false);
});

it('variation selectors are those of Unicode, standardized and ideographic', () => {
  expect([0xfe00, 0xfe0f, 0xe0100, 0xe01ef].every(isVariationSelector)).toBe(true);
  expect([0xfdff, 0xfe10, 0xe00ff, 0x56fd].some(isVariationSelector)).toBe(false);
});

it('what may be drawn as nothing is what Unicode says so of, and the Braille pattern without dots', () => {
  const blank = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]$/u;
  const all = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint);
  expect(all.filter((codePoint) => mayBeBlank(codePoint) !== blank.test(String.fromCodePoint(codePoint)))).toEqual([]);
});
