import { describe, expect, it } from 'vitest';
import { lines } from '../../../support/paragraph.ts';

describe('a word longer than the line', () => {
  it('is parted where the line is full', () => {
    expect(lines(`字${'x'.repeat(30)}字`, 10)).toEqual([`字${'x'.repeat(17)}`, `${'x'.repeat(13)}字`]);
  });

  it('is left whole when a line holds it', () => {
    expect(lines(`字字${'x'.repeat(18)}字字`, 10)).toEqual(['字字', 'x'.repeat(18), '字字']);
  });

  it('is parted in first-fit setting too', () => {
    expect(lines('x'.repeat(30), 10, { composer: 'first-fit' })).toEqual(['x'.repeat(20), 'x'.repeat(10)]);
  });
});
