import { describe, expect, it } from 'vitest';
import { black, type Ink, red } from '../../../../../src/base/ink.ts';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import type { Placed } from '../../../../../src/typeset/frame/frame.ts';
import { documentOf, groupAt, pageOf, placed, runOf, trim } from '../support/documents.ts';
import { type PageMarks, pageMarks } from '../support/page-marks.ts';
import { follow, pagesOf, parsePdf } from '../support/pdf-file.ts';
import { squareFace } from '../support/square-face.ts';

const face = squareFace({ characters: [...'一二三'] });

function marks(items: readonly Placed[]): PageMarks {
  const file = parsePdf(writePdf(documentOf([pageOf(items)])));
  return pageMarks(file, pagesOf(file)[0]!);
}

function rule(x: number, y: number, ink = black): Placed {
  return { kind: 'rule', x, y, size: { width: 30, height: 0.5 }, ink };
}

const grey: Ink = { name: 'grey', cmyk: [0, 0, 0, 60], rgb: [110, 110, 110] };

describe('pageContent', () => {
  it('fills a rule as a rectangle from its bottom left corner', () => {
    expect(marks([rule(20, 40)]).rectangles[0]!.sides).toEqual([20, trim.height - 40.5, 30, 0.5]);
  });

  it('fills an outline along its curves, in its ink, without any text', () => {
    const outline = { start: { x: 1, y: 0 }, curves: Float64Array.of(2, 0, 2, 1, 2, 2, 2, 3, 0, 3, 1, 0) };
    const { outlines, glyphs } = marks([
      { kind: 'outline', x: 20, y: 40, size: { width: 2, height: 3 }, outline, ink: red },
    ]);
    const top = trim.height - 40;
    const path = [21, top, 22, top, 22, top - 1, 22, top - 2, 22, top - 3, 20, top - 3, 21, top];
    expect(outlines).toEqual([{ path, colour: '0.8392 0.1255 0.1412 rg' }]);
    expect(glyphs).toEqual([]);
  });

  it('keeps a hyphen at the end of a line of text, not one before a figure above it', () => {
    const hyphen = squareFace({ characters: [...'a-2 '] });
    const texts = (items: readonly Placed[]) =>
      marks(items)
        .glyphs.map(({ text }) => text)
        .join('');
    const raised = placed(runOf(hyphen, '2'), 80, 95);
    expect(texts([placed(runOf(hyphen, 'a-')), raised])).toBe('a- 2');
    expect(texts([placed(runOf(hyphen, 'a-')), raised, placed(runOf(hyphen, 'a'), 90)])).toBe('a-2a');
  });

  it('places what is in groups from the corner of each', () => {
    const { glyphs, rectangles } = marks([
      groupAt(10, 20, [groupAt(1, 2, [placed(runOf(face, '一'), 5, 7), rule(3, 4)])]),
    ]);
    expect([glyphs[0]!.x, glyphs[0]!.y]).toEqual([16, trim.height - 29]);
    expect(rectangles[0]!.sides.slice(0, 2)).toEqual([14, trim.height - 26.5]);
  });

  it('goes on in reading order after a group', () => {
    const { glyphs } = marks([groupAt(0, 0, [placed(runOf(face, '一'))]), placed(runOf(face, '二'))]);
    expect(glyphs.map(({ text }) => text).join('')).toBe('一二');
  });

  it('sets black and greys as grey, other inks as RGB', () => {
    const { rectangles } = marks([rule(0, 0, black), rule(0, 9, grey), rule(0, 18, red)]);
    expect(rectangles.map(({ colour }) => colour)).toEqual(['0 g', '0.4314 g', '0.8392 0.1255 0.1412 rg']);
  });

  it('sets the ink again when it changes back, for text too', () => {
    const { glyphs } = marks([
      placed(runOf(face, '一')),
      placed(runOf(face, '二', { ink: red }), 50, 120),
      placed(runOf(face, '三'), 50, 140),
    ]);
    expect(glyphs.map(({ colour }) => colour)).toEqual(['0 g', '0.8392 0.1255 0.1412 rg', '0 g']);
  });

  it('draws nothing for a link or an empty run, and embeds no font for it', () => {
    const link: Placed = { kind: 'link', x: 0, y: 0, size: { width: 9, height: 9 }, href: 'https://a.cn' };
    const file = parsePdf(writePdf(documentOf([pageOf([link, placed(runOf(face, ''))])])));
    expect(pageMarks(file, pagesOf(file)[0]!)).toEqual({ lines: [], glyphs: [], rectangles: [], outlines: [] });
    expect(follow(file, pagesOf(file)[0], 'Resources', 'Font', 'F1')).toBeUndefined();
  });
});
