import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../../../src/base/geometry.ts';
import type { Imposition } from '../../../../../src/base/print.ts';
import { writeSheets } from '../../../../../src/output/pdf/imposition/write-sheets.ts';
import type { PdfOptions } from '../../../../../src/output/pdf/options.ts';
import type { Frame } from '../../../../../src/typeset/frame/frame.ts';
import { documentOf, pageOf, placed, runOf, trim } from '../support/documents.ts';
import { pageText } from '../support/page-marks.ts';
import { entry, follow, inCatalogue, nameOf, type PdfFile, pagesOf, parsePdf, streamOf } from '../support/pdf-file.ts';
import type { PdfValue } from '../support/pdf-syntax.ts';
import { squareFace } from '../support/square-face.ts';

const face = squareFace({ characters: [...'一二三四五简报12/正反 '] });
const booklet: Imposition = { kind: 'booklet', thickness: 0.1 };
const bleed = mmToPt(3);

function sheetsOf(pages: number, imposition: Imposition, options: PdfOptions = {}) {
  const texts = [...'一二三四五'].slice(0, pages);
  const document = documentOf(texts.map((text, index) => pageOf([placed(runOf(face, text))], `${index + 1}`)));
  const file = parsePdf(writeSheets(document, imposition, options));
  return { file, sides: pagesOf(file) };
}

/** What a side draws: the text of each page with the matrix that it is drawn under. */
function drawn(file: PdfFile, side: PdfValue) {
  return [...contentOf(file, side).matchAll(/([-\d. ]+) cm\n\/(P\d+) Do/g)].map(([, matrix, name]) => {
    return { text: formText(file, side, name!), matrix: matrix!.trim().split(' ').map(Number) };
  });
}

function contentOf(file: PdfFile, side: PdfValue | undefined): string {
  return streamOf(file, entry(follow(file, side), 'Contents')).toString('latin1');
}

/** The text of a form, read as a page: it has its content in itself, where a page has it in an object of its own. */
function formText(file: PdfFile, side: PdfValue | undefined, name: string): string {
  const form = entry(follow(file, side, 'Resources', 'XObject'), name)!;
  expect(nameOf(follow(file, form, 'Subtype'))).toBe('Form');
  const entries = new Map([
    ['Resources', follow(file, form, 'Resources')!],
    ['Contents', form],
  ]);
  return pageText(file, { kind: 'dictionary', entries });
}

