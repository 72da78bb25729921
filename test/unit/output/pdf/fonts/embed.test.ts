import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import type { Face } from '../../../../../src/typeset/fonts/face.ts';
import { bareCff } from '../support/bare-cff.ts';
import { documentOf, pageOf, placed, runOf } from '../support/documents.ts';
import { entry, follow, nameOf, type PdfFile, pagesOf, parsePdf, streamOf, textOf } from '../support/pdf-file.ts';
import type { PdfValue } from '../support/pdf-syntax.ts';
import { squareFace } from '../support/square-face.ts';

const characters = ['-\u2011', ...'一二三'];

function embedded(face: Face, text: string): { readonly file: PdfFile; readonly font: PdfValue | undefined } {
  const file = parsePdf(writePdf(documentOf([pageOf([placed(runOf(face, text))])])));
  return { file, font: follow(file, pagesOf(file)[0], 'Resources', 'Font', 'F1') };
}

describe('an embedded font', () => {
  it('has the glyphs in the order of their codes, one twice when it has two texts', () => {
    const asked: (readonly number[])[] = [];
    embedded(squareFace({ characters, asked }), '二-一\u2011二');
    expect(asked).toEqual([[0, 3, 1, 2, 1]]);
  });

  it('is composite, with codes that are glyph numbers', () => {
    const { file, font } = embedded(squareFace({ characters }), '一');
    expect(nameOf(entry(font, 'Encoding'))).toBe('Identity-H');
    expect(nameOf(follow(file, font, 'DescendantFonts', 0, 'Subtype'))).toBe('CIDFontType2');
    expect(nameOf(follow(file, font, 'DescendantFonts', 0, 'CIDToGIDMap'))).toBe('Identity');
    expect(textOf(follow(file, font, 'DescendantFonts', 0, 'CIDSystemInfo', 'Ordering'))).toBe('Identity');
  });

  it('describes the face in thousandths of an em', () => {
    const face = squareFace({ characters, weight: 700, serif: true, italicAngle: -12 });
    const { file, font } = embedded(face, '一');
    const descriptor = (key: string) => follow(file, font, 'DescendantFonts', 0, 'FontDescriptor', key);
    expect(['Ascent', 'Descent', 'CapHeight', 'XHeight', 'StemV'].map(descriptor)).toEqual([880, -120, 700, 500, 139]);
    expect(descriptor('FontBBox')).toEqual([100, 0, 900, 800]);
    expect([descriptor('Flags'), descriptor('ItalicAngle')]).toEqual([2 + 4 + 64, -12]);
  });

  it('states the length of the TrueType program', () => {
    const { file, font } = embedded(squareFace({ characters }), '一');
    const descriptor = follow(file, font, 'DescendantFonts', 0, 'FontDescriptor');
    const program = streamOf(file, entry(descriptor, 'FontFile2'));
    expect(follow(file, descriptor, 'FontFile2', 'Length1')).toBe(program.length);
    expect(program.readUInt32BE(0)).toBe(0x00010000);
  });

  it('embeds a CFF table as a CIDFontType0 with its own name', () => {
    const face: Face = {
      ...squareFace({ characters }),
      subset: ({ length }) => ({ kind: 'cff', bytes: bareCff(length) }),
    };
    const { file, font } = embedded(face, '一');
    const descendant = follow(file, font, 'DescendantFonts', 0);
    expect(nameOf(follow(file, descendant, 'FontDescriptor', 'FontFile3', 'Subtype'))).toBe('CIDFontType0C');
    expect(nameOf(entry(descendant, 'Subtype'))).toBe('CIDFontType0');
    expect(nameOf(entry(font, 'BaseFont'))).toBe(`${nameOf(entry(descendant, 'BaseFont'))}-Identity-H`);
  });

  it('is refused when the program has fewer glyphs than there are codes', () => {
    const square = squareFace({ characters });
    const face: Face = { ...square, subset: (glyphs) => square.subset([...new Set(glyphs)]) };
    expect(() => embedded(face, '-\u2011一')).toThrow('Square-Regular: 3 glyphs for 4 codes');
  });

  it('bears a tag that follows from the subset and a name that ends nowhere early', () => {
    const name = (text: string) => {
      const { font } = embedded(squareFace({ characters, postScriptName: 'Sq (a)#宋/1' }), text);
      return nameOf(entry(font, 'BaseFont'))!;
    };
    expect(name('一')).toMatch(/^[A-Z]{6}\+Sqa1$/);
    expect(name('一')).toBe(name('一'));
    expect(name('一')).not.toBe(name('一二'));
  });
});
