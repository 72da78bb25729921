import { describe, expect, it } from 'vitest';
import { rowReducer, stepFor } from '../../../../../src/output/pdf/images/reduce.ts';

describe('a picture of too many pixels', () => {
  const rows = [
    [0, 200, 4, 200, 9, 9],
    [8, 200, 12, 100, 9, 9],
    [7, 7, 7, 7, 7, 7],
  ].map((row) => Uint8Array.from(row));

  it('has the average of every two by two, each colour for itself, and loses the rest at the edge', () => {
    expect([...rowReducer(3, 2, 2)(Buffer.concat(rows))]).toEqual([6, 175]);
  });

  it('is the same whatever strips it comes in', () => {
    const reduce = rowReducer(3, 2, 2);
    expect(rows.flatMap((row) => [...reduce(row)])).toEqual([6, 175]);
  });

  it('is made as small as it must be, and no smaller', () => {
    expect([10, 11, 20, 21].map((size) => stepFor(size, size, 100))).toEqual([1, 2, 2, 3]);
  });
});
