/** 发文字号: the year stands in 〔 〕 (GB/T 9704-2012, 7.2.5), not in the brackets that a keyboard has. */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { findings, type TextRule, writeInstead } from '../rule.ts';

const number = /(?<=\p{Script=Han})[[［【(（](?<year>(?:19|20)\d\d)[\]］】)）](?=第?\d+号)/gu;

export const documentNumber: TextRule = (text) =>
  findings(text, number, ({ text: found, groups: { year = '' }, span }) =>
    diagnostic('check/document-number', { text: found }, span, [writeInstead(`〔${year}〕`)]),
  );
