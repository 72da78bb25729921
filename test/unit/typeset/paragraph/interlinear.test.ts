import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameMark } from '../../../../src/input/content/issue.ts';
import type { Placed } from '../../../../src/typeset/frame/frame.ts';
import { composedInlines, edgesOf, glyphsOf, inline, linesOf } from '../../../support/marked.ts';

/** Middles of the dots in a line. */
function dotsOf(items: readonly Placed[]): number[] {
  return edgesOf(items, 'outline').map(({ left, right }) => (left + right) / 2);
}

const name = (line: NameMark['line'] = 'straight') => ({ name: { line } });

describe('emphasis dots', () => {
  it('stand under the middle of each character', () => {
    const { placed } = composedInlines([inline('中'), inline('文字', { dots: true })]);
    expect(dotsOf(placed[0]!)).toEqual([1.5, 2.5].map((x) => expect.closeTo(x, 9)));
  });

  it('stay under the middle of the glyph where the line is spaced out and where Han is tracked', () => {
    const text = '中文排版天地玄黄宇宙洪荒日月盈昃';
    const { placed } = composedInlines([inline(text, { dots: true })], { width: 7.3, advance: 1.02 });
    for (const items of placed) {
      const middles = glyphsOf(items).map(({ left, right }) => (left + right) / 2);
      expect(dotsOf(items)).toEqual(middles.map((x) => expect.closeTo(x, 9)));
    }
  });

  it('are not set under marks, blanks and Latin words', () => {
    const { placed } = composedInlines([inline('中，“文”。　PM2.5字——·', { dots: true })]);
    expect(dotsOf(placed[0]!)).toHaveLength(3);
  });

  it('are set under figures that are no part of a word', () => {
    const { placed } = composedInlines([inline('在2026年3.5%以', { dots: true })]);
    expect(dotsOf(placed[0]!)).toHaveLength(9);
  });

  it('change neither widths nor lines, in any text', () => {
    const character = fc.constantFrom(...'中文排版天地，。“”《》Aa1 ');
    const pieces = fc.array(fc.tuple(fc.string({ unit: character, minLength: 1, maxLength: 12 }), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pieces, fc.constantFrom('total-fit' as const, 'first-fit' as const), (parts, composer) => {
        const options = { width: 12, indent: 2, composer };
        const plain = composedInlines([inline(parts.map(([text]) => text).join(''))], options);
        const marked = composedInlines(
          parts.map(([text, is]) => inline(text, is ? { dots: true, ...name() } : undefined)),
          options,
        );
        expect(linesOf(marked)).toEqual(linesOf(plain));
        expect(marked.lines).toEqual(plain.lines);
        expect([...marked.material.glue]).toEqual([...plain.material.glue]);
        const glyphs = (trial: typeof plain) => trial.placed.map((items) => glyphsOf(items));
        expect(glyphs(marked)).toEqual(
          glyphs(plain).map((line) =>
            line.map(({ text, left, right, y }) => ({
              text,
              left: expect.closeTo(left, 9),
              right: expect.closeTo(right, 9),
              y,
            })),
          ),
        );
      }),
    );
  });
});

describe('a line under a name', () => {
  it('runs from its first to its last character, a little short of both', () => {
    const { placed } = composedInlines([inline('在'), inline('北京', name()), inline('市')]);
    const [line] = edgesOf(placed[0]!, 'rule');
    expect(line?.left).toBeCloseTo(1.08, 9);
    expect(line?.right).toBeCloseTo(2.92, 9);
  });

  it('stays apart from that of the next name', () => {
    const { placed } = composedInlines([inline('北京', name()), inline('上海', name()), inline('津', name())]);
    const lines = edgesOf(placed[0]!, 'rule');
    expect(lines).toHaveLength(3);
    expect(lines[1]!.left - lines[0]!.right).toBeCloseTo(0.16, 9);
    expect(lines[2]!.left - lines[1]!.right).toBeCloseTo(0.16, 9);
  });

  it('is one line under a name in several styles', () => {
    const mark = name();
    const { placed } = composedInlines([inline('北', mark), inline('京', { ...mark, dots: true }), inline('市', mark)]);
    expect(edgesOf(placed[0]!, 'rule')).toHaveLength(1);
  });

  it('grows with a line that is spaced out', () => {
    const text = '甲乙丙丁戊己庚辛';
    const { placed } = composedInlines([inline(text, name()), inline('ABCDEFGH的')], { width: 8.4 });
    const [line] = edgesOf(placed[0]!, 'rule');
    expect(line!.right - line!.left).toBeGreaterThan(8.1);
  });

  it('goes on in the next line, not shortened where the line breaks and not under the indent', () => {
    const { placed } = composedInlines([inline('在'), inline('中文排版天地', name()), inline('市')], {
      width: 5,
      indent: 2,
    });
    const lines = placed.map((items) => edgesOf(items, 'rule').map(({ left, right }) => [left, right]));
    expect(lines).toEqual([
      [[expect.closeTo(1.08, 9), expect.closeTo(3, 9)]],
      [[expect.closeTo(0, 9), expect.closeTo(3.92, 9)]],
    ]);
  });

  it('is not drawn under a mark that hangs', () => {
    const { lines, placed } = composedInlines([inline('中文排版，', name()), inline('天地')], {
      width: 4,
      composer: 'first-fit',
    });
    expect(lines[0]?.hang).toBe(0.5);
    expect(edgesOf(placed[0]!, 'rule')[0]?.right).toBeLessThanOrEqual(4);
  });

  it('covers the ink of a mark at its edge and not the blank beside it', () => {
    const { placed } = composedInlines([inline('在'), inline('《中》', name()), inline('的')]);
    const [line] = edgesOf(placed[0]!, 'rule');
    expect(line?.left).toBeCloseTo(1.58, 9);
    expect(line?.right).toBeCloseTo(3.42, 9);
  });

  it('is wavy under a title', () => {
    const { placed } = composedInlines([inline('史记', name('wavy'))]);
    expect(edgesOf(placed[0]!, 'rule')).toEqual([]);
    expect(edgesOf(placed[0]!, 'outline')).toHaveLength(1);
  });
});

describe('what hangs below a line', () => {
  it('is first the line and under it the dot', () => {
    const plain = composedInlines([inline('中', { dots: true })]).placed[0]!;
    for (const line of ['straight', 'wavy'] as const) {
      const both = composedInlines([inline('中', { dots: true, ...name(line) })]).placed[0]!;
      const dot = edgesOf(both, 'outline').at(-1)!;
      const under = line === 'straight' ? edgesOf(both, 'rule')[0]! : edgesOf(both, 'outline')[0]!;
      expect(dot.top).toBeGreaterThan(under.bottom);
      expect(dot.top).toBeGreaterThan(edgesOf(plain, 'outline')[0]!.top);
    }
  });

  it('is below the em box and above the half of a 1 em line gap', () => {
    const { placed } = composedInlines([inline('中文', { dots: true, ...name('wavy') })]);
    for (const { top, bottom } of edgesOf(placed[0]!, 'outline')) {
      expect(top).toBeGreaterThan(0.12);
      expect(bottom).toBeLessThan(0.62);
    }
  });

  it('is no text', () => {
    const { placed } = composedInlines([inline('中文', { dots: true, ...name('wavy') })]);
    expect(glyphsOf(placed[0]!).map(({ text }) => text)).toEqual(['中', '文']);
  });
});
