import { warning } from './entry.ts';

/** What a typesetter would look at again in the finished lines. */
export const layoutMessages = {
  'layout/overfull-line': warning((a: { text: string; excessMm: string }) => ({
    zh: `这一行排不下，超出版心 ${a.excessMm} 毫米：${a.text}`,
    en: `this line does not fit and stands ${a.excessMm} mm beyond the measure: ${a.text}`,
  })),
  'layout/loose-line': warning((a: { text: string; gapEm: string }) => ({
    zh: `这一行字距过松，字间拉开了 ${a.gapEm} 字宽：${a.text}`,
    en: `this line is set too loose, ${a.gapEm} em between characters: ${a.text}`,
  })),
};
