import { describe, expect, it } from 'vitest';
import { writeSfnt } from '../../../../../src/typeset/fonts/opentype/sfnt-writer.ts';
import { madeTables } from '../made-font.ts';
import { codePointsOf, openedFont } from '../opened.ts';
import { fontKitFont, outlineOf } from '../oracle.ts';

const path = 'fonts/fandol/FandolFang-Regular.otf';

describe('the outlines of a PostScript face', () => {
  it('come back from the subset in the order that was asked for, a glyph twice where it is wanted twice', () => {
    const face = openedFont(path);
    const glyphs = [0, ...codePointsOf('仿宋国，A国').map(face.glyphOf)];
    const program = face.subset(glyphs);
    expect(program.kind).toBe('cff');
    // A bare CFF table becomes a font again with the tables that every font has.
    const tables = madeTables({
      glyphs: glyphs.slice(1).map((_, index) => ({ character: String.fromCodePoint(0x4e00 + index) })),
      without: ['glyf', 'loca'],
      extra: [{ tag: 'CFF ', bytes: program.bytes }],
    });
    const subset = fontKitFont(writeSfnt(0x4f54544f, tables));
    const whole = fontKitFont(path);
    expect(glyphs.map((_, index) => outlineOf(subset, index))).toEqual(glyphs.map((glyph) => outlineOf(whole, glyph)));
  });

  it('give the ink of a glyph', () => {
    const face = openedFont(path);
    expect(face.inkOf(face.glyphOf(0x2014))).toMatchObject({ left: 0, right: 1 });
    expect(face.inkOf(face.glyphOf(0x3000))).toEqual({ left: 0, bottom: 0, right: 0, top: 0 });
  });

  it('call a glyph blank that draws nothing, and unsound one that the face does not have', () => {
    const face = openedFont(path);
    expect([face.isBlank(face.glyphOf(0x3000)), face.isBlank(face.glyphOf(0x4e00))]).toEqual([true, false]);
    expect([face.isSound(face.glyphOf(0x4e00)), face.isSound(60000)]).toEqual([true, false]);
  });

  it('are the same bytes every time', () => {
    expect(openedFont(path).subset([0, 700, 34])).toEqual(openedFont(path).subset([0, 700, 34]));
  });
});
