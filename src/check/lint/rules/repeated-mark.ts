/** Two marks where one is meant: 。。 ，， 、， — what is left when a sentence was cut. ！！ and ？！ are allowed (4.5, 4.4). */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { findings, type TextRule } from '../rule.ts';

const marks = /[，、；：][，、；：。！？]+|。(?:[，、；：！？]+|。(?!。))(?<!。。。)/gu;
const hint = { message: { zh: '只留一个', en: 'keep one of them' } };

export const repeatedMark: TextRule = (text) =>
  findings(text, marks, ({ text: mark, span }) => diagnostic('check/repeated-mark', { mark }, span, [hint]));
