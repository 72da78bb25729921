import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import type { OutlineEntry } from '../../../../../src/typeset/frame/frame.ts';
import { documentOf, pageOf, trim } from '../support/documents.ts';
import {
  entry,
  follow,
  inCatalogue,
  listOf,
  nameOf,
  type PdfFile,
  pagesOf,
  parsePdf,
  textOf,
} from '../support/pdf-file.ts';
import type { PdfValue } from '../support/pdf-syntax.ts';

const pages = [pageOf([]), pageOf([]), pageOf([])];

function leaf(title: string, page = 0, y = 100): OutlineEntry {
  return { title, page, y, children: [] };
}

const sections: readonly OutlineEntry[] = [
  { title: '要闻', page: 0, y: 120, children: [{ ...leaf('一'), children: [leaf('甲'), leaf('乙')] }, leaf('二', 1)] },
  { title: '栏目 A & B <二>', page: 2, y: 80, children: [leaf('三', 2, 200)] },
];

function written(outline: readonly OutlineEntry[]): PdfFile {
  return parsePdf(writePdf(documentOf(pages, { outline })));
}

/** Titles as a reader of the file finds them, by First and Next; checks Prev, Last and Parent on the way. */
function titles(file: PdfFile, parent: PdfValue | undefined): readonly unknown[] {
  const found: unknown[] = [];
  let previous: PdfValue | undefined;
  let at = entry(follow(file, parent), 'First');
  while (at !== undefined) {
    const item = follow(file, at);
    expect(entry(item, 'Parent')).toEqual(parent);
    expect(entry(item, 'Prev')).toEqual(previous);
    const children = titles(file, at);
    found.push(children.length === 0 ? textOf(entry(item, 'Title')) : [textOf(entry(item, 'Title')), children]);
    previous = at;
    at = entry(item, 'Next');
  }
  expect(entry(follow(file, parent), 'Last')).toEqual(previous);
  return found;
}

function rootOf(file: PdfFile): PdfValue | undefined {
  return entry(inCatalogue(file), 'Outlines');
}

describe('the outline', () => {
  it('has every entry in its place', () => {
    const file = written(sections);
    expect(titles(file, rootOf(file))).toEqual([
      ['要闻', [['一', ['甲', '乙']], '二']],
      ['栏目 A & B <二>', ['三']],
    ]);
  });

  it('is shown with sections open and articles closed', () => {
    const file = written(sections);
    const count = (...path: readonly string[]) => follow(file, rootOf(file), ...path, 'Count');
    expect(nameOf(inCatalogue(file, 'PageMode'))).toBe('UseOutlines');
    expect(count()).toBe(5);
    expect(count('First')).toBe(2);
    expect(count('First', 'First')).toBe(-2);
    expect(count('Last')).toBe(1);
  });

  it('leads to the left edge at the height of the target', () => {
    const file = written(sections);
    const destination = listOf(follow(file, rootOf(file), 'Last', 'First', 'Dest'));
    expect(destination[0]).toEqual(pagesOf(file)[2]);
    expect(nameOf(destination[1])).toBe('XYZ');
    expect(destination.slice(2)).toEqual([0, trim.height - 200, null]);
  });

  it('leads nowhere off the page', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 2000, noNaN: true }), (y) => {
        const file = written([leaf('一', 1, y)]);
        const [, , left, top] = listOf(follow(file, rootOf(file), 'First', 'Dest')).map(Number);
        expect(left).toBe(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(trim.height);
      }),
      { numRuns: 20 },
    );
  });

  it('is not there when it has no entries', () => {
    const file = written([]);
    expect(rootOf(file)).toBeUndefined();
    expect(inCatalogue(file, 'PageMode')).toBeUndefined();
  });

  it('refuses an entry that leads to no page', () => {
    expect(() => written([leaf('一', 3)])).toThrow('“一” leads to page 3 of 3');
  });
});
