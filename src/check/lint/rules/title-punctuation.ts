/** A title ends without a mark, unless it asks or calls out (GB/T 15834-2011, A.1). */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { findings, type TextRule } from '../rule.ts';

const mark = /[。，、；：,.;:]$/gu;
const hint = { message: { zh: '删去它', en: 'take it out' } };

export const titlePunctuation: TextRule = (text) =>
  text.kind === 'title' || text.kind === 'subtitle'
    ? findings(text, mark, (found) => diagnostic('check/title-punctuation', { mark: found.text }, found.span, [hint]))
    : [];
