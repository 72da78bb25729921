/** Numbers that editors type before headings and items, by their form. */

/** 一、 over （一） over 1. over （1） (GB/T 9704-2012, 7.3.3), and ① below them. */
export type NumberForm = 'han' | 'han-brackets' | 'figure' | 'figure-brackets' | 'circle';

const han = '[一二三四五六七八九十]{1,3}';
const forms: readonly { readonly form: NumberForm; readonly pattern: RegExp }[] = [
  { form: 'han', pattern: new RegExp(`^${han}、`, 'u') },
  { form: 'han-brackets', pattern: new RegExp(`^[（(]${han}[）)]`, 'u') },
  { form: 'figure', pattern: /^\d{1,2}(?:[.．](?!\d)|、)/u },
  { form: 'figure-brackets', pattern: /^[（(]\d{1,2}[）)]/u },
  { form: 'circle', pattern: /^[①-⑳]/u },
];

/** What one of them begins with: few texts do. */
const beginning = /^[一二三四五六七八九十\d（(①-⑳]/;

/** Form of the number that a text begins with; undefined for none. */
export function numberFormOf(text: string): NumberForm | undefined {
  return beginning.test(text) ? forms.find(({ pattern }) => pattern.test(text))?.form : undefined;
}
