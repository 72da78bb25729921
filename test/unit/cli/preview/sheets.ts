/** Sheets written as literals, for tests of the pager. */
import { black } from '../../../../src/base/ink.ts';
import { type Sheet, sheetOf } from '../../../../src/cli/preview/pager-state.ts';
import type { TextPage } from '../../../../src/output/terminal/text-page.ts';

const look = { ink: black, bold: false, underlined: false };

/** Three pages of four rows; row 2 of page 1 has a section head, row 1 of pages 1 and 3 a title. */
export function threePages(): Sheet {
  const pages = ['一', '二', '三'].map((name, page): TextPage => {
    const rows = [1, 2, 3, 4].map((row) => ({
      y: row,
      spans: [{ column: 0, text: `${name}${row}`, look, measure: 0 }],
    }));
    return { label: String(page + 1), columns: 3, rows };
  });
  return sheetOf(pages, [
    { kind: 'section', title: '甲', page: 0, row: 1 },
    { kind: 'article', title: '甲一', page: 0, row: 2 },
    { kind: 'article', title: '甲二', page: 1, row: 1 },
    { kind: 'section', title: '乙', page: 2, row: 0 },
  ]);
}
