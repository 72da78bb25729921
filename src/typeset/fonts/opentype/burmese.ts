/**
 * Syllables of the Myanmar script in the order in which they are drawn: the vowel ေ and the medial ra stand before their
 * consonant, the hook of kinzi behind it (OpenType, “Creating and supporting fonts for the Myanmar script”; measured against
 * HarfBuzz 6.0). fontkit has no shaper for it, and leaves letters in the order of the text.
 */

/** Features of the script beyond the usual ones. */
export const burmeseFeatures = ['rphf', 'pref', 'blwf', 'pstf', 'pres', 'abvs', 'blws', 'psts', 'abvm', 'blwm', 'dist'];

const consonant =
  '[\\u1000-\\u102a\\u103f\\u104e\\u1050-\\u1055\\u105a-\\u105d\\u1061\\u1065\\u1066\\u106e-\\u1070\\u1075-\\u1081\\u108e\\ua9e0-\\ua9e4\\ua9e7-\\ua9fe\\uaa60-\\uaa6f\\uaa71-\\uaa76\\uaa7a\\uaa7e\\uaa7f]';
const stacked = `\\u1039${consonant}`;
const mark =
  '[\\u102b-\\u103e\\u1056-\\u1060\\u1062-\\u1064\\u1067-\\u106d\\u1071-\\u1074\\u1082-\\u108f\\u109a-\\u109d\\ua9e5\\uaa7b-\\uaa7d\\u200c\\u200d\\ufe00]';
const syllable = new RegExp(
  `([\\u1004\\u101b\\u105a]\\u103a\\u1039)?(${consonant})((?:${stacked}|(?!\\u1039${consonant})${mark})*)`,
  'g',
);

/** Whether there is anything of that script in a word. */
export function isBurmese(word: string): boolean {
  return /[\u1000-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f]/.test(word);
}

/** The word with its letters as they are drawn. */
export function drawnOrder(word: string): string {
  return word.replace(syllable, (_, kinzi: string | undefined, base: string, rest: string) => {
    const behind = [...rest];
    const vowels = behind.filter((letter) => /[\u1031\u1084]/.test(letter));
    const medials = behind.filter((letter) => letter === '\u103c');
    const others = behind.filter((letter) => !/[\u1031\u1084\u103c]/.test(letter));
    return [...vowels, ...medials, base, kinzi ?? '', ...anusvaraFirst(others)].join('');
  });
}

/** A dot above that is written behind a vowel below comes before it. */
function anusvaraFirst(marks: readonly string[]): readonly string[] {
  const isBelow = (letter: string): boolean => /[\u102f\u1030\u1058\u1059]/.test(letter);
  const below = marks.findIndex(isBelow);
  if (below < 0) return marks;
  let end = below;
  while (end < marks.length && (isBelow(marks[end]!) || /[\u1032\u1036]/.test(marks[end]!))) end++;
  const run = marks.slice(below, end);
  return [
    ...marks.slice(0, below),
    ...run.filter((letter) => !isBelow(letter)),
    ...run.filter(isBelow),
    ...marks.slice(end),
  ];
}
