import { describe, expect, test } from 'vitest';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { parsed, placesIn } from '../support.ts';

/** The text of the first paragraph with ↑ and ↓ before what is raised and lowered. */
function heights(text: string): string {
  const [block] = parsed(parseMarkdownBlocks, text).blocks;
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  return block.inlines
    .map((inline) => {
      if (inline.kind !== 'text') return '⏎';
      const level = inline.style.marks?.level;
      return level === undefined ? inline.text.text : `${level === 'raised' ? '↑' : '↓'}(${inline.text.text})`;
    })
    .join('');
}

describe('figures', () => {
  test.each([
    ['x^2^+y^n+1^', 'x↑(2)+y↑(n+1)'],
    ['3.5×10^4^m^3^', '3.5×10↑(4)m↑(3)'],
    ['10^-3^与*x*^2^', '10↑(-3)与x↑(2)'],
    ['CO~2~与H~2~O', 'CO↓(2)与H↓(2)O'],
    ['(CH~2~)~n~', '(CH↓(2))↓(n)'],
    ['系数~1~', '系数↓(1)'],
  ])('are raised and lowered: %s', (text, result) => {
    expect(heights(text)).toBe(result);
  });

  test.each([
    '3~5月、6~8月',
    '5~10~15人',
    '3~5 6~8',
    'A(甲~5)(乙~8)',
    '上午~下午~晚上',
    'a^b',
    'a ^2^',
    'a^甲^',
    '谢谢^_^',
  ])('are not made of ranges and stray signs: %s', (text) => {
    expect(heights(text)).toBe(text);
  });

  test('are not made of escaped signs', () => {
    expect(heights('x\\^2\\^与x\\^2^')).toBe('x^2^与x^2^');
  });

  test('leave the strikethrough of other dialects to be refused', () => {
    expect(parsed(parseMarkdownBlocks, '~~del~~').codes).toEqual(['content/unsupported']);
  });

  test('take the marks of the span around them', () => {
    const [block] = parsed(parseMarkdownBlocks, '[x^2^]{专名号}').blocks;
    const inlines = block?.kind === 'paragraph' ? block.inlines : [];
    const marks = inlines.map((inline) => (inline.kind === 'text' ? inline.style.marks : undefined));
    expect(marks.map((one) => one?.level)).toEqual([undefined, 'raised']);
    expect(marks[0]?.name).toBe(marks[1]?.name);
  });

  test('keep their places', () => {
    const text = '甲\\*x^2^乙';
    const [block] = parsed(parseMarkdownBlocks, text).blocks;
    const inlines = block?.kind === 'paragraph' ? block.inlines : [];
    expect(inlines.map((inline) => (inline.kind === 'text' ? placesIn(text, inline.text) : ''))).toEqual([
      '甲*x',
      '2',
      '乙',
    ]);
  });
});
