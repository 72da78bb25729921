/**
 * Superscripts and subscripts as pandoc writes them, `x^2^` and `CO~2~`. Narrower than pandoc's rule, for `~` is the sign
 * of ranges in Chinese text (3~5月、6~8月): only letters, digits and signs can be raised or lowered, and a lowered
 * stretch does not follow a digit. For other text there are the spans {上标} and {下标}.
 */
import { type SourceText, sliceSource } from '../../../base/source-text.ts';
import type { SpanContext } from './spans.ts';

/** A stretch of text that stands at one height. */
export interface LevelledText {
  readonly text: SourceText;
  readonly level: 'raised' | 'lowered' | undefined;
}

const figure =
  /(?<!\^|\s)\^(?<up>[\p{Script=Latin}\p{Script=Greek}\d+−±=().*′'-]+)\^|(?<![~\s\d])~(?<down>[\p{Script=Latin}\p{Script=Greek}\d+−±=().*′'-]+)~(?!~)/gu;

/** The text cut where its height changes, without the signs that say so. */
export function levelledTexts(text: SourceText, context: Pick<SpanContext, 'isTyped'>): LevelledText[] {
  const parts: LevelledText[] = [];
  let at = 0;
  for (const match of text.text.matchAll(figure)) {
    const end = match.index + match[0].length;
    if (!context.isTyped(text, match.index) || !context.isTyped(text, end - 1)) continue;
    const level = match.groups?.['up'] === undefined ? 'lowered' : 'raised';
    if (!isBalanced(match[0])) continue;
    if (match.index > at) parts.push({ text: sliceSource(text, at, match.index), level: undefined });
    parts.push({ text: sliceSource(text, match.index + 1, end - 1), level });
    at = end;
  }
  if (at === 0) return [{ text, level: undefined }];
  if (at < text.text.length) parts.push({ text: sliceSource(text, at), level: undefined });
  return parts;
}

/** Whether every bracket has its partner: (A~5)(B~8) has two ranges, not a lowered “5)(B”. */
function isBalanced(text: string): boolean {
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(text);
}
