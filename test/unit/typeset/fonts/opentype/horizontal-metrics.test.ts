import { describe, expect, it } from 'vitest';
import { openedFont } from '../opened.ts';
import { fontKitFont } from '../oracle.ts';

describe('horizontal metrics', () => {
  it.each([
    'fonts/NotoSansSC-Medium-core.ttf',
    'fonts/BulletinKai-Regular.ttf',
    'fonts/BulletinRescueB-Regular.ttf',
    'fonts/fandol/FandolFang-Regular.otf',
  ])('give every glyph of %s the advance that fontkit reads', (path) => {
    const face = openedFont(path);
    const font = fontKitFont(path);
    for (let glyph = 0; glyph < font.numGlyphs; glyph += glyph < 100 ? 1 : 97) {
      expect(face.advanceOf(glyph)).toBe(font.getGlyph(glyph).advanceWidth / font.unitsPerEm);
    }
  });
});
