import { expect, it } from 'vitest';
import { lintPages } from '../../../../src/check/lint/lint-pages.ts';
import type { Document, Placed } from '../../../../src/typeset/frame/frame.ts';
import { documentOf, pageOf } from '../../output/pdf/support/documents.ts';
import { lineAt } from '../../output/terminal/lines.ts';

/** Pages with the lines of one paragraph each: `[['一', '二'], ['三']]`. */
function paragraphOn(pages: readonly (readonly string[])[]): Document {
  const placed = pages.map((lines) => lines.map((line, index): Placed => lineAt(line, 20 * index)));
  return documentOf(placed.map((items, index) => pageOf(items, String(index + 1))));
}

const codes = (document: Document): string[] => lintPages(document).map(({ code, message }) => `${code} ${message.en}`);

it('finds a paragraph whose last line is one character', () => {
  expect(codes(paragraphOn([['中文中文', '中。']]))).toEqual([
    'check/runt a paragraph on page 1 ends in a line of one character: 中文中文中。',
  ]);
  expect(codes(paragraphOn([['中文中文', '中文。']]))).toEqual([]);
  expect(codes(paragraphOn([['中。']]))).toEqual([]);
});

it('finds a line of a paragraph that stands alone on a page', () => {
  expect(codes(paragraphOn([['第一行的'], ['第二行的', '第三行的']]))).toEqual([
    'check/lone-line a line of a paragraph stands alone on page 1: 第一行的',
  ]);
  expect(
    codes(
      paragraphOn([
        ['第一行的', '第二行的'],
        ['第三行的', '第四行的'],
      ]),
    ),
  ).toEqual([]);
});
