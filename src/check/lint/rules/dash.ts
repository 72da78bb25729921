/**
 * What stands for a Chinese dash and is none (GB/T 15834-2011, 4.10 and 5.1.5): hyphens, lines of other scripts, one
 * half of it at the beginning of a subtitle. A single — between words joins places and times and is right.
 */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { findings, type TextRule, writeInstead } from '../rule.ts';

const han = '[\\p{Script=Han}，。；：！？、“”‘’《》（）]';
const wrong = new RegExp(`(?<=${han})(?:-{2,}|－{2,}|[–―─ー一]{2,}|—{3,}|[–―─])(?=$|${han})`, 'gu');
const half = /^(?:—(?!—)|-+|－+|[–―─]+)(?=[\p{Script=Han}“《])/gu;

export const dash: TextRule = (text) =>
  [wrong, ...(text.kind === 'subtitle' ? [half] : [])].flatMap((pattern) =>
    findings(text, pattern, ({ text: mark, span }) => {
      // 一一 is a word.
      if (/^一+$/.test(mark)) return undefined;
      return diagnostic('check/dash', { mark }, span, [writeInstead('——')]);
    }),
  );
