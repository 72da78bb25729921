import { describe, expect, it } from 'vitest';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { deepest, deepLine } from '../../../../../src/input/content/markdown/depth.ts';
import { parsed } from '../support.ts';

const codes = (text: string) => [...new Set(parsed(parseMarkdownBlocks, text).codes)];
const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}甲${close.repeat(depth)}`;

describe('what is nested deeper than anybody means', () => {
  it.each([
    ['quotations', (depth: number) => nested('>', '', depth)],
    ['lists', (depth: number) => nested('- ', '', depth)],
    ['notes', (depth: number) => nested('[^a]: ', '', depth)],
    [
      'items, line by line',
      (depth: number) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n'),
    ],
    ['emphasis', (depth: number) => nested('*a ', ' b*', depth)],
    ['spans', (depth: number) => nested('[', ']{着重号}', depth)],
  ])('is an error, not a fault of the program: %s', (_, text) => {
    expect(codes(text(120))).toContain('content/nested-too-deep');
    expect(codes(text(20))).not.toContain('content/nested-too-deep');
  });

  it('is no error where brackets are but brackets', () => {
    expect(codes(nested('[', ']', 200))).toEqual([]);
    expect(codes('['.repeat(1000))).toEqual([]);
  });

  it('is told once, where the line begins that goes too deep', () => {
    const { found } = parsed(parseMarkdownBlocks, `甲\n\n${`${'> '.repeat(deepest + 1)}乙\n\n`.repeat(3)}丙`);
    expect(found.map(({ code, span }) => [code, span?.start])).toEqual([['content/nested-too-deep', 3]]);
  });

  it('is no page number at the right of a line', () => {
    expect(codes(`甲\n\n${' '.repeat(70)}- 5 -`)).toEqual([]);
  });

  it('is no rule of dashes', () => {
    const rule = '- '.repeat(400);
    expect(deepLine(rule)).toBeUndefined();
    expect(codes(rule)).toEqual(['content/unsupported']);
  });
});
