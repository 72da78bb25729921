/**
 * Length of a text as editors count it, the 字数 of word processors: each Chinese character and each Chinese mark is one,
 * and so is each word or number of other scripts.
 */
const counted =
  /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff65“”‘’…—·]|[^\s\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff65“”‘’…—·]+/gu;

/** Number of words, in the sense above. */
export function wordsIn(text: string): number {
  return text.replaceAll('\u3000', ' ').match(counted)?.length ?? 0;
}
