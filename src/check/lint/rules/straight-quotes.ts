/** `"` and `'` beside Chinese text, where “ ” and ‘ ’ stand (GB/T 15834-2011, 4.8). */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { findings, type TextRule } from '../rule.ts';

const quote = /(?<=\p{Script=Han}|[，。；：、])["']|["'](?=\p{Script=Han})/gu;

export const straightQuotes: TextRule = (text) =>
  findings(text, quote, ({ text: mark, span }) => {
    const pair = mark === '"' ? '“ ”' : '‘ ’';
    const hint = { message: { zh: `改为成对的 ${pair}`, en: `write the pair ${pair}` } };
    return diagnostic('check/straight-quotes', { mark }, span, [hint]);
  });
