/** Dates and numbers in the words that a newsletter prints. */
import type { CalendarDate } from '../../../base/calendar-date.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { DateNumerals } from '../../../input/manifest/manifest.ts';

/** 2026年11月20日, or 二〇二六年十一月二十日: the figures of the year one by one, with 〇 (GB/T 15835-2011, 4.2.2). */
export function dateInNumerals(date: CalendarDate, numerals: DateNumerals): string {
  switch (numerals) {
    case 'arabic':
      return `${date.year}年${date.month}月${date.day}日`;
    case 'chinese':
      return `${figureByFigure(date.year)}年${upToNinetyNine(date.month)}月${upToNinetyNine(date.day)}日`;
    default:
      return unreachable(numerals);
  }
}

const figures = '〇一二三四五六七八九';

function figureByFigure(number: number): string {
  return String(number).replace(/\d/g, (figure) => figures[Number(figure)]!);
}

/** 十, 十一, 二十, 三十一 */
function upToNinetyNine(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : figures[tens]}十`;
  return `${ten}${ones === 0 ? '' : figures[ones]}`;
}
