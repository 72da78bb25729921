import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../../../src/base/geometry.ts';
import type { PrintMarks } from '../../../../../src/base/print.ts';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import { documentOf, pageOf, placed, runOf } from '../support/documents.ts';
import { pageMarks } from '../support/page-marks.ts';
import { follow, pagesOf, parsePdf } from '../support/pdf-file.ts';
import { squareFace } from '../support/square-face.ts';

const bleed = mmToPt(3);
const face = squareFace({ characters: [...'简报1/ '] });

function written(marks: PrintMarks) {
  const document = documentOf([pageOf([placed(runOf(face, '报'))])]);
  const file = parsePdf(writePdf(document, { profile: 'press', bleed, marks }));
  const page = pagesOf(file)[0]!;
  const box = (name: string) => follow(file, page, name) as number[];
  return { file, page, box, ...pageMarks(file, page) };
}

function isInside([left, bottom, right, top]: readonly number[], x: number, y: number): boolean {
  return x > left! && x < right! && y > bottom! && y < top!;
}

describe('marks', () => {
  it('are not there unless asked for', () => {
    expect(written('none').lines).toEqual([]);
    expect(follow(written('none').file, written('none').page, 'Resources', 'ColorSpace', 'All')).toBeUndefined();
  });

  it('are eight crop lines of 0.25 pt on the lines of the trim', () => {
    const { lines, box } = written('crop');
    const [left, bottom, right, top] = box('TrimBox').map((side) => Math.round(side * 100) / 100);
    expect(lines).toHaveLength(8);
    for (const { ends, width } of lines) {
      const [x1, y1, x2, y2] = ends.map((end) => Math.round(end * 100) / 100);
      expect(x1 === x2 ? [left, right].includes(x1) : [bottom, top].includes(y1!) && y1 === y2).toBe(true);
      expect(width).toBe(0.25);
    }
  });

  it('stand on every plate', () => {
    const { lines, file, page } = written('all');
    expect(new Set(lines.map(({ colour }) => colour))).toEqual(new Set(['All 1']));
    expect(follow(file, page, 'Resources', 'ColorSpace', 'All', 1)).toEqual({ kind: 'name', name: 'All' });
  });

  it('stay out of the bleed, all of them, the line of text too', () => {
    const { lines, rectangles, glyphs, box } = written('all');
    const ends = lines.flatMap(({ ends: [x1, y1, x2, y2] }) => [
      [x1!, y1!],
      [x2!, y2!],
    ]);
    const corners = rectangles.flatMap(({ sides: [x, y, width, height] }) => [
      [x!, y!],
      [x! + width!, y! + height!],
    ]);
    const slug = glyphs.slice(1).map(({ x, y }) => [x, y]);
    expect(slug.length).toBeGreaterThan(0);
    for (const [x, y] of [...ends, ...corners, ...slug]) expect(isInside(box('BleedBox'), x!, y!)).toBe(false);
  });

  it('stay on the sheet', () => {
    const { lines, rectangles, box } = written('all');
    for (const { ends } of lines) expect(isInside(box('MediaBox'), ends[0]!, ends[1]!)).toBe(true);
    for (const { sides } of rectangles) expect(isInside(box('MediaBox'), sides[0]!, sides[1]!)).toBe(true);
  });

  it('say issue and page in characters that the fonts of the issue have', () => {
    const { glyphs } = written('all');
    expect(
      glyphs
        .slice(1)
        .map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe('简报  1/1  11');
  });
});
