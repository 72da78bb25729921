/**
 * Spans of years, months and days take — (GB/T 15834-2011, 4.13.3.2), not the hyphen that joins words. Only what can be
 * nothing else: years of four digits that rise, numbers with 年, 月 or 日.
 */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { findings, type TextRule, writeInstead } from '../rule.ts';

const years = /(?<![\d\-–])(?<from>(?:19|20)\d\d)(?<unit>年?)(?<mark>[-–－~～]+)(?<to>(?:19|20)\d\d)(?![\d-])/gu;
const days = /(?<![\d\-–])(?<from>\d{1,4})(?<unit>[月日])(?<mark>[-–－]+)(?<to>\d{1,4}[年月日])/gu;
const inMonth = /(?<=月)(?<from>\d{1,2})(?<unit>)(?<mark>[-–－]+)(?<to>\d{1,2}日)/gu;

export const yearRange: TextRule = (text) =>
  [years, days, inMonth].flatMap((pattern) =>
    findings(text, pattern, ({ text: found, groups: { from = '', unit = '', mark = '', to = '' }, span }) => {
      if (pattern === years && Number(from) >= Number(to)) return undefined;
      return diagnostic('check/year-range', { text: found, mark }, span, [writeInstead(`${from}${unit}—${to}`)]);
    }),
  );
