import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlinedRun } from '../../../../../src/output/pdf/content/outlined-run.ts';
import type { DocumentGlyphs } from '../../../../../src/output/pdf/fonts/document-glyphs.ts';
import { PdfReference } from '../../../../../src/output/pdf/values.ts';
import { runOf } from '../support/documents.ts';
import { squareFace } from '../support/square-face.ts';

const face = squareFace({ characters: [...'一二三 '] });
const reference = new PdfReference(1);
/** Glyph 4 is blank. */
const glyphs: DocumentGlyphs = {
  glyphOf: (_, glyph) => (glyph === 4 ? undefined : { name: `G${glyph}`, reference }),
  faces: () => [face],
};

describe('a run of glyphs drawn as areas', () => {
  it('is drawn in em from its origin, glyph by glyph; blanks are passed over', () => {
    const { operators, drawn } = outlinedRun(runOf(face, '一 二'), { x: 50, y: 500 }, glyphs);
    expect(operators).toBe('q\n10 0 0 10 50 500 cm\n/G1 Do\n1 0 0 1 2 0 cm\n/G2 Do\nQ\n');
    expect(drawn.map(({ name }) => name)).toEqual(['G1', 'G2']);
  });

  it('is nothing where all of it is blank', () => {
    expect(outlinedRun(runOf(face, '  '), { x: 50, y: 500 }, glyphs)).toEqual({ operators: '', drawn: [] });
  });

  it('has every glyph at its place, however many went before it', () => {
    const places = fc.array(fc.double({ min: -6, max: 12, noNaN: true }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(places, fc.double({ min: 4, max: 72, noNaN: true }), (gaps, size) => {
        let end = 0;
        const xs = Float64Array.from(gaps, (gap) => (end += gap));
        const ys = xs.map((x) => x / 3);
        const run = { ...runOf(face, ''), size, ys, glyphs: new Uint16Array(gaps.length).fill(1), xs };
        const { operators } = outlinedRun(run, { x: 0, y: 0 }, glyphs);
        let [x, y, seen] = [0, 0, 0];
        for (const [, right, up, name] of operators.matchAll(/^1 0 0 1 (\S+) (\S+) cm$|^\/(G1) Do$/gm)) {
          if (name === undefined) [x, y] = [x + Number(right), y + Number(up)];
          else {
            expect(Math.abs(x * size - xs[seen]!)).toBeLessThan(0.001);
            expect(Math.abs(y * size - ys[seen]!)).toBeLessThan(0.001);
            seen++;
          }
        }
        expect(seen).toBe(gaps.length);
      }),
    );
  });
});
