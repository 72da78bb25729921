import { describe, expect, it } from 'vitest';
import { drawnOrder, isBurmese } from '../../../../../src/typeset/fonts/opentype/burmese.ts';

/** Letters by their last two digits. */
const letters = (word: string): string =>
  [...word].map((letter) => letter.codePointAt(0)!.toString(16).slice(2)).join(' ');

describe('Burmese letters as they are drawn', () => {
  it.each([
    ['the vowel before its consonant, and before a medial ra', 'ကြေး', '31 3c 00 38'],
    ['a medial ra before its own syllable alone', 'မြန်မာ', '3c 19 14 3a 19 2c'],
    ['the hook of kinzi behind the consonant below it', 'အင်္ဂါ', '21 02 04 3a 39 2b'],
    ['a vowel before a whole stack', 'ဒေါက်တာ', '31 12 2b 00 3a 10 2c'],
    ['a dot above before the vowel below', 'သုံး', '1e 36 2f 38'],
    ['what stands in order as it is', 'တက္က', '10 00 39 00'],
  ])('have %s', (_, word, expected) => {
    expect(letters(drawnOrder(word))).toBe(expected);
  });

  it('are those of that script alone', () => {
    expect([isBurmese('မြ'), isBurmese('བོད'), isBurmese('ខ្មែរ')]).toEqual([true, false, false]);
  });
});
