import { describe, expect, it } from 'vitest';
import { documentDate } from '../../../../../src/output/pdf/document/dates.ts';

describe('documentDate', () => {
  const day = { year: 2026, month: 2, day: 28 };

  it('is the beginning of the day in UTC', () => {
    expect(documentDate(day, undefined).toISOString()).toBe('2026-02-28T00:00:00.000Z');
  });

  it('is the timestamp before the day, even 0', () => {
    expect(documentDate(day, 0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is the first day of 2000 when nothing is known', () => {
    expect(documentDate(undefined, undefined).toISOString()).toBe('2000-01-01T00:00:00.000Z');
  });
});
