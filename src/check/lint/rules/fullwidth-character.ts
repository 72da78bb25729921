/** Full-width digits and letters, left over from an input method: numerals are half-width (GB/T 15835-2011, 5.1). */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { findings, type TextRule, writeInstead } from '../rule.ts';

const characters = /[０-９Ａ-Ｚａ-ｚ％．]+/gu;
const named = /[０-９Ａ-Ｚａ-ｚ]/u;
/** From a full-width form to the ASCII character: U+FF01 to U+0021. */
const distance = 0xfee0;

export const fullwidthCharacter: TextRule = (text) =>
  findings(text, characters, ({ text: found, span }) => {
    if (!named.test(found)) return undefined;
    const half = Array.from(found, (each) => String.fromCharCode(each.charCodeAt(0) - distance)).join('');
    return diagnostic('check/fullwidth-character', { text: found }, span, [writeInstead(half)]);
  });
