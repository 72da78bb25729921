import { describe, expect, it } from 'vitest';
import { pagesBeforeBlanks, withoutFolio } from '../../../../../src/output/pdf/imposition/blanks.ts';
import type { FrameRole, Page, Placed } from '../../../../../src/typeset/frame/frame.ts';
import { pageOf } from '../support/documents.ts';

function page(...roles: readonly FrameRole[]): Page {
  const items = roles.map((role): Placed => {
    return { kind: 'group', x: 0, y: 0, frame: { size: { width: 9, height: 9 }, role, part: 0, items: [] } };
  });
  return pageOf(items, '7');
}

describe('blank pages', () => {
  it('stand at the end where the last page has text', () => {
    expect(pagesBeforeBlanks([page('paragraph'), page('paragraph', 'colophon', 'folio')])).toBe(2);
    expect(pagesBeforeBlanks([page('paragraph', 'folio')])).toBe(1);
  });

  it('stand before a last page that has the colophon alone, which then is the back of the booklet', () => {
    expect(pagesBeforeBlanks([page('paragraph'), page('colophon', 'folio', 'running-head')])).toBe(1);
  });

  it('take the folio from that page (GB/T 9704-2012, 7.5)', () => {
    expect(withoutFolio(page('colophon', 'folio'))).toEqual({ ...page('colophon'), label: '' });
  });
});
