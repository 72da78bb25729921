import { describe, expect, it } from 'vitest';
import { paragraphColumns } from '../../../src/base/columns.ts';

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

  it('that were lent are given out again, as zeros, and those of before stay as they are', () => {
    const kept = paragraphColumns.uint16(5).fill(7);
    const place = (length: number) => {
      const column = paragraphColumns.uint32(length);
      expect(column.every((value) => value === 0)).toBe(true);
      column.fill(9);
      return [column.buffer, column.byteOffset];
    };
    const [first, second] = [1, 2].map(() => paragraphColumns.lend(() => place(20)));
    expect(second).toEqual(first);
    // Longer than what is left of the buffer.
    for (let round = 0; round < 3; round++) paragraphColumns.lend(() => [place(20_000), place(20_000), place(50)]);
    expect(kept.every((value) => value === 7)).toBe(true);
  });

  it('are given back when the last of them is longer than a buffer and ends between two numbers', () => {
    expect(paragraphColumns.lend(() => paragraphColumns.uint16(70_001).length)).toBe(70_001);
    expect(paragraphColumns.uint16(70_001).every((value) => value === 0)).toBe(true);
  });

  it('tell under which loan they are given out, an inner one counting to the outer', () => {
    expect(paragraphColumns.lending()).toBe(0);
    const loans = [1, 2].map(() =>
      paragraphColumns.lend(() => [
        paragraphColumns.lending(),
        paragraphColumns.lend(() => paragraphColumns.lending()),
      ]),
    );
    expect(new Set(loans.flat()).size).toBe(2);
    expect(loans.map(([outer, inner]) => outer === inner)).toEqual([true, true]);
    expect(() =>
      paragraphColumns.lend(() => {
        throw new Error('lost');
      }),
    ).toThrow('lost');
    expect(paragraphColumns.lending()).toBe(0);
  });
});
