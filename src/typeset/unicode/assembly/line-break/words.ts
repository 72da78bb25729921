/** Signs and words that a rule lists: read from a string, as there are no sets. */
import { isAsciiLetter } from '../../characters';
import { unitIn } from '../memory';
import { length } from './clusters';

/** Whether a code unit is one of `signs`. */
export function isOneOf(signs: string, unit: i32): bool {
  for (let at = 0; at < signs.length; at++) if (signs.charCodeAt(at) === unit) return true;
  return false;
}

/** Whether the units of the text from `start` to `end` are one of `words`, which spaces part. */
export function isWordOf(words: string, start: i32, end: i32): bool {
  for (let from = 0; from < words.length; ) {
    let to = from;
    while (to < words.length && words.charCodeAt(to) !== 0x20) to++;
    if (to - from === end - start && isHere(words, from, to, start)) return true;
    from = to + 1;
  }
  return false;
}

/** Whether the part of `words` stands in the text at `start`. */
function isHere(words: string, from: i32, to: i32, start: i32): bool {
  for (let at = from; at < to; at++) if (words.charCodeAt(at) !== unitIn(start + at - from, length)) return false;
  return true;
}

/** Whether the letters right before `end` in the text, as far as they go, are one of `words`. */
export function endsInWordOf(words: string, end: i32): bool {
  let start = end;
  while (isAsciiLetter(unitIn(start - 1, length))) start--;
  return start < end && isWordOf(words, start, end);
}
