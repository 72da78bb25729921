/**
 * Marks that Chinese and Latin text share, and how wide they are in Chinese. GB/T 15834-2011, 5.1: 破折号 and 省略号 take
 * two places, quotation marks one; so a face whose form is narrower has no Chinese form of the mark.
 * 间隔号 (·) is not among them: it stands in the middle of half a place, whatever width its face gives it.
 */
import type { Em } from '../../base/geometry.ts';

const widths: ReadonlyMap<number, Em> = new Map([
  [0x2014, 1], // —, half of ——
  [0x2013, 0.5], // –, 短横线 (5.1.6): the – of Chinese faces is wider, that of their Latin ones is not
  [0x2e3a, 2], // ⸺, —— in one character
  [0x2026, 1], // …, half of ……
  [0x2025, 1], // ‥
  [0x22ef, 1], // ⋯, … set in the middle
  [0x2018, 1], // ‘
  [0x2019, 1], // ’
  [0x201c, 1], // “
  [0x201d, 1], // ”
]);

/** Advances that differ by less are the same: faces of 256 units to the em exist. */
const tolerance: Em = 1 / 256;

/** Largest gap between two dashes that still print as one line: 0.03 em is 0.15 mm at 14 pt. */
export const joiningGap: Em = 0.03;

/** Half of a 破折号. */
export const dash = 0x2014;

/** The width of a shared mark in Chinese; undefined for every other character. */
export function chineseWidth(codePoint: number): Em | undefined {
  return widths.get(codePoint);
}

/** Whether two advances are the same in print. */
export function sameWidth(a: Em, b: Em): boolean {
  return Math.abs(a - b) <= tolerance;
}

/** Han characters, radicals and their compatibility forms. */
export function isIdeograph(codePoint: number): boolean {
  return (
    (codePoint >= 0x3400 && codePoint <= 0x9fff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x2e80 && codePoint <= 0x2fdf)
  );
}

/**
 * Whether a face that has the character may draw nothing for it: white space, controls, what Unicode lets a reader
 * ignore, and the Braille pattern without dots. Every other character leaves ink.
 */
export function mayBeBlank(codePoint: number): boolean {
  // Between the full-width blank and the selectors stand most characters of a page, and one filler.
  if (codePoint > 0x3000 && codePoint < 0xfe00) return codePoint === 0x3164;
  return inkless.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** White_Space, Default_Ignorable_Code_Point, Cc and U+2800: as a pattern V8 takes 0.3 % of a build to make it. */
const inkless = [
  [0, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfff8],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
] as const;

/** Selectors of a variant of the character before: standardized ones and those of ideographs. */
export function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}
