import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import type { Placed } from '../../../../../src/typeset/frame/frame.ts';
import { documentOf, groupAt, pageOf, trim } from '../support/documents.ts';
import { entry, follow, nameOf, pagesOf, parsePdf, textOf } from '../support/pdf-file.ts';

function link(href: string): Placed {
  return { kind: 'link', x: 20, y: 30, size: { width: 100, height: 12 }, href };
}

function annotation(item: Placed) {
  const file = parsePdf(writePdf(documentOf([pageOf([item])])));
  const value = follow(file, pagesOf(file)[0], 'Annots', 0);
  return { get: (key: string) => entry(value, key), uri: textOf(follow(file, value, 'A', 'URI')) };
}

describe('a link', () => {
  it('covers its area in PDF user space, corners bottom left and top right', () => {
    expect(annotation(link('https://a.cn')).get('Rect')).toEqual([20, trim.height - 42, 120, trim.height - 30]);
  });

  it('in a group lies where the group puts it', () => {
    const rectangle = annotation(groupAt(5, 6, [link('https://a.cn')])).get('Rect');
    expect(rectangle).toEqual([25, trim.height - 48, 125, trim.height - 36]);
  });

  it('is an annotation without a border that prints and says where it leads', () => {
    const { get } = annotation(link('https://例子.cn/简报'));
    expect(nameOf(get('Subtype'))).toBe('Link');
    expect([get('Border'), get('F')]).toEqual([[0, 0, 0], 4]);
    expect(textOf(get('Contents'))).toBe('https://例子.cn/简报');
  });

  it('leads to an address in ASCII, escapes in it kept', () => {
    expect(annotation(link('https://a.cn/简报?q=a%20b&(c)')).uri).toBe('https://a.cn/%E7%AE%80%E6%8A%A5?q=a%20b&(c)');
    expect(annotation(link('mailto:a@b.cn')).uri).toBe('mailto:a@b.cn');
  });

  it('to a part of the document leads to where that begins, on a page that follows as well', () => {
    const pages = [pageOf([link('#0')], '1'), pageOf([groupAt(5, 60, []), groupAt(5, 90, [])], '2')];
    const file = parsePdf(writePdf(documentOf(pages)));
    const value = follow(file, pagesOf(file)[0], 'Annots', 0);
    const [page, ...place] = entry(value, 'Dest') as unknown[];
    expect(page).toEqual(pagesOf(file)[1]);
    expect(place.map((part) => nameOf(part as never) ?? part)).toEqual(['XYZ', 0, trim.height - 60, null]);
    expect(textOf(entry(value, 'Contents'))).toBe('第2页');
    expect(entry(value, 'A')).toBeUndefined();
  });

  it('to a part that stands on no page is an error of the layout', () => {
    expect(() => writePdf(documentOf([pageOf([link('#7')])]))).toThrow('part 7');
  });
});