describe('writeSheets', () => {
  it('draws the pages of a booklet side by side, each from its own bleed', () => {
    const written = sheetsOf(4, booklet, { profile: 'press', bleed });
    expect(written.sides).toHaveLength(2);
    const [front, back] = written.sides.map((side) => drawn(written.file, side));
    expect(front).toEqual([
      { text: '四', matrix: [1, 0, 0, 1, 0, 0] },
      { text: '一', matrix: [1, 0, 0, 1, trim.width, 0] },
    ]);
    expect(back!.map(({ text }) => text)).toEqual(['二', '三']);
  });

  it('leaves places of blank pages empty', () => {
    const written = sheetsOf(2, booklet);
    expect(written.sides.map((side) => drawn(written.file, side).map(({ text }) => text))).toEqual([['一'], ['二']]);
  });

  it('moves the pages of an inner sheet by the thickness of the paper', () => {
    const written = sheetsOf(5, booklet);
    const inner = drawn(written.file, written.sides[2]!);
    expect(inner.map(({ text, matrix }) => [text, matrix[4]])).toEqual([
      ['三', Math.round((trim.width - mmToPt(0.1)) * 1000) / 1000],
    ]);
  });

  it('has the trim of the whole sheet, with bleed and marks around it', () => {
    const { file, sides } = sheetsOf(4, booklet, { profile: 'press', bleed, marks: 'crop' });
    const box = (name: string) =>
      (follow(file, sides[0], name) as number[]).map((side) => Math.round(side * 1000) / 1000);
    const [left, bottom, right, top] = box('TrimBox');
    expect([right! - left!, top! - bottom!].map((side) => Math.round(side))).toEqual([2 * trim.width, trim.height]);
    expect(box('BleedBox')[0]).toBeCloseTo(left! - bleed, 2);
    expect(box('MediaBox')[0]).toBe(0);
  });

  it('marks the fold above and below by dashes, out of the bleed', () => {
    const { file, sides } = sheetsOf(4, booklet, { profile: 'press', bleed, marks: 'all' });
    const content = contentOf(file, sides[0]);
    const [, bottom, , top] = follow(file, sides[0], 'BleedBox') as number[];
    const [, folds = ''] = /\[2 2\] 0 d\n((?:.* S\n)+)/.exec(content)!;
    const ends = [...folds.matchAll(/([\d.]+) ([\d.]+) [ml]/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(ends).toHaveLength(4);
    const [, , width] = follow(file, sides[0], 'MediaBox') as number[];
    for (const [x, y] of ends) {
      expect(x).toBeCloseTo(width! / 2, 2);
      expect(y! < bottom! || y! > top!).toBe(true);
    }
  });

  it('is a file without tags, links and outline that claims what is left of its profile', () => {
    const { file } = sheetsOf(4, booklet, { profile: 'press', bleed });
    for (const key of ['StructTreeRoot', 'MarkInfo', 'Outlines']) expect(inCatalogue(file, key)).toBeUndefined();
  });

  it('asks the printer of an office for both sides and the full size, and a print shop for nothing', () => {
    const asked = (options: PdfOptions) => {
      const { file } = sheetsOf(4, booklet, options);
      const wishes = ['Duplex', 'PrintScaling'].map((key) => nameOf(inCatalogue(file, 'ViewerPreferences', key)));
      return [file.header, ...wishes];
    };
    expect(asked({})).toEqual(['%PDF-1.7', 'DuplexFlipShortEdge', 'None']);
    expect(asked({ profile: 'press' })).toEqual(['%PDF-1.6', undefined, undefined]);
  });

  it('has neither bleed nor marks where several small pages stand on a sheet', () => {
    const written = sheetsOf(5, { kind: 'n-up', pages: 4 }, { profile: 'press', bleed, marks: 'all' });
    expect(written.sides).toHaveLength(2);
    expect(follow(written.file, written.sides[0], 'MediaBox')).toEqual([0, 0, trim.width, trim.height]);
    expect(drawn(written.file, written.sides[0]!).map(({ text, matrix }) => [text, matrix[0]])).toEqual([
      ['一', 0.5],
      ['二', 0.5],
      ['三', 0.5],
      ['四', 0.5],
    ]);
  });

  it('refuses pages of several sizes', () => {
    const wide = { ...pageOf([]), trim: { width: 1, height: 1 } };
    expect(() => writeSheets(documentOf([pageOf([]), wide]), booklet, {})).toThrow('several sizes');
  });

  it('gives the same bytes twice, and takes the folio only from a page behind blank ones', () => {
    const folio: Frame = { size: trim, role: 'folio', part: -1, items: [placed(runOf(face, '1'))] };
    const colophon: Frame = { size: trim, role: 'colophon', part: 0, items: [placed(runOf(face, '简报'))] };
    const last = pageOf(
      [colophon, folio].map((frame) => ({ kind: 'group', x: 0, y: 0, frame })),
      '1',
    );
    const document = (pages: number) => documentOf([...Array.from({ length: pages - 1 }, () => pageOf([])), last]);
    const write = (pages: number) => writeSheets(document(pages), booklet, {});
    expect(Buffer.compare(write(4), write(4))).toBe(0);
    const textOf = (pages: number) => {
      const file = parsePdf(write(pages));
      return formText(file, pagesOf(file)[0], `P${pages}`);
    };
    expect(textOf(4)).toBe('简报1');
    expect(textOf(3)).toBe('简报');
  });
});
