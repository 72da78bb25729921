/** Numbers in Chinese digits: 二〇二六. */
import { Cost } from './costs.ts';

const zero = '〇';
const digits = new Set([...'〇零一二三四五六七八九'].map((digit) => digit.charCodeAt(0)));

/**
 * Adds the cost of parting a number written digit by digit. Only a 〇 tells such a number from words (一二三 may be
 * anything), so only its neighbours are looked at.
 */
export function priceHanNumbers(text: string, breaks: Uint8Array, cost: Uint8Array): void {
  for (let at = text.indexOf(zero); at !== -1; ) {
    let start = at;
    while (start > 0 && digits.has(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && digits.has(text.charCodeAt(end))) end++;
    for (let index = start + 1; index < end; index++) if (breaks[index] === 1) cost[index] = Cost.hanNumber;
    at = text.indexOf(zero, end);
  }
}
