/**
 * Which characters are set as Chinese and which as Latin text. Ranges from Unicode 17.0 Blocks.txt.
 */

/** How a character takes part in a Chinese line. */
export const Script = {
  /** Ideographs, kana, full-width forms, symbols that fill a square. */
  han: 0,
  /** Letters, digits and signs of alphabetic scripts. */
  latin: 1,
  /** White space. */
  space: 2,
  /** Takes the side of its neighbours: combining marks, variation selectors, joiners. */
  inherited: 3,
} as const;
export type Script = (typeof Script)[keyof typeof Script];

/** Ranges below the ideographs that belong to Latin text, by code point; everything else of the table is Han. */
const latinRanges: readonly (readonly [number, number])[] = [
  [0x0021, 0x007e], // ASCII
  [0x00a1, 0x02ff], // Latin-1, Latin Extended, IPA, modifier letters
  [0x0370, 0x1fff], // Greek, Cyrillic and the other alphabets
  [0x2010, 0x2012], // hyphens, figure dash
  [0x2030, 0x2034], // ‰ ‱ ′ ″ ‴
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20bf], // currency
  [0x2c60, 0x2dff], // Latin Extended-C and others
  [0xa640, 0xabff], // Cyrillic Extended-B … Meetei Mayek
  [0xfb00, 0xfdff], // ligatures, Arabic forms
  [0xfe70, 0xfeff],
  [0xff61, 0xffdc], // half-width forms
  [0x1d400, 0x1d7ff], // mathematical letters
];

/** Ranges that take the script of what stands before them. */
const inheritedRanges: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x180b, 0x180d],
  [0x200c, 0x200d],
  [0x20d0, 0x20ff],
  [0x302a, 0x302d],
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xe0100, 0xe01ef],
];

const spaceRanges: readonly (readonly [number, number])[] = [
  [0x09, 0x09],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x2002, 0x200a],
  [0x202f, 0x202f],
];

function within(ranges: readonly (readonly [number, number])[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** The basic plane, looked up for every character of an issue. */
const basic = new Uint8Array(0x10000).fill(Script.han);
for (const [first, last] of latinRanges) basic.fill(Script.latin, first, last + 1);
for (const [first, last] of inheritedRanges) basic.fill(Script.inherited, first, last + 1);
for (const [first, last] of spaceRanges) basic.fill(Script.space, first, last + 1);

/** Script of a code point by itself; shared marks (“ — …) count as Han until their neighbours are known. */
export function scriptOf(codePoint: number): Script {
  if (codePoint < basic.length) return basic[codePoint] as Script;
  if (within(inheritedRanges, codePoint)) return Script.inherited;
  return within(latinRanges, codePoint) ? Script.latin : Script.han;
}

/**
 * Ideographs and what is spaced like them beside Latin text: Unified and compatibility ideographs, kana, bopomofo,
 * Hangul syllables, 々 〇 (CSS Text 4, text-autospace: the ideographs).
 */
export function isIdeographic(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x3005 && codePoint <= 0x3007) ||
    (codePoint >= 0x3021 && codePoint <= 0x3029) ||
    (codePoint >= 0x3041 && codePoint <= 0x30ff && codePoint !== 0x30fb && codePoint !== 0x30a0) ||
    (codePoint >= 0x31c0 && codePoint <= 0x31ff) ||
    (codePoint >= 0x2e80 && codePoint <= 0x2fdf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}
