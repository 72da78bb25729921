import { describe, expect, it } from 'vitest';
import { madeFont } from '../made-font.ts';
import { codePointsOf, openedFont } from '../opened.ts';
import { fontKitFont, outlineOf } from '../oracle.ts';

// é is a and b; ệ is é and b again, so its parts are composed themselves.
const composed = madeFont({
  glyphs: [
    { character: 'a', advance: 400 },
    { character: 'b', advance: 300 },
    {
      character: 'é',
      advance: 700,
      parts: [
        [1, 0],
        [2, 350],
      ],
    },
    {
      character: 'ệ',
      advance: 800,
      parts: [
        [3, 10],
        [2, 99],
      ],
    },
    { character: ' ', advance: 250, blank: true },
  ],
});

describe('the subset of a TrueType face', () => {
  it.each([
    ['fonts/NotoSerifSC-Regular.ttf', '国，“a龑科技简报'],
    ['fonts/BulletinKai-Regular.ttf', '供稿：党委办公室①★'],
    ['fonts/BabelStoneHan-rescue.ttf', '㑇㖞䃎'],
    ['fonts/Tinos-Italic-latin.ttf', 'Ångström éǎ 3.14%'],
  ])('draws the outlines of %s, glyph k for the k-th that was asked for', (path, text) => {
    const face = openedFont(path);
    const whole = fontKitFont(path);
    const glyphs = [...new Set([0, ...codePointsOf(text).map(face.glyphOf)])];
    const subset = fontKitFont(face.subset(glyphs).bytes);
    expect(glyphs.map((_, index) => outlineOf(subset, index))).toEqual(glyphs.map((glyph) => outlineOf(whole, glyph)));
  });

  it('keeps the advances', () => {
    const face = openedFont('fonts/Tinos-Bold-latin.ttf');
    const glyphs = [0, ...codePointsOf('Wi.').map(face.glyphOf)];
    const subset = fontKitFont(face.subset(glyphs).bytes);
    const advances = glyphs.map((_, index) => subset.getGlyph(index).advanceWidth / subset.unitsPerEm);
    expect(advances).toEqual(glyphs.map(face.advanceOf));
  });

  it('appends the parts of composite glyphs once, also the parts of parts', () => {
    const subset = fontKitFont(openedFont(composed).subset([0, 4, 3]).bytes);
    expect(subset.numGlyphs).toBe(5);
    const whole = fontKitFont(composed);
    expect([1, 2].map((glyph) => outlineOf(subset, glyph))).toEqual([4, 3].map((glyph) => outlineOf(whole, glyph)));
  });

  it('uses a part that was asked for itself', () => {
    expect(fontKitFont(openedFont(composed).subset([0, 2, 1, 3]).bytes).numGlyphs).toBe(4);
  });

  it('has a glyph twice that is wanted twice', () => {
    const subset = fontKitFont(openedFont(composed).subset([0, 1, 3, 1]).bytes);
    expect(subset.numGlyphs).toBe(5);
    expect(outlineOf(subset, 3)).toBe(outlineOf(subset, 1));
  });

  it('gives a blank glyph no outline', () => {
    const subset = fontKitFont(openedFont(composed).subset([0, 5, 1]).bytes);
    expect(outlineOf(subset, 1)).toBe('');
    expect(outlineOf(subset, 2)).not.toBe('');
  });

  it('carries the hinting programs of a face that has them', () => {
    const hinted = madeFont({
      glyphs: [{ character: 'a' }],
      extra: ['cvt ', 'fpgm', 'prep'].map((tag) => ({ tag, bytes: new Uint8Array([1, 2]) })),
    });
    const bytes = Buffer.from(openedFont(hinted).subset([0, 1]).bytes);
    expect(['cvt ', 'fpgm', 'prep'].every((tag) => bytes.includes(tag))).toBe(true);
  });

  it('is the same bytes every time', () => {
    const once = openedFont('fonts/Tinos-Regular-latin.ttf').subset([0, 40, 36]);
    const again = openedFont('fonts/Tinos-Regular-latin.ttf').subset([0, 40, 36]);
    expect(once).toEqual(again);
    expect(once.kind).toBe('truetype');
  });
});
