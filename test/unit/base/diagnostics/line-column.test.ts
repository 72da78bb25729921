import { describe, expect, test } from 'vitest';
import { lineAround, lineColumn, textLine } from '../../../../src/base/diagnostics/line-column.ts';

describe('lineColumn', () => {
  test('counts lines and columns from 1', () => {
    expect(lineColumn('a\nbc', 0)).toEqual({ line: 1, column: 1 });
    expect(lineColumn('a\nbc', 3)).toEqual({ line: 2, column: 2 });
  });

  test('counts a line end to the line that it ends', () => {
    expect(lineColumn('a\nbc', 1)).toEqual({ line: 1, column: 2 });
    expect(lineColumn('a\r\nbc', 3)).toEqual({ line: 2, column: 1 });
  });

  test('counts a character beyond U+FFFF and a tab as one column each', () => {
    expect(lineColumn('𠮷\t野', 3)).toEqual({ line: 1, column: 3 });
  });

  test('gives a byte order mark no column', () => {
    expect(lineColumn('\ufeffab', 2)).toEqual({ line: 1, column: 2 });
  });

  test('takes an offset beyond the end for the end', () => {
    expect(lineColumn('a\nb', 99)).toEqual({ line: 2, column: 2 });
    expect(lineColumn('', 0)).toEqual({ line: 1, column: 1 });
  });

  test('counts pairs of surrogates that end before the offset, and halves as they stand', () => {
    expect(lineColumn('𠀀\n𠮷𠮷a', 7)).toEqual({ line: 2, column: 3 });
    expect(lineColumn('𠮷a', 1)).toEqual({ line: 1, column: 2 });
    expect(lineColumn('\udc00\ud800a', 2)).toEqual({ line: 1, column: 3 });
  });

  test('keeps texts apart that are asked for in turn', () => {
    const texts = ['a\nb', '\n\nb', 'b'];
    const lines = [...texts, ...texts].map((text) => lineColumn(text, text.indexOf('b')).line);
    expect(lines).toEqual([2, 3, 1, 2, 3, 1]);
  });
});

describe('lineAround', () => {
  test('is the line of an offset, its end belongs to it', () => {
    const text = 'ab\r\nc\n';
    expect([-1, 0, 3, 4, 5, 6, 99].map((offset) => lineAround(text, offset).line)).toEqual([1, 1, 1, 2, 2, 3, 3]);
  });
});

describe('textLine', () => {
  test('leaves the end of the line out', () => {
    const text = 'ab\r\nc\n';
    expect([1, 2, 3].map((line) => textLine(text, line))).toEqual([
      { line: 1, start: 0, end: 2 },
      { line: 2, start: 4, end: 5 },
      { line: 3, start: 6, end: 6 },
    ]);
  });
});
