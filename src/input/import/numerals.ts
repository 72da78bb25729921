const digits = '〇一二三四五六七八九';

/**
 * A number as a newsletter writes it: 12, １２, 十二, 一百零三, 二〇一九. Undefined for anything else; Chinese numerals
 * in words are understood up to 999.
 */
export function readNumber(text: string): number | undefined {
  const plain = text
    .replace(/\s/gu, '')
    .normalize('NFKC')
    .replace(/[零○Ｏ]/gu, '〇');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]+$/u.test(plain))
    return Number([...plain].map((digit) => digits.indexOf(digit)).join(''));
  const match = /^(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
    plain,
  );
  if (match === null || plain === '') return undefined;
  const [, hundreds = '', tens = '', ten = '', ones = ''] = match;
  return worth(hundreds) * 100 + (ten === '' ? 0 : (worth(tens) || 1) * 10) + worth(ones);
}

function worth(digit: string): number {
  return digit === '' ? 0 : digits.indexOf(digit);
}

/** The largest whole number that a manifest takes. */
const most = 999_999;

/** The same where a manifest takes it for a number: from 1 on, six digits at most. Others are damage or something else. */
export function readCount(text: string): number | undefined {
  const number = readNumber(text);
  return number !== undefined && number >= 1 && number <= most ? number : undefined;
}
