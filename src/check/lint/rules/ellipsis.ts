/** Anything but …… for an ellipsis (GB/T 15834-2011, 4.11.3.1); …………, of a whole line, is allowed (4.11.3.2). */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { findings, type TextRule, writeInstead } from '../rule.ts';

const dots = /(?<=[\p{Script=Han}，、；：。！？”’》）])\.{2,}|。{2,}|[…⋯]+|[·・]{2,}/gu;

export const ellipsis: TextRule = (text) =>
  findings(text, dots, ({ text: mark, span }) =>
    mark === '……' || mark === '…………' || !isChinese(text.text.text)
      ? undefined
      : diagnostic('check/ellipsis', { mark }, span, [writeInstead('……')]),
  );

/** Latin text has … and ... of its own. */
function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
