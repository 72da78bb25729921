/**
 * Marks of Latin text in Chinese text: GB/T 15834-2011, 5.1 gives Chinese marks the room of a character. A mark counts
 * when Han stands before it and Han, a Chinese mark or nothing behind it; in a bracket, when Han stands inside. Digits
 * on either side may be a ratio, a time or a decimal, so they speak against it.
 */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
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
const bracket = /\((?=[^()]*\p{Script=Han}[^()]*\))|(?<=\([^()]*\p{Script=Han}[^()]*)\)/gu;

export const asciiPunctuation: TextRule = (text) =>
  [mark, bracket].flatMap((pattern) =>
    findings(text, pattern, ({ text: found, span }) =>
      diagnostic('check/ascii-punctuation', { mark: found }, span, [writeInstead(chinese[found]!)]),
    ),
  );
