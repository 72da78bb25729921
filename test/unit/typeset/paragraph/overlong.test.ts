import { describe, expect, it } from 'vitest';
import { lines } from '../../../support/paragraph.ts';

describe('a word longer than the line', () => {
  it('is parted where the line is full', () => {
    expect(lines(`字${'x'.repeat(30)}字`, 10)).toEqual([`字${'x'.repeat(17)}`, `${'x'.repeat(13)}字`]);
  });

  it('is not parted before a mark that ends it or behind one that begins it', () => {
    expect(lines(`${'x'.repeat(20)}”12字`, 10)).toEqual(['x'.repeat(19), 'x”12字']);
    expect(lines(`${'x'.repeat(19)}(${'x'.repeat(5)}字`, 10)).toEqual(['x'.repeat(19), `(${'x'.repeat(5)}字`]);
    expect(lines(`${'x'.repeat(20)}–12字`, 10)[1]).toMatch(/^x+–12字$/);
    expect(lines(`${'x'.repeat(19)}%–12字`, 10)[1]).toMatch(/^x+%–12字$/);
    expect(lines(`${'x'.repeat(10)}${')'.repeat(20)}`, 10)[0]!.length).toBe(20);
  });

  it('is left whole when a line holds it', () => {
    expect(lines(`字字${'x'.repeat(18)}字字`, 10)).toEqual(['字字', 'x'.repeat(18), '字字']);
  });

  it('is parted behind the ／ of a list of Latin words', () => {
    expect(lines(`${'x'.repeat(19)}／${'x'.repeat(12)}`, 10)[0]).toBe(`${'x'.repeat(19)}／`);
  });

  it('is a row of …… parted between two of them, never inside one (CLREQ, unbreakable marks)', () => {
    expect(lines(`字字${'…'.repeat(14)}字`, 10)).toEqual([`字字${'…'.repeat(8)}`, `${'…'.repeat(6)}字`]);
    expect(lines(`字${'—'.repeat(14)}字`, 9)).toEqual([`字${'—'.repeat(8)}`, `${'—'.repeat(6)}字`]);
    expect(lines('字………………字', 10)).toEqual(['字………………字']);
  });

  it('is parted in first-fit setting too', () => {
    expect(lines('x'.repeat(30), 10, { composer: 'first-fit' })).toEqual(['x'.repeat(20), 'x'.repeat(10)]);
  });
});
