/**
 * Classes of Chinese punctuation after CLREQ (W3C, 2024-03-21) and GB/T 15834-2011, 5.1: what a mark looks like in its
 * square. Imported as `MarkClass`, also by the program in paragraph/assembly/.
 */

/** No mark. */
export const none = 0;
/** “ ‘ （ 《 …: ink in the right half (GB/T 15834, 5.1.3). */
export const opening = 1;
/** ” ’ ） 》 …: ink in the left half (5.1.3). */
export const closing = 2;
/** ， 、 ； ：, pauses inside a sentence: ink in the left half (5.1.1). */
export const pause = 3;
/** 。 ． ？ ！, ends of a sentence: ink in the left half (5.1.1, 5.1.2). */
export const stop = 4;
/** ·: half a square, ink in the middle (5.1.7). */
export const interpunct = 5;
/** — and its pair ——: no blank, never cut (5.1.4). */
export const dash = 6;
/** … and its pair …… (5.1.5). */
export const ellipsis = 7;
/** – ～: connectors of one square or less (5.1.6). */
export const connector = 8;
/** ／, and / between Chinese characters: solidus (5.1.9). */
export const solidus = 9;
