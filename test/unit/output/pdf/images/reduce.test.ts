import { describe, expect, it } from 'vitest';
import { reduced } from '../../../../../src/output/pdf/images/reduce.ts';

describe('a picture of too many pixels', () => {
  it('has the average of every two by two, each colour for itself, and loses the rest at the edge', () => {
    const bytes = Uint8Array.from([0, 200, 4, 200, 9, 9, 8, 200, 12, 100, 9, 9, 7, 7, 7, 7, 7, 7]);
    expect(reduced({ width: 3, height: 3, bytes }, 2, 3)).toEqual({
      width: 1,
      height: 1,
      bytes: Uint8Array.of(6, 175),
    });
  });

  it('is made as small as it must be, and no smaller', () => {
    const square = (size: number) => ({ width: size, height: size, bytes: new Uint8Array(size * size) });
    expect([10, 11, 20, 21].map((size) => reduced(square(size), 1, 100).width)).toEqual([10, 5, 10, 7]);
  });
});
