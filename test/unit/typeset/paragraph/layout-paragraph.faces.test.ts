import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFaces } from '../../../../src/typeset/fonts/open-faces.ts';
import { type LayoutOptions, layoutParagraph } from '../../../../src/typeset/paragraph/layout-paragraph.ts';

const opened = openFaces(['arabic.ttf', 'thai.ttf'].map((name) => readFileSync(`test/data/shaping/${name}`)));
if (!opened.ok) throw new Error('the faces do not open');
const faces = opened.value;

function firstLine(text: string, options: Partial<LayoutOptions> = {}) {
  return layoutParagraph(text, { widthEm: 20, indentEm: 0, faces, ...options }).lines[0]!.glyphs;
}

describe('a paragraph with faces', () => {
  it('has the glyphs that a face shapes its words into, each with its place', () => {
    const [first, , , second] = firstLine('说سالام好');
    const word = faces[0]!.shape('سالام', 'rtl')!;
    const drawn = firstLine('说سالام好').flatMap(({ drawn }) => (drawn === undefined ? [] : [drawn]));
    expect(first).toEqual({ codePoint: 0x8bf4, x: 0, advance: 1.25 });
    expect(drawn.map(({ face, glyph }) => [face, glyph])).toEqual([...word.glyphs].map((glyph) => [0, glyph]));
    expect(drawn.map(({ x }) => x)).toEqual([...word.xs].map((x) => expect.closeTo(1.25 + x, 6)));
    expect(second!.drawn).toBeDefined();
  });

  it('looks through the faces in their order, and keeps the usual widths for what none of them has', () => {
    const glyphs = firstLine('说น้ำ和سالام。');
    expect([...new Set(glyphs.map(({ drawn }) => drawn?.face))]).toEqual([undefined, 1, 0]);
  });

  it('stands at the right where it runs from right to left, indented there', () => {
    const right = (options: Partial<LayoutOptions>) =>
      Math.max(...firstLine('سالام', options).map(({ x, advance }) => x + advance));
    expect(right({})).toBeCloseTo(20, 6);
    expect(right({ indentEm: 2 })).toBeCloseTo(18, 6);
    expect(Math.min(...firstLine('سالام', { align: 'end' }).map(({ x }) => x))).toBeCloseTo(0, 6);
  });

  it('tells why a file cannot be used', () => {
    const refused = openFaces([new Uint8Array([1, 2, 3])]);
    expect(refused).toMatchObject({ ok: false, errors: [{ code: 'font/not-a-font' }] });
  });
});
