import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import type { FrameRole, Page, Placed } from '../../../../../src/typeset/frame/frame.ts';
import type { Part, StructureNode } from '../../../../../src/typeset/frame/structure.ts';
import { documentOf, pageOf, placed, runOf } from '../support/documents.ts';
import {
  bytesOf,
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
import { squareFace } from '../support/square-face.ts';

const face = squareFace({ characters: [...'一二三四五六七八九'] });

/** A frame of part `part` with `text`, 20 pt high. */
function frame(part: number, text: string, y = 100, inside?: number): Placed {
  const items = text === '' ? [] : [placed({ ...runOf(face, text), part: inside }, 0, 10)];
  const role: FrameRole = 'paragraph';
  return { kind: 'group', x: 50, y, frame: { size: { width: 90, height: 20 }, role, part, items } };
}

const node = (parent: number, part: Part): StructureNode => ({ part, parent });
const cell = (heads: 'column' | undefined): Part => ({ kind: 'cell', heads, columns: 1, rows: 1 });

function written(structure: readonly StructureNode[], pages: readonly Page[], profile: 'screen' | 'press' = 'screen') {
  return parsePdf(writePdf(documentOf(pages, { structure }), { profile }));
}

/** The tree as nested lists: type, then what it holds; numbers are marked content, `annotation` one of those. */
function tree(file: PdfFile, value: PdfValue | undefined = inCatalogue(file, 'StructTreeRoot', 'K')): unknown {
  if (typeof value === 'number') return value;
  const object = follow(file, value);
  const type = nameOf(entry(object, 'Type'));
  if (type === 'MCR') return follow(file, object, 'MCID');
  if (type === 'OBJR') return 'annotation';
  const kids = follow(file, object, 'K');
  const list = Array.isArray(kids) ? kids : [entry(object, 'K')];
  return [nameOf(entry(object, 'S')), ...list.map((kid) => tree(file, kid))];
}

function elementOf(file: PdfFile, type: string): PdfValue {
  const found = [...file.objects.values()].find(({ value }) => nameOf(entry(value, 'S')) === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found.value;
}

describe('the structure tree', () => {
  it('has the parts of the document as standard types, one inside the other, and leaves out those without content', () => {
    const structure = [
      node(-1, { kind: 'section' }),
      node(0, { kind: 'heading', level: 2 }),
      node(0, { kind: 'article' }),
      node(2, { kind: 'paragraph' }),
      node(2, { kind: 'list', ordered: true }),
      node(4, { kind: 'item' }),
      node(5, { kind: 'label' }),
      node(5, { kind: 'body' }),
      node(7, { kind: 'paragraph' }),
      node(2, { kind: 'quotation' }),
    ];
    const items = [frame(1, '一'), frame(3, '二'), frame(8, '三', 140, 6), frame(8, '四')];
    expect(tree(written(structure, [pageOf(items)]))).toEqual([
      'Document',
      ['Sect', ['H1', 0], ['Art', ['P', 1], ['L', ['LI', ['Lbl', 2], ['LBody', ['P', 3]]]]]],
    ]);
  });

  it('follows a part from page to page', () => {
    const file = written([node(-1, { kind: 'paragraph' })], [pageOf([frame(0, '一')]), pageOf([frame(0, '二')])]);
    expect(tree(file)).toEqual(['Document', ['P', 0, 0]]);
    const [first, second] = pagesOf(file);
    const paragraph = elementOf(file, 'P');
    expect(entry(paragraph, 'Pg')).toEqual(first);
    expect(entry(listOf(entry(paragraph, 'K'))[1], 'Pg')).toEqual(second);
  });

  it('leads from each stretch of a page back to its element', () => {
    const structure = [node(-1, { kind: 'paragraph' }), node(-1, { kind: 'quotation' })];
    const file = written(structure, [pageOf([frame(0, '一'), frame(1, '二'), frame(0, '三')])]);
    expect(follow(file, pagesOf(file)[0], 'StructParents')).toBe(0);
    const holders = listOf(follow(file, inCatalogue(file, 'StructTreeRoot', 'ParentTree'), 'Nums', 1));
    expect(holders.map((each) => nameOf(follow(file, each, 'S')))).toEqual(['P', 'BlockQuote', 'P']);
  });

  it('has a note where its mark stands, though it is printed at the foot, with an identifier', () => {
    const structure = [
      node(-1, { kind: 'article' }),
      node(0, { kind: 'paragraph' }),
      node(0, { kind: 'note' }),
      node(0, { kind: 'paragraph' }),
    ];
    const file = written(structure, [pageOf([frame(1, '一'), frame(3, '二'), frame(2, '三')])]);
    expect(tree(file)).toEqual(['Document', ['Art', ['P', 0], ['Note', 2], ['P', 1]]]);
    expect(bytesOf(entry(elementOf(file, 'Note'), 'ID')).toString()).toBe('note000002');
    expect(bytesOf(follow(file, inCatalogue(file, 'StructTreeRoot', 'IDTree'), 'Names', 0)).toString()).toBe(
      'note000002',
    );
  });

  it('says what a figure shows and where it lies; a decorative one is an artifact', () => {
    const structure = [node(-1, { kind: 'figure', alt: '会场' }), node(-1, { kind: 'figure', alt: '' })];
    const file = written(structure, [pageOf([frame(0, '一'), frame(1, '二')])]);
    expect(tree(file)).toEqual(['Document', ['Figure', 0]]);
    const figure = elementOf(file, 'Figure');
    expect(textOf(entry(figure, 'Alt'))).toBe('会场');
    expect(follow(file, figure, 'A', 'BBox')).toEqual([50, 480, 140, 500]);
  });

  it('names the head cells of a table', () => {
    const structure = [
      node(-1, { kind: 'table' }),
      node(0, { kind: 'row' }),
      node(1, cell('column')),
      node(0, { kind: 'row' }),
      node(3, cell(undefined)),
    ];
    const file = written(structure, [pageOf([frame(2, '一'), frame(4, '二')])]);
    expect(tree(file)).toEqual(['Document', ['Table', ['TR', ['TH', 0]], ['TR', ['TD', 1]]]]);
    expect(nameOf(follow(file, elementOf(file, 'TH'), 'A', 'Scope'))).toBe('Column');
  });

  it('holds entries alone in a table of contents; its head stands before it', () => {
    const structure = [
      node(-1, { kind: 'contents' }),
      node(0, { kind: 'heading', level: 2 }),
      node(0, { kind: 'entry' }),
      node(0, { kind: 'entry' }),
    ];
    const file = written(structure, [pageOf([frame(1, '一'), frame(2, '二'), frame(3, '三')])]);
    expect(tree(file)).toEqual(['Document', ['H1', 0], ['TOC', ['TOCI', 1], ['TOCI', 2]]]);
  });
});

describe('a link', () => {
  const area = { kind: 'link', size: { width: 20, height: 10 }, href: 'https://a.cn' } as const;
  const structure = [node(-1, { kind: 'paragraph' }), node(0, { kind: 'link', href: 'https://a.cn' })];

  it('holds its text and its annotation, which leads back to it', () => {
    const file = written(structure, [pageOf([frame(0, '一', 100, 1), { ...area, part: 1, x: 50, y: 100 }])]);
    expect(tree(file)).toEqual(['Document', ['P', ['Link', 0, 'annotation']]]);
    const key = follow(file, pagesOf(file)[0], 'Annots', 0, 'StructParent');
    const numbers = listOf(follow(file, inCatalogue(file, 'StructTreeRoot', 'ParentTree'), 'Nums'));
    expect(nameOf(follow(file, numbers[numbers.indexOf(key!) + 1], 'S'))).toBe('Link');
  });

  it('that is no part of its own gets an element of its own', () => {
    const file = written(structure, [pageOf([frame(0, '一'), { ...area, x: 50, y: 100 }])]);
    expect(tree(file)).toEqual(['Document', ['P', 0], ['Link', 'annotation']]);
  });

  it('is a stretch of text in a press file, which has no annotations', () => {
    const file = written(structure, [pageOf([frame(0, '一', 100, 1), { ...area, x: 50, y: 100 }])], 'press');
    expect(tree(file)).toEqual(['Document', ['P', ['Span', 0]]]);
    expect(follow(file, pagesOf(file)[0], 'Annots')).toBeUndefined();
  });
});

it('a PDF/X-1a file has no tags', () => {
  const structure = [node(-1, { kind: 'paragraph' })];
  const file = parsePdf(writePdf(documentOf([pageOf([frame(0, '一')])], { structure }), { profile: 'press-x1a' }));
  expect([inCatalogue(file, 'StructTreeRoot'), inCatalogue(file, 'MarkInfo')]).toEqual([undefined, undefined]);
});
