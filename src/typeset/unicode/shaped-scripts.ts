/**
 * Scripts whose letters take their shape from their neighbours, so that a word is shaped as a whole, and those that run
 * from right to left. Ranges from Unicode 17.0 Blocks.txt.
 */

const shapedRanges: readonly (readonly [number, number])[] = [
  [0x0590, 0x109f], // Hebrew, Arabic, Syriac, the scripts of India, Thai, Lao, Tibetan, Burmese
  [0x1700, 0x18af], // scripts of the Philippines, Khmer, Mongolian
  [0x1900, 0x1c7f], // Tai Le, New Tai Lue and others of South-East Asia
  [0xa800, 0xabff], // ʼPhags-pa and others
  [0xfb1d, 0xfdff], // forms of Hebrew and Arabic
  [0xfe70, 0xfefc],
];

/** Whether a character is set as part of a shaped word. Nearly all text is below, between or above the ranges. */
export function isShaped(codePoint: number): boolean {
  if (codePoint < 0x590 || codePoint > 0xfefc || (codePoint > 0x1c7f && codePoint < 0xa800)) return false;
  return shapedRanges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/**
 * By code units, which every paragraph can be asked for at no cost: D802 and D803 begin the characters of U+10800 to
 * U+10FFF and no others, D83A and D83B those of U+1E800 to U+1EFFF.
 */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** Whether anything in a text runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** Zero width joiner and non-joiner, which choose the forms of the letters around them. */
export function isJoiner(codePoint: number): boolean {
  return codePoint === 0x200c || codePoint === 0x200d;
}

/** U+202F stands in Mongolian between a word and its suffix, which takes its form from it. */
export const suffixSpace = 0x202f;

/** U+0F0B and U+0F0C, the marks behind a Tibetan syllable: a Tibetan line is spaced out there, for it has no blanks. */
export function isTsheg(codePoint: number): boolean {
  return codePoint === 0x0f0b || codePoint === 0x0f0c;
}
