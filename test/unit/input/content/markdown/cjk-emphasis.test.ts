import { describe, expect, test } from 'vitest';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { parsed } from '../support.ts';

const read = (text: string) => parsed(parseMarkdownBlocks, text).outline.join('\n');

describe('emphasis beside Chinese text', () => {
  test.each([
    ['**“中文”**后', '**“中文”**后'],
    ['前**（强调）**后', '前**（强调）**后'],
    ['前**句子。**后', '前**句子。**后'],
    ['前**《书名》**，后', '前**《书名》**，后'],
    ['前*楷体：*后', '前*楷体：*后'],
    ['**English.**后', '**English.**后'],
    ['前**𠀀。**𠀁', '前**𠀀。**𠀁'],
  ])('is found where a Latin reader would need blanks: %s', (text, result) => {
    expect(read(text)).toBe(result);
  });

  test.each([
    ['a**“b”**c', 'a**“b”**c', 'content/literal-stars'],
    ['** 空格 **', '**空格**', 'content/literal-stars'],
  ])('stays literal where CommonMark says so, and is reported: %s', (text, result, code) => {
    const { outline, codes } = parsed(parseMarkdownBlocks, text);
    expect(outline).toEqual([result]);
    expect(codes).toContain(code);
  });

  test('leaves underscores inside words alone and takes those beside marks', () => {
    expect(read('a_b_c 甲_乙_丙')).toBe('a_b_c甲_乙_丙');
    expect(read('（_强调_）')).toBe('（*强调*）');
  });

  test('nests', () => {
    expect(read('***甲***乙**丙*丁*戊**')).toBe('***甲***乙**丙*****丁*****戊**');
  });

  test('never loses a star that has no partner', () => {
    expect(read('甲*乙')).toBe('甲*乙');
    expect(read('2 * 3 * 4')).toBe('2 * 3 * 4');
  });
});
