/**
 * What a character is to the blank beside it. Coarser than the classes of layout: content only decides whether a
 * typed blank belongs to the text.
 */
export type Side =
  /** Full-width: ideographs, kana, full-width letters and digits, ①. */
  | 'han'
  /** Chinese punctuation; brings its own blank. */
  | 'mark'
  /** Letters, digits and everything else that is set apart by blanks. */
  | 'latin';

// U+E000–F8FF: what remains of private use stands for ideographs.
const han =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2460-\u24ff\u2e80-\u2fff\u3005-\u3007\u3020-\u30ff\u3100-\u312f\u3190-\u33ff\ue000-\uf8ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u;
const mark = /[\u3001-\u3004\u3008-\u301f\u3030\u30fb\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff65\uffe0-\uffe6]/u;
/** Marks that Chinese and Latin text share: what stands before or behind them decides. */
const shared = /[\u00b7\u2010-\u2027\u2030-\u203a]/u;
/** Signs that an author sets off by blanks on both sides: 甲 / 乙, A + B. */
const operator = /[-–—|/\\+*=<>&~#×÷]/u;

/** The side that `text` shows at its end (`end`: exclusive index); undefined at the very edge. */
export function sideBefore(text: string, end: number): Side | undefined {
  return resolve(characterBefore(text, end), (at) => characterBefore(text, at));
}

/** The side that `text` shows from index `start` on; undefined at the very edge. */
export function sideAfter(text: string, start: number): Side | undefined {
  return resolve(characterAfter(text, start), (at, character) => characterAfter(text, at + character.length));
}

/** Whether the character that ends at `end` is a sign standing alone, with a blank or the edge before it. */
export function isSetOffBefore(text: string, end: number): boolean {
  const sign = characterBefore(text, end);
  return sign !== undefined && operator.test(sign.character) && isBlankOrEdge(text, sign.at - 1);
}

/** Whether the character from `start` on is a sign standing alone, with a blank or the edge behind it. */
export function isSetOffAfter(text: string, start: number): boolean {
  const sign = characterAfter(text, start);
  return sign !== undefined && operator.test(sign.character) && isBlankOrEdge(text, start + sign.character.length);
}

/** Whether `character` belongs to Chinese text whatever stands beside it. */
export function isFullWidth(character: string): boolean {
  return han.test(character) || mark.test(character);
}

function isBlankOrEdge(text: string, index: number): boolean {
  return /^\s?$/u.test(text.charAt(index));
}

interface At {
  readonly character: string;
  /** Index of its first UTF-16 unit. */
  readonly at: number;
}

function characterBefore(text: string, end: number): At | undefined {
  if (end <= 0) return undefined;
  const unit = text.charCodeAt(end - 1);
  const at = unit >= 0xdc00 && unit <= 0xdfff && end >= 2 ? end - 2 : end - 1;
  return { character: text.slice(at, end), at };
}

function characterAfter(text: string, start: number): At | undefined {
  const codePoint = text.codePointAt(start);
  return codePoint === undefined ? undefined : { character: String.fromCodePoint(codePoint), at: start };
}

/** Walks over marks that both scripts share; a full-width character behind them makes them Chinese punctuation. */
function resolve(first: At | undefined, next: (at: number, character: string) => At | undefined): Side | undefined {
  let current = first;
  while (current !== undefined && shared.test(current.character)) current = next(current.at, current.character);
  if (current === undefined) return undefined;
  const side = sideOf(current.character);
  return side === 'han' && current !== first ? 'mark' : side;
}

function sideOf(character: string): Side {
  // Full-width letters and digits lie inside the block of full-width marks: han comes first.
  if (han.test(character)) return 'han';
  return mark.test(character) ? 'mark' : 'latin';
}
