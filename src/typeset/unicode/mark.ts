/**
 * Classes of Chinese punctuation after CLREQ (W3C, 2024-03-21) and GB/T 15834-2011, 5.1, as tables: what a mark looks
 * like in its square, and where it may stand.
 */

/** Index into `markClasses`; 0 is no mark. */
export type MarkClass = (typeof MarkClass)[keyof typeof MarkClass];

export const MarkClass = {
  none: 0,
  /** “ ‘ （ 《 …: ink in the right half (GB/T 15834, 5.1.3). */
  opening: 1,
  /** ” ’ ） 》 …: ink in the left half (5.1.3). */
  closing: 2,
  /** ， 、 ； ：, pauses inside a sentence: ink in the left half (5.1.1). */
  pause: 3,
  /** 。 ． ？ ！, ends of a sentence: ink in the left half (5.1.1, 5.1.2). */
  stop: 4,
  /** ·: half a square, ink in the middle (5.1.7). */
  interpunct: 5,
  /** — and its pair ——: no blank, never cut (5.1.4). */
  dash: 6,
  /** … and its pair …… (5.1.5). */
  ellipsis: 7,
  /** – ～: connectors of one square or less (5.1.6). */
  connector: 8,
  /** ／, and / between Chinese characters: solidus (5.1.9). */
  solidus: 9,
} as const;

/** CLREQ #prohibition_rules_for_line_start_end and GB/T 15834, 5.1: the marks of each class. */
const marks: readonly (readonly [MarkClass, string])[] = [
  [MarkClass.opening, '“‘（《〈「『【〔〖［｛'],
  [MarkClass.closing, '”’）》〉」』】〕〗］｝'],
  [MarkClass.pause, '，、；：'],
  [MarkClass.stop, '。．？！'],
  [MarkClass.interpunct, '·・‧•'],
  [MarkClass.dash, '—⸺―'],
  [MarkClass.ellipsis, '…⋯'],
  [MarkClass.connector, '–～〜'],
  [MarkClass.solidus, '／/'],
];

const classOfMark = new Uint8Array(0x10000);
for (const [markClass, list] of marks) for (const mark of list) classOfMark[mark.charCodeAt(0)] = markClass;

/** Class of a Chinese mark; `none` for every other character. Says nothing of whether it is set as a Chinese mark here. */
export function markClassOf(codePoint: number): MarkClass {
  return codePoint < 0x10000 ? (classOfMark[codePoint] as MarkClass) : MarkClass.none;
}
