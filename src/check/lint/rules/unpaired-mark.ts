/**
 * Brackets, quotation marks and title marks that open and do not close in their paragraph, or close and never opened
 * (GB/T 15834-2011, 4.8, 4.9 and 4.15). A quotation of several paragraphs opens in each of them.
 */
import { type Diagnostic, diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { spanOf } from '../../../base/source-text.ts';
import type { TextRule } from '../rule.ts';

const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
const openings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closings).map(([opening, closing]) => [closing, opening]),
);

export const unpairedMark: TextRule = ({ text, next }) => {
  const open: { mark: string; at: number }[] = [];
  const alone: { mark: string; at: number }[] = [];
  [...text.text.matchAll(/[“”‘’《》〈〉（）【】〔〕「」『』]/g)].forEach(({ 0: mark, index: at }) => {
    if (closings[mark] !== undefined) open.push({ mark, at });
    else if (isApostrophe(text.text, mark, at) || isItemNumber(text.text, mark, at)) return;
    else if (open.at(-1)?.mark === openings[mark]) open.pop();
    else if (open.some((each) => each.mark === openings[mark])) {
      // What opened since has no partner: 《（》.
      while (open.at(-1)!.mark !== openings[mark]) alone.push(open.pop()!);
      open.pop();
    } else alone.push({ mark, at });
  });
  const unclosed = open.filter(({ mark }) => !(mark === '“' && next?.startsWith('“')));
  return [...alone, ...unclosed]
    .sort((a, b) => a.at - b.at)
    .map(({ mark, at }): Diagnostic => {
      const partner = closings[mark] ?? openings[mark]!;
      const message = { zh: `补上“${partner}”，或删去它`, en: `add ${partner}, or take it out` };
      return diagnostic('check/unpaired-mark', { mark }, spanOf(text, at, at + 1), [{ message }]);
    });
};

/** it’s, O’Neill, students’ */
function isApostrophe(text: string, mark: string, at: number): boolean {
  return mark === '’' && /[a-z]/i.test(text[at - 1] ?? '');
}

/** 1）, a）, 一） at the beginning of a paragraph. */
function isItemNumber(text: string, mark: string, at: number): boolean {
  return mark === '）' && /^\s*(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3})$/i.test(text.slice(0, at));
}
