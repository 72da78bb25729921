/** Characters that are no box of their own, or not always. */
import { isJoiner } from '../unicode/shaped-scripts.ts';

export const softHyphen = 0xad;

/** Variation selectors and joiners have no glyph of their own. */
export function isIgnorable(codePoint: number): boolean {
  if (codePoint < 0x180b) return false;
  if (codePoint <= 0x180d || isJoiner(codePoint)) return true;
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

/** — … ⋯ */
export function isDotOfPair(codePoint: number): boolean {
  return codePoint === 0x2014 || codePoint === 0x2026 || codePoint === 0x22ef;
}

/** A combining mark, a variation selector, or the first half of one for ideographs. */
export function isMark(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0xdb40;
}
