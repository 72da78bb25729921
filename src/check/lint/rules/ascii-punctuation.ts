/**
 * Marks of Latin text in Chinese text: GB/T 15834-2011, 5.1 gives Chinese marks the room of a character. A mark counts
 * when Han stands before it and Han, a Chinese mark or nothing behind it; in a bracket, when Han stands inside. Digits
 * on either side may be a ratio, a time or a decimal, so they speak against it.
 */
import { type Diagnostic, diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { type Span, spanOf } from '../../../base/source-text.ts';
import { findings, type TextRule, writeInstead } from '../rule.ts';

const chinese: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const mark = /(?<=[\p{Script=Han}》”’）〕】])[,.;:?!](?=$|[\p{Script=Han}“‘《（〔【\s])/gu;

export const asciiPunctuation: TextRule = (text) => [
  ...findings(text, mark, ({ text: found, span }) => wrong(found, span)),
  ...bracketsAroundHan(text.text.text).map((at) => wrong(text.text.text[at]!, spanOf(text.text, at, at + 1))),
];

function wrong(found: string, span: Span): Diagnostic {
  return diagnostic('check/ascii-punctuation', { mark: found }, span, [writeInstead(chinese[found]!)]);
}

/** Places of innermost pairs of brackets with Han inside; in one pass, for a text may be long. */
function bracketsAroundHan(text: string): number[] {
  const places: number[] = [];
  let open: number | undefined;
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    if (bracket === ')' && open !== undefined && /\p{Script=Han}/u.test(text.slice(open, index)))
      places.push(open, index);
    open = bracket === '(' ? index : undefined;
  }
  return places;
}
