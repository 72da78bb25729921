import { describe, expect, test } from 'vitest';
import { spanOf } from '../../../../src/base/source-text.ts';
import { readLines } from '../../../../src/input/import/lines.ts';

const read = (text: string) =>
  readLines([{ name: 'a.txt', text }]).map((line) => ({
    text: line.source.text,
    indent: line.indent,
    hasBlankEnd: line.hasBlankEnd,
    blankLines: line.blankLines,
    opensPage: line.opensPage,
  }));

describe('readLines', () => {
  test('tells indents, blank ends, empty lines and page breaks', () => {
    expect(read('\ufeff　　甲 \r\n\r\n \r\n乙\f丙')).toEqual([
      { text: '甲', indent: 2, hasBlankEnd: true, blankLines: 0, opensPage: true },
      { text: '乙', indent: 0, hasBlankEnd: false, blankLines: 2, opensPage: false },
      { text: '丙', indent: 0, hasBlankEnd: false, blankLines: 0, opensPage: true },
    ]);
  });

  test('takes rows of blanks of any length', () => {
    const [line] = read(`甲${' '.repeat(300_000)}乙${'\u3000'.repeat(300_000)}`);
    expect([line?.text.length, line?.hasBlankEnd]).toEqual([300_002, true]);
  });

  test('makes the blanks of word processors ordinary ones', () => {
    expect(read('\u00a0\u00a0甲\u2003乙\u00a0丙')).toMatchObject([{ text: '甲　乙 丙', indent: 1 }]);
  });

  test('keeps the place of a line in its file', () => {
    const [, second] = readLines([{ name: 'a.txt', text: '甲\n  乙丙 \n' }]);
    expect(second && spanOf(second.source)).toEqual({ file: 'a.txt', start: 4, end: 6 });
  });
});
