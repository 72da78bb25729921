import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LayoutOptions, layoutParagraph } from '../../../../src/typeset/paragraph/layout-paragraph.ts';

const solid = { widthEm: 10, indentEm: 0 };

function linesOf(text: string, options: Partial<LayoutOptions> = {}): string[] {
  return layoutParagraph(text, { ...solid, ...options }).lines.map((line) => line.text);
}

/** Left edges of the first line's characters. */
function xsOf(text: string, options: Partial<LayoutOptions> = {}): number[] {
  return layoutParagraph(text, { ...solid, ...options }).lines[0]!.glyphs.map(({ x }) => x);
}

describe('the level of line breaking', () => {
  it('keeps —— from a line’s start only when it is strict', () => {
    const text = '一二三四五六七八九十——天地人和';
    expect(linesOf(text, { align: 'start' })[1]).toBe('——天地人和');
    expect(linesOf(text, { align: 'start', level: 'strict' })[1]).toBe('十——天地人和');
  });
});

describe('punctuation widths', () => {
  it('of 开明 leave only the marks that end a sentence their square', () => {
    expect(xsOf('中，中。中', { punctuation: 'kaiming' })).toEqual([0, 1, 1.5, 2.5, 3.5]);
  });

  it('of 半角 leave no mark its square', () => {
    expect(xsOf('中，中。中', { punctuation: 'half' })).toEqual([0, 1, 1.5, 2.5, 3]);
  });

  it('of Taiwan and Hong Kong give a pause its square at a line’s end too, and trim none', () => {
    for (const lang of ['zh-hant-tw', 'zh-hant-hk'] as const) {
      expect(xsOf('中，」中', { lang })).toEqual([0, 1, 2, 3]);
      expect(layoutParagraph('中文。', { ...solid, lang }).lines[0]!.naturalWidth).toBe(3);
    }
  });
});

describe('hanging', () => {
  const text = '一二三四五六七八九十，天地玄黄宇宙洪荒';

  it('lets a mark stand out where it is told to', () => {
    expect(linesOf(text)[0]).not.toBe('一二三四五六七八九十，');
    expect(linesOf(text, { hanging: true })[0]).toBe('一二三四五六七八九十，');
  });

  it('can be told not to in first-fit setting', () => {
    expect(linesOf(text, { composer: 'first-fit' })[0]).toBe('一二三四五六七八九十，');
    expect(linesOf(text, { composer: 'first-fit', hanging: false })[0]).toBe('一二三四五六七八九');
  });
});

describe('a grid', () => {
  it('has every character and mark on a whole square, whatever Latin stands between', () => {
    const alphabet = fc.constantFrom('中', '文', '，', '。', '“', '”', '（', '）', 'A', 'b', '1', '.');
    fc.assert(
      fc.property(fc.array(alphabet, { minLength: 1, maxLength: 60 }), (characters) => {
        for (const { glyphs } of layoutParagraph(characters.join(''), { ...solid, grid: true }).lines) {
          for (const { codePoint, x } of glyphs) {
            if (codePoint >= 0x3000) expect(Math.abs(x - Math.round(x))).toBeLessThan(1e-6);
          }
        }
      }),
    );
  });

  it('adjusts nothing', () => {
    const { lines } = layoutParagraph('中文（天地），玄黄A宇宙洪荒日月盈昃', { ...solid, grid: true });
    expect(lines.flatMap(({ adjust }) => Object.keys(adjust))).toEqual([]);
  });
});

describe('runs', () => {
  it('are set as one text, whatever their look', () => {
    const text = '中“文》，A排版”——天地玄黄，宇宙洪荒';
    const whole = layoutParagraph(text, solid);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (at) => {
        const runs = [{ text: text.slice(0, at) }, { text: text.slice(at), bold: true }];
        expect(layoutParagraph(runs, solid)).toEqual(whole);
      }),
    );
  });
});
