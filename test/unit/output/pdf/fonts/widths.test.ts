import { describe, expect, it } from 'vitest';
import { glyphWidths } from '../../../../../src/output/pdf/fonts/widths.ts';

describe('glyphWidths', () => {
  it('states the usual width once and the others in rows', () => {
    expect(glyphWidths([1000, 1000, 500, 556.152, 1000, 250, 1000])).toEqual({
      usual: 1000,
      others: [2, [500, 556.152], 5, [250]],
    });
  });

  it('begins a row with .notdef when its width is another', () => {
    expect(glyphWidths([500, 1000, 1000])).toEqual({ usual: 1000, others: [0, [500]] });
  });

  it('states no fraction as the usual width, however frequent it is', () => {
    expect(glyphWidths([500, 443.848, 443.848, 443.848])).toEqual({
      usual: 500,
      others: [1, [443.848, 443.848, 443.848]],
    });
    expect(glyphWidths([443.848, 443.848])).toEqual({ usual: 1000, others: [0, [443.848, 443.848]] });
  });

  it('needs no row when all are equal', () => {
    expect(glyphWidths([1000, 1000])).toEqual({ usual: 1000, others: [] });
  });
});
