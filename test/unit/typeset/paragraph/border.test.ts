import { describe, expect, it } from 'vitest';
import { composedInlines, glyphsOf, inline, linesOf } from '../../../support/marked.ts';

type Inlines = Parameters<typeof composedInlines>[0];

/** Left, top, right and bottom edge of each border of the first line. */
function bordersIn(...inlines: Inlines): number[][] {
  const rules = composedInlines(inlines).placed[0]!.flatMap((item) =>
    item.kind === 'rule' ? [[item.x, item.y, item.x + item.size.width, item.y + item.size.height]] : [],
  );
  return Array.from({ length: rules.length / 4 }, (_, index) => {
    const sides = rules.slice(4 * index, 4 * index + 4);
    const edge = (at: number, pick: (...values: number[]) => number) => pick(...sides.map((side) => side[at]!));
    return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
  });
}

describe('the border of a name', () => {
  const name = () => inline('张三', { border: {} });

  it('is around the name, an eighth of an em apart, inside its row', () => {
    expect(bordersIn(inline('甲'), name(), inline('乙'))).toEqual([
      [1, -0.93, 3.25, 0.17].map((edge) => expect.closeTo(edge, 9)),
    ]);
    const glyphs = glyphsOf(composedInlines([inline('甲'), name(), inline('乙')]).placed[0]!);
    expect(glyphs.map(({ left }) => left)).toEqual([0, 1.125, 2.125, 3.25]);
  });

  it('is one for each of two names that meet', () => {
    expect(bordersIn(name(), name())).toHaveLength(2);
  });

  it('is not parted at the end of a line', () => {
    const lines = linesOf(composedInlines([inline('中文字'), name(), inline('中文字中文字')], { width: 4.5 }));
    expect(lines.some((line) => line.includes('张三'))).toBe(true);
  });
});
