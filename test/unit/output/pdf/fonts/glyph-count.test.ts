import { describe, expect, it } from 'vitest';
import { glyphCount } from '../../../../../src/output/pdf/fonts/glyph-count.ts';
import { bareCff } from '../support/bare-cff.ts';
import { squareFace } from '../support/square-face.ts';

describe('glyphCount', () => {
  it('counts the glyphs of a TrueType program', () => {
    expect(glyphCount(squareFace().subset([0, 5, 5, 7]))).toBe(4);
  });

  it('counts the charstrings of a CFF program', () => {
    expect([1, 5, 300].map((glyphs) => glyphCount({ kind: 'cff', bytes: bareCff(glyphs) }))).toEqual([1, 5, 300]);
  });

  it('counts in a program that does not begin its buffer', () => {
    const bytes = Uint8Array.from([9, 9, 9, ...bareCff(4)]).subarray(3);
    expect(glyphCount({ kind: 'cff', bytes })).toBe(4);
  });

  it('refuses what is no font program', () => {
    expect(() => glyphCount({ kind: 'truetype', bytes: new Uint8Array(12) })).toThrow('without maxp');
    expect(() => glyphCount({ kind: 'cff', bytes: Uint8Array.from([1, 0, 4, 1, 0, 0, 0, 1, 1, 1, 1]) })).toThrow();
  });
});
