/**
 * Forms of numbering that proof-readers correct most (GB/T 9704-2012, 7.3.3: 一、（一） 1. （1）; GB/T 15834-2011, B.3):
 * 1、 for 1. and a mark behind a number in brackets.
 */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { findings, type TextRule, writeInstead } from '../rule.ts';

const digit = /^(?<number>\d{1,2})、/gu;
const bracketed = /^(?<number>[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)])[、.．，]/gu;
const han = /^(?<number>[一二三四五六七八九十]{1,3})[.．，](?=\p{Script=Han})/gu;

export const numbering: TextRule = (text) =>
  (
    [
      [digit, '.'],
      [bracketed, ''],
      [han, '、'],
    ] as const
  ).flatMap(([pattern, behind]) =>
    findings(text, pattern, ({ text: found, groups: { number = '' }, span }) =>
      diagnostic('check/numbering', { text: found }, span, [writeInstead(number + behind)]),
    ),
  );
