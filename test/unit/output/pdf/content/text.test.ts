import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import type { GlyphRun } from '../../../../../src/typeset/frame/glyph-run.ts';
import { documentOf, pageOf, placed, respaced, runOf, trim } from '../support/documents.ts';
import { pageMarks, type ShownGlyph } from '../support/page-marks.ts';
import { entry, follow, pagesOf, parsePdf, streamOf } from '../support/pdf-file.ts';
import { squareFace } from '../support/square-face.ts';

const han = squareFace({ characters: [...'一二三四五，——'] });
// Widths of 2048 units to the em have no end in thousandths.
const latin = squareFace({
  characters: [...'abcde-'],
  unitsPerEm: 2048,
  advances: [1000, 909, 1024, 1139, 683, 1479, 682],
});

function shown(...runs: readonly GlyphRun[]): readonly ShownGlyph[] {
  const items = runs.map((run, line) => placed(run, 50, 100 + 20 * line));
  const file = parsePdf(writePdf(documentOf([pageOf(items)])));
  return pageMarks(file, pagesOf(file)[0]!).glyphs;
}

function content(...runs: readonly GlyphRun[]): string {
  const items = runs.map((run, line) => placed(run, 50, 100 + 20 * line));
  const file = parsePdf(writePdf(documentOf([pageOf(items)])));
  return streamOf(file, entry(follow(file, pagesOf(file)[0]), 'Contents')).toString('latin1');
}

/** How far a glyph may stand from where the layout wants it: 0.0005 em, and the rounding of the run's origin. */
function tolerance(size: number): number {
  return 0.0005 * size + 0.0006;
}

describe('the glyphs of a run', () => {
  it('stand where the layout put them, whatever the gaps and however many there are', () => {
    const sizes = fc.double({ min: 4, max: 72, noNaN: true });
    const gaps = fc.array(fc.double({ min: -6, max: 12, noNaN: true }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(fc.constantFrom(han, latin), sizes, gaps, (face, size, gapsAfter) => {
        const glyphs = Uint16Array.from(gapsAfter, (_, at) => 1 + (at % 5));
        const xs = new Float64Array(gapsAfter.length);
        for (let at = 1; at < xs.length; at++) {
          xs[at] = xs[at - 1]! + face.advanceOf(glyphs[at - 1]!) * size + gapsAfter[at - 1]!;
        }
        const text = 'x'.repeat(xs.length);
        const run = { ...runOf(face, ''), size, glyphs, xs, text, starts: Uint32Array.from(xs.keys()) };
        for (const [at, glyph] of shown(run).entries()) {
          expect(Math.abs(glyph.x - 50 - xs[at]!)).toBeLessThanOrEqual(tolerance(size));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stand on the baseline, turned over into PDF user space', () => {
    expect(shown(runOf(han, '一二')).map(({ y }) => y)).toEqual([trim.height - 100, trim.height - 100]);
  });

  it('are shown from the left where they are read from the right', () => {
    const run = { ...respaced(runOf(han, '一二三'), (_, at) => 30 - 10 * at), isReversed: true };
    expect(shown(run).map(({ x, text }) => [Math.round(x), text])).toEqual([
      [60, '三'],
      [70, '二'],
      [80, '一'],
    ]);
  });

  it('stand above the baseline where the layout says so, and what follows on it again', () => {
    const raised = { ...runOf(han, '一二三'), ys: Float64Array.of(0, 4, 4) };
    const heights = shown(raised, runOf(han, '四')).map(({ y }) => Math.round(y - (trim.height - 100)));
    expect(heights).toEqual([0, 4, 4, -20]);
  });

  it('come with their text where they do not tell it', () => {
    const run = { ...runOf(han, '一二'), saysText: true };
    expect(content(run)).toContain('/Span <</ActualText <FEFF4E004E8C>>> BDC\nBT');
  });

  it('begin at the place of the first, not at the origin of the run', () => {
    const run = respaced(runOf(han, '，一', { size: 10 }), (_, at) => 10 * at - 5);
    expect(shown(run)[0]!.x).toBe(45);
  });

  it('of a line justified evenly need one Tc and no TJ adjustment', () => {
    expect(content(runOf(han, '一二三四五', { gap: 0.37123 }))).toMatch(/0\.37123 Tc\n.*Tm\n\[<[0-9A-F]{20}>\] TJ/s);
  });

  it('set solid need neither, though the widths have no end in thousandths', () => {
    const operators = content(runOf(latin, 'abcdeabcdeabcdeabcde', { size: 10.5 }));
    expect(operators).not.toContain('Tc');
    expect(operators).toMatch(/\[<[0-9A-F]{80}>\] TJ/);
  });

  it('after a squeezed mark are moved back once, not each', () => {
    const run = respaced(runOf(han, '一二，三四', { size: 10 }), (x, at) => (at > 2 ? x - 5 : x));
    expect(content(run)).toContain('>500<');
  });

  it('are written under the font, size and spacing that are in force', () => {
    const operators = content(runOf(han, '一二', { gap: 1 }), runOf(han, '三四', { gap: 1 }), runOf(han, '五一'));
    expect(operators.match(/Tf/g)).toHaveLength(1);
    expect(operators.match(/Tc/g)).toHaveLength(2);
  });
});

describe('the text of a run', () => {
  it('of a glyph for several characters is all of them', () => {
    const run = { ...runOf(han, '—一'), text: '——一', starts: Uint32Array.from([0, 2]) };
    expect(shown(run).map(({ text }) => text)).toEqual(['——', '一']);
  });

  it('of a glyph that shares its text with the one before is a blank of no width, and the run says its text', () => {
    const run = { ...runOf(han, '一二三'), text: '一乙三', starts: Uint32Array.from([0, 2, 2]) };
    expect(shown(run).map(({ text }) => text)).toEqual(['一乙', '\u200b', '三']);
    expect(content(run)).toContain('/Span <</ActualText <FEFF4E004E594E09>>> BDC');
    expect(content(runOf(han, '一二三'))).not.toContain('ActualText');
  });

  it('keeps characters beyond the basic plane whole', () => {
    const run = { ...runOf(han, '一二'), text: '𠮷一', starts: Uint32Array.from([0, 2]) };
    expect(shown(run).map(({ text }) => text)).toEqual(['𠮷', '一']);
  });

  it('keeps a hyphen at the end of a line by a blank, since readers of text drop it there', () => {
    expect(shown(runOf(latin, 'ab-'), runOf(latin, 'cd')).map(({ text }) => text)).toEqual(['a', 'b', '- ', 'c', 'd']);
  });

  it('has no blank after a hyphen inside a line', () => {
    const items = [placed(runOf(latin, 'ab-'), 50, 100), placed(runOf(latin, 'cd'), 80, 100)];
    const file = parsePdf(writePdf(documentOf([pageOf(items)])));
    expect(pageMarks(file, pagesOf(file)[0]!).glyphs.map(({ text }) => text)).toEqual(['a', 'b', '-', 'c', 'd']);
  });
});
