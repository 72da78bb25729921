import { describe, expect, it } from 'vitest';
import { composedInlines, glyphsOf, inline, lineEnd, linesOf } from '../../../support/marked.ts';

const spread = (text: string, squares: number) => inline(text, { spread: { squares } });
const lefts = (...inlines: Parameters<typeof composedInlines>[0]) =>
  glyphsOf(composedInlines(inlines).placed[0]!).map(({ left }) => left);

describe('a spread name', () => {
  it('stands evenly over its width', () => {
    expect(lefts(spread('张三', 4), inline('中'))).toEqual([0, 3, 4]);
    expect(lefts(spread('李四光', 4), inline('中'))).toEqual([0, 1.5, 3, 4]);
    expect(lefts(spread('欧阳修文', 4), inline('中'))).toEqual([0, 1, 2, 3, 4]);
  });

  it('stands in the middle when it has one character', () => {
    expect(lefts(spread('丁', 4), inline('中'))).toEqual([1.5, 4]);
  });

  it('is as wide as so many tracked characters', () => {
    const { placed } = composedInlines([spread('张三', 4), inline('中')], { advance: 1.02 });
    const [, , last] = glyphsOf(placed[0]!);
    expect(last?.left).toBeCloseTo(4 * 1.02 + 0.01, 9);
  });

  it('keeps its width where the line is filled', () => {
    const { placed, lines } = composedInlines([inline('中文：'), spread('张三', 4), inline('在排版天地玄黄宇宙')], {
      width: 10.7,
    });
    expect(lines[0]?.setting.kind).not.toBe('natural');
    const [zhang, san] = glyphsOf(placed[0]!).filter(({ text }) => '张三'.includes(text));
    expect(san!.left - zhang!.left).toBeCloseTo(3, 9);
  });

  it('is not parted at a line end, but where the author ends a line', () => {
    expect(linesOf(composedInlines([inline('中文排'), spread('张三', 3), inline('版')], { width: 4 }))).toEqual([
      '中文排',
      '张三版',
    ]);
    expect(linesOf(composedInlines([spread('张', 2), lineEnd, spread('三', 2)]))).toEqual(['张', '三']);
  });

  it('is set solid when it is wider than it should be', () => {
    expect(lefts(spread('欧阳修文', 3), inline('中'))).toEqual([0, 1, 2, 3, 4]);
  });
});
