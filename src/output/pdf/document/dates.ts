import type { CalendarDate } from '../../../base/calendar-date.ts';

/**
 * What a file without any date is dated with. pdfkit would ask the clock; a day that nobody takes for the day of an
 * issue keeps the bytes the same.
 */
const undated = Date.UTC(2000, 0, 1);

/**
 * The moment that a file says it was made at: `timestamp` in seconds, or the beginning of the day. In UTC: the
 * machine's time zone has no part in it, and in China, as everywhere east of Greenwich, programs show the same day.
 */
export function documentDate(date: CalendarDate | undefined, timestamp: number | undefined): Date {
  if (timestamp !== undefined) return new Date(timestamp * 1000);
  if (date !== undefined) return new Date(Date.UTC(date.year, date.month - 1, date.day));
  return new Date(undated);
}
