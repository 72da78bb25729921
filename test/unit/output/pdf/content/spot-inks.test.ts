import { describe, expect, it } from 'vitest';
import { black, red } from '../../../../../src/base/ink.ts';
import { writeSheets } from '../../../../../src/output/pdf/imposition/write-sheets.ts';
import type { PdfOptions } from '../../../../../src/output/pdf/options.ts';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import { documentOf, pageOf, placed, runOf } from '../support/documents.ts';
import { entry, follow, nameOf, pagesOf, parsePdf, streamOf } from '../support/pdf-file.ts';
import { squareFace } from '../support/square-face.ts';

const face = squareFace({ characters: [...'红头正文'] });
const page = pageOf([placed(runOf(face, '红头', { ink: red })), placed(runOf(face, '正文', { ink: black }), 50, 200)]);
const document = documentOf([page, pageOf([placed(runOf(face, '正文'))])]);
const press: PdfOptions = { profile: 'press', spots: new Map([['red', '专色红 485#C']]) };

function written(options: PdfOptions) {
  const file = parsePdf(writePdf(document, options));
  const [first, second] = pagesOf(file);
  const content = streamOf(file, entry(follow(file, first), 'Contents')).toString('latin1');
  return { file, first, second, content };
}

describe('an ink with a plate of its own', () => {
  it('is set by the name of its colour space, other inks by their parts', () => {
    const { content } = written(press);
    expect([...content.matchAll(/^.* (?:k|scn)$/gm)].map(([operator]) => operator)).toEqual([
      '/S1 cs 1 scn',
      '0 0 0 1 k',
    ]);
  });

  it('names the plate in UTF-8, and the mixture that stands for it elsewhere', () => {
    const { file, first } = written(press);
    const space = follow(file, first, 'Resources', 'ColorSpace', 'S1');
    expect([follow(file, space, 0), follow(file, space, 2)].map(nameOf)).toEqual(['Separation', 'DeviceCMYK']);
    expect(Buffer.from(nameOf(follow(file, space, 1))!, 'latin1').toString()).toBe('专色红 485#C');
    expect(follow(file, space, 3, 'C0')).toEqual([0, 0, 0, 0]);
    expect(follow(file, space, 3, 'C1')).toEqual([0, 0.8, 0.8, 0]);
  });

  it('is named only on pages that use it', () => {
    const { file, second } = written(press);
    expect(follow(file, second, 'Resources', 'ColorSpace', 'S1')).toBeUndefined();
  });

  it('is a colour of the screen in files for the screen', () => {
    const { content } = written({ ...press, profile: 'screen' });
    expect(content).not.toContain('scn');
  });

  it('keeps its plate on sheets', () => {
    const file = parsePdf(writeSheets(document, { kind: 'booklet', thickness: 0 }, press));
    const form = follow(file, pagesOf(file)[0], 'Resources', 'XObject', 'P1');
    expect(nameOf(follow(file, form, 'Resources', 'ColorSpace', 'S1', 0))).toBe('Separation');
  });
});
