import { describe, expect, it } from 'vitest';
import { codedFace, codeOf } from '../../../../../src/output/pdf/fonts/coded-face.ts';
import { squareFace } from '../support/square-face.ts';

const face = squareFace({ characters: ['-\u2011', ...'一二三'], unitsPerEm: 2048, advances: [500, 1139] });

describe('codeOf', () => {
  it('hands out codes in the order of first use, from 1', () => {
    const coded = codedFace(face);
    expect([4, 2, 4, 3].map((glyph) => codeOf(coded, glyph, '三一三二', 0, 1))).toEqual([1, 2, 1, 3]);
    expect(coded.glyphs).toEqual([0, 4, 2, 3]);
  });

  it('gives one glyph two codes when it stands for two texts', () => {
    const coded = codedFace(face);
    const text = '-\u2011-\u2011';
    expect([0, 1, 2, 3].map((at) => codeOf(coded, 1, text, at, at + 1))).toEqual([1, 2, 1, 2]);
    expect(coded.texts).toEqual(['', '-', '\u2011']);
    expect(coded.glyphs).toEqual([0, 1, 1]);
  });

  it('tells a text from one that begins like it', () => {
    const coded = codedFace(face);
    expect(codeOf(coded, 2, '——', 0, 1)).not.toBe(codeOf(coded, 2, '——', 0, 2));
  });

  it('gives a third text of a glyph a code of its own that is found again', () => {
    const coded = codedFace(face);
    const codes = ['a', 'b', 'c', 'a', 'b', 'c'].map((text) => codeOf(coded, 2, text, 0, 1));
    expect(codes).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('states widths to a thousandth of a thousandth of an em', () => {
    const coded = codedFace(face);
    codeOf(coded, 1, '-', 0, 1);
    expect(coded.widths).toEqual([244.141, 556.152]);
  });

  it('refuses glyph 0', () => {
    expect(() => codeOf(codedFace(face), 0, '王', 0, 1)).toThrow('no glyph for “王” in Square-Regular');
  });

  it('refuses the 65536th code', () => {
    const coded = codedFace(face);
    for (let glyph = 1; glyph <= 0xffff; glyph++) codeOf(coded, glyph, 'x', 0, 1);
    expect(() => codeOf(coded, 1, 'y', 0, 1)).toThrow('more than 65535 codes');
  });
});
