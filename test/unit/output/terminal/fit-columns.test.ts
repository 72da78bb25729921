import { describe, expect, it } from 'vitest';
import { black } from '../../../../src/base/ink.ts';
import { fitColumns } from '../../../../src/output/terminal/fit-columns.ts';
import { plainRows } from '../../../../src/output/terminal/plain-text.ts';
import type { TextPage, TextRow } from '../../../../src/output/terminal/text-page.ts';

const look = { ink: black, bold: false, underlined: false };

function row(...spans: readonly (readonly [column: number, text: string, measure?: number])[]): TextRow {
  return { y: 0, spans: spans.map(([column, text, measure = 0]) => ({ column, text, look, measure })) };
}

function fitted(columns: number, from: number, ...rows: readonly TextRow[]): string[] {
  const page: TextPage = { label: '1', columns: from, rows };
  return plainRows(fitColumns(page, columns, 1), 1);
}

describe('a page in a narrow terminal', () => {
  it('stays as it is where it fits', () => {
    expect(fitted(20, 20, row([4, '中文']))).toEqual(['    中文']);
  });

  it('goes on in the next row where a line is too long, without cutting a character in two', () => {
    expect(fitted(11, 16, row([4, '中文中文中文']))).toEqual(['    中文中', '文中文']);
  });

  it('keeps what stands at the right edge at the edge', () => {
    expect(fitted(20, 40, row([0, '左'], [38, '右']))).toEqual(['左                右']);
  });

  it('wraps text of several looks as one', () => {
    expect(fitted(10, 16, row([0, '中文中文'], [8, 'abcdefgh']))).toEqual(['中文中文ab', 'cdefgh']);
  });

  it('cuts rules to its width', () => {
    expect(fitted(10, 40, row([0, '─'.repeat(40)]))).toEqual(['─'.repeat(10)]);
  });

  it('sets columns of type one below the other, the foot of the page last', () => {
    const rows = [
      row([0, '一'], [20, '四', 20]),
      row([0, '二']),
      row([20, '五', 20]),
      row([0, '三'], [20, '六', 20]),
      row([36, '1', 36]),
    ];
    expect(fitted(18, 40, row([0, '头']), ...rows)).toEqual([
      '头',
      '一',
      '二',
      '',
      '三',
      '四',
      '',
      '五',
      '六',
      `${' '.repeat(16)}1`,
    ]);
  });
});
