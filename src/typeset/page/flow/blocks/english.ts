/** Which paragraphs are in English, as their letters tell. */
import type { Inline } from '../../../../input/content/issue.ts';

/** Nearly every paragraph has one of these, and is asked for nothing else: classes by script take 2 ms to compile. */
const common = /[\u4e00-\u9fff]/;
/** Characters of Chinese text: letters and marks. */
const chinese = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\u3000-\u303f\uff00-\uff65]/u;
/**
 * Words of two letters at least with a blank between: a code, a name or an address makes no sentence. Two letters of a
 * word are enough to look at: from each letter of a long one to its end would take the square of its length.
 */
const sentence = /\p{sc=Latin}{2}\p{P}*\s+\p{P}*\p{sc=Latin}{2}/u;

/** Whether a paragraph has words in Latin letters and nothing that is Chinese. */
export function isEnglish(inlines: readonly Inline[]): boolean {
  const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text.text : ' ')).join('');
  return !common.test(text) && sentence.test(text) && !chinese.test(text);
}
