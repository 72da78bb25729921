/** Numbers in Chinese digits: 二〇二六. */
import * as Cost from '../../line-break/costs';
import * as Verdict from '../../line-break/verdicts';
import { breaks, cost, unitIn } from '../memory';
import { length } from './clusters';
import { isOneOf } from './words';

const zero: i32 = 0x3007; // 〇
const digits = '〇零一二三四五六七八九';

/**
 * Adds the cost of parting a number written digit by digit. Only a 〇 tells such a number from words (一二三 may be
 * anything), so only its neighbours are looked at.
 */
export function priceHanNumbers(): void {
  for (let at = 0; at < length; at++) {
    if (unitIn(at, length) !== zero) continue;
    let start = at;
    while (isOneOf(digits, unitIn(start - 1, length))) start--;
    while (isOneOf(digits, unitIn(at + 1, length))) at++;
    for (let index = start + 1; index <= at; index++) {
      if (load<u8>(breaks + index) === Verdict.allowed) store<u8>(cost + index, Cost.hanNumber);
    }
  }
}
