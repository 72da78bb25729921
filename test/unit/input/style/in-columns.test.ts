import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../../src/base/geometry.ts';
import { inColumns } from '../../../../src/input/style/in-columns.ts';
import { newsletterStyle } from '../../../../src/input/style/newsletter.ts';

describe('a style in columns', () => {
  it('fills each column with a whole number of characters set solid and keeps the type area', () => {
    for (const style of [inColumns(newsletterStyle, 2), inColumns(newsletterStyle, 3)]) {
      const { count, gap } = style.columns;
      const measure = style.characters * style.body.size;
      expect(count * measure + (count - 1) * mmToPt(gap)).toBeCloseTo(mmToPt(style.typeArea.width), 9);
      expect(mmToPt(gap)).toBeGreaterThanOrEqual(1.5 * style.body.size);
    }
  });

  it('is the same when it has that many already', () => {
    expect(inColumns(newsletterStyle, 1)).toBe(newsletterStyle);
  });
});
