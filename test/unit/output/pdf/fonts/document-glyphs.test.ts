import { describe, expect, it } from 'vitest';
import { openContainer } from '../../../../../src/output/pdf/container.ts';
import { documentGlyphs } from '../../../../../src/output/pdf/fonts/document-glyphs.ts';
import type { Face } from '../../../../../src/typeset/fonts/face.ts';
import type { Pen } from '../../../../../src/typeset/fonts/pen.ts';
import { follow, nameOf, parsePdf, streamOf } from '../support/pdf-file.ts';
import { squareFace } from '../support/square-face.ts';

/** A face whose glyphs are all drawn by `draw`, and a file to write them into. */
function fixture(draw: (pen: Pen) => void) {
  const face: Face = { ...squareFace({ characters: ['一'] }), draw: (_, pen) => draw(pen) };
  const info = { CreationDate: new Date(0), ModDate: new Date(0) };
  const container = openContainer({ entries: info, language: 'zh-CN', version: '1.6' });
  return { face, container, glyphs: documentGlyphs(container) };
}

const triangle = (pen: Pen): void => {
  pen.moveTo(0.1, 0);
  pen.lineTo(0.9, 0);
  pen.quadraticTo(0.9, 0.6, 0.6, 0.9);
  pen.cubicTo(0.5, 0.5, 0.4, 0.4, 0.1, 0.12345);
};

describe('a glyph drawn as an area', () => {
  it('is filled in thousandths of an em, quadratic curves as cubic ones', () => {
    const { face, container, glyphs } = fixture(triangle);
    const { reference } = glyphs.glyphOf(face, 1)!;
    const file = parsePdf(container.end());
    const form = { kind: 'reference', id: reference.id } as const;
    expect(nameOf(follow(file, form, 'Subtype'))).toBe('Form');
    expect(follow(file, form, 'Matrix')).toEqual([0.001, 0, 0, 0.001, 0, 0]);
    expect(follow(file, form, 'BBox')).toEqual([99, -1, 901, 801]);
    expect(streamOf(file, form).toString()).toBe(
      '100 0 m\n900 0 l\n900 400 800 700 600 900 c\n500 500 400 400 100 123.5 c\nf\n',
    );
  });

  it('is written once, whatever draws it', () => {
    const { face, glyphs } = fixture(triangle);
    expect(glyphs.glyphOf(face, 1)).toBe(glyphs.glyphOf(face, 1));
    expect([1, 2].map((glyph) => glyphs.glyphOf(face, glyph)?.name)).toEqual(['G1', 'G2']);
    expect(glyphs.faces()).toEqual([face]);
  });

  it('is none where the glyph is blank, and an error where there is no glyph', () => {
    const { face, glyphs } = fixture(() => undefined);
    expect(glyphs.glyphOf(face, 1)).toBeUndefined();
    expect(() => glyphs.glyphOf(face, 0)).toThrow('.notdef');
  });
});
