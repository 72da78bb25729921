import { describe, expect, it } from 'vitest';
import { layoutColumns, paragraphColumns } from '../../../src/base/columns.ts';

describe('columns', () => {
  it('begin as zeros, whatever was written into their neighbours', () => {
    for (let round = 0; round < 40; round++) {
      const first = paragraphColumns.uint8(7).fill(255);
      const second = paragraphColumns.float64(1000);
      expect(second.every((value) => value === 0)).toBe(true);
      second.fill(-1);
      expect(first.every((value) => value === 255)).toBe(true);
    }
  });

  it('may be longer than a buffer', () => {
    expect(paragraphColumns.float64(100_000)).toHaveLength(100_000);
  });

  it('of the finished layout share no buffer with those of paragraphs', () => {
    expect(layoutColumns.uint16(3).buffer).not.toBe(paragraphColumns.uint16(3).buffer);
  });
});
