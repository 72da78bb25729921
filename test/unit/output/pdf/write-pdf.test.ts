import { afterEach, describe, expect, it, vi } from 'vitest';
import { red } from '../../../../src/base/ink.ts';
import { writePdf } from '../../../../src/output/pdf/write-pdf.ts';
import type { Pen } from '../../../../src/typeset/fonts/pen.ts';
import type { Document } from '../../../../src/typeset/frame/frame.ts';
import { documentOf, pageOf, placed, runOf, trim } from './support/documents.ts';
import { pageText } from './support/page-marks.ts';
import { bytesOf, follow, inCatalogue, nameOf, pagesOf, parsePdf, textOf } from './support/pdf-file.ts';
import { squareFace } from './support/square-face.ts';

const face = squareFace({ characters: [...'前线故事一二三'] });
const latin = squareFace({ index: 1, postScriptName: 'Square-Bold', characters: [...'bulletin'], weight: 700 });
const info = {
  title: '前线故事',
  author: '编辑部',
  subject: '第六期',
  language: 'zh-CN',
  date: { year: 2026, month: 11, day: 20 },
} as const;

function sample(): Document {
  const first = pageOf([
    placed(runOf(face, '前线故事', { size: 44, ink: red })),
    placed(runOf(latin, 'bulletin'), 50, 200),
  ]);
  const second = pageOf([placed(runOf(face, '一二三'))], '2');
  const outline = [{ title: '前线故事', page: 0, y: 80, children: [{ title: '一', page: 1, y: 90, children: [] }] }];
  return documentOf([first, second], { info, outline });
}

function infoEntry(document: Document, key: string, timestamp?: number): string {
  const file = parsePdf(writePdf(document, { timestamp }));
  return textOf(follow(file, file.trailer, 'Info', key));
}

describe('writePdf', () => {
  it('writes every character of every page in reading order', () => {
    const file = parsePdf(writePdf(sample()));
    expect(pagesOf(file).map((page) => pageText(file, page))).toEqual(['前线故事bulletin', '一二三']);
  });

  it('writes a file that PDF/X-4, PDF/A-2 and PDF/UA-1 allow: version 1.6', () => {
    expect(parsePdf(writePdf(sample())).header).toBe('%PDF-1.6');
  });

  it('gives every page a trim box the size of its media box and no user unit', () => {
    const file = parsePdf(writePdf(sample()));
    for (const page of pagesOf(file)) {
      expect(follow(file, page, 'MediaBox')).toEqual([0, 0, trim.width, trim.height]);
      expect(follow(file, page, 'TrimBox')).toEqual([0, 0, trim.width, trim.height]);
      expect(follow(file, page, 'UserUnit')).toBeUndefined();
    }
  });

  it('names on a page only the fonts that the page uses', () => {
    const file = parsePdf(writePdf(sample()));
    const [first, second] = pagesOf(file);
    expect(follow(file, first, 'Resources', 'Font', 'F2')).toBeDefined();
    expect(follow(file, second, 'Resources', 'Font', 'F1')).toBeDefined();
    expect(follow(file, second, 'Resources', 'Font', 'F2')).toBeUndefined();
  });

  it('embeds every font, and none that nobody asked for', () => {
    const file = parsePdf(writePdf(sample()));
    const fonts = [...file.objects.values()].filter(({ value }) => nameOf(follow(file, value, 'Subtype')) === 'Type0');
    expect(fonts).toHaveLength(2);
    for (const { value } of fonts) {
      expect(follow(file, value, 'DescendantFonts', 0, 'FontDescriptor', 'FontFile2')).toBeDefined();
    }
    expect(Buffer.from(writePdf(sample())).includes('Helvetica')).toBe(false);
  });

  it('says that the text is Chinese and that the window shows the title', () => {
    const file = parsePdf(writePdf(sample()));
    expect(textOf(inCatalogue(file, 'Lang'))).toBe('zh-CN');
    expect(inCatalogue(file, 'ViewerPreferences', 'DisplayDocTitle')).toBe(true);
  });

  it('has neither fonts nor tags where letters are areas, and claims no more than it keeps', () => {
    const intent = {
      identifier: 'FOGRA39',
      registered: true,
      info: '',
      icc: new Uint8Array(128),
      components: 4,
    } as const;
    const drawn = { ...face, draw: (_: number, pen: Pen) => pen.moveTo(0, 0) };
    const document = documentOf([pageOf([placed(runOf(drawn, '前线'))])], { info });
    const bytes = writePdf(document, { profile: 'press', text: 'outlines', intent, marks: 'all' });
    const file = parsePdf(bytes);
    const kinds = [...file.objects.values()].map(({ value }) => nameOf(follow(file, value, 'Type')));
    expect(kinds).not.toContain('Font');
    expect(kinds).not.toContain('StructElem');
    expect(inCatalogue(file, 'MarkInfo')).toBeUndefined();
    expect(follow(file, pagesOf(file)[0], 'Resources', 'XObject', 'G2', 'Subtype')).toEqual({
      kind: 'name',
      name: 'Form',
    });
    const xmp = Buffer.from(bytes).toString('latin1');
    expect(xmp).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4<');
    expect(xmp).toContain('<pdfaid:conformance>B<');
    expect(xmp).not.toContain('pdfuaid:part');
  });

  it('refuses a document without pages', () => {
    expect(() => writePdf(documentOf([]))).toThrow('at least one page');
  });

  it('refuses a glyph 0 rather than print a box', () => {
    expect(() => writePdf(documentOf([pageOf([placed(runOf(face, '王'))])]))).toThrow('“王”');
  });
});

describe('the same document', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives the same bytes twice', () => {
    expect(Buffer.compare(writePdf(sample()), writePdf(sample()))).toBe(0);
  });

  it('gives the same bytes on another day, though it bears no date', () => {
    const undated = documentOf([pageOf([])]);
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 20), toFake: ['Date'] });
    const today = writePdf(undated);
    vi.setSystemTime(Date.UTC(2031, 0, 1));
    expect(new Date().getUTCFullYear()).toBe(2031);
    expect(Buffer.compare(writePdf(undated), today)).toBe(0);
  });
});

describe('the date of the file', () => {
  it('is the day of the issue', () => {
    expect(infoEntry(sample(), 'CreationDate')).toBe('D:20261120000000Z');
    expect(infoEntry(sample(), 'ModDate')).toBe('D:20261120000000Z');
  });

  it('is the timestamp when there is one', () => {
    expect(infoEntry(sample(), 'CreationDate', 1_700_000_000)).toBe('D:20231114221320Z');
  });
});

describe('the identifier of the file', () => {
  const identifier = (document: Document) => {
    const file = parsePdf(writePdf(document));
    return [0, 1].map((half) => bytesOf(follow(file, file.trailer, 'ID', half)).toString('hex'));
  };

  it('has two equal halves of 16 bytes', () => {
    const [permanent, changing] = identifier(sample());
    expect(permanent).toBe(changing);
    expect(permanent).toHaveLength(32);
  });

  it('changes with one character of the text, though title and date are the same', () => {
    const [one, other] = ['前线故一', '前线故二'].map((text) =>
      documentOf([pageOf([placed(runOf(face, text))])], { info }),
    );
    expect(identifier(one!)).not.toEqual(identifier(other!));
  });
});
