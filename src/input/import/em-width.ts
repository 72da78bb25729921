import type { Em } from '../../base/geometry.ts';
import { isFullWidth } from '../content/normalise/side.ts';

/** Marks that Chinese and Latin text share and that Chinese text sets full-width. */
const wideShared = /[—―‘’“”…·℃①-⑳]/u;

/**
 * About how wide a line was printed, in em of its own size: full-width characters 1, everything else 1/2, a blank 1/4
 * (the gap that word processors leave between Chinese and Latin text comes out of a PDF as a blank).
 */
export function emWidth(text: string): Em {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width - 0.5 * (text.match(adjacentMarks)?.length ?? 0);
}

/** Two marks side by side take 1.5 em in all (CLREQ, adjustment of adjacent punctuation). */
const adjacentMarks = /[，。、；：）》」』】〕〉”’](?=[（《「『【〔〈“‘，。、；：）》」』】〕〉”’])/gu;

function widthOf(character: string): Em {
  if (character === ' ') return 0.25;
  if (character === '\u3000' || isFullWidth(character) || wideShared.test(character)) return 1;
  return /\p{M}/u.test(character) ? 0 : 0.5;
}

/** Closing marks: they stay with the character before them. */
const closing = '，。、；：？！）》」』】〕〉”’％…—';
/** Opening marks: they stay with the character behind them. */
const opening = '（《「『【〔〈“‘';

/** Width of what stands together at the start of a line: a Latin word or number, or a character with its marks. */
export function firstTokenWidth(text: string): Em {
  const word = /^[\p{Script=Latin}\d.,:;%@/+_~&=?#-]+/u.exec(text)?.[0];
  const head = word ?? leadingCharacters(text);
  let end = head.length;
  while (end < text.length && closing.includes(text.charAt(end))) end++;
  return emWidth(text.slice(0, end));
}

function leadingCharacters(text: string): string {
  let head = '';
  for (const character of text) {
    head += character;
    if (!opening.includes(character)) break;
  }
  return head;
}

/** Whether a text ends as a sentence does, quotes and brackets behind the mark included. */
export function endsSentence(text: string): boolean {
  return /[。！？；：…!?;][”’」』）)】]*$/u.test(text);
}
