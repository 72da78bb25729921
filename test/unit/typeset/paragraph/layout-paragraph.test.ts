import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LayoutOptions, layoutParagraph } from '../../../../src/typeset/paragraph/layout-paragraph.ts';

const sentence = '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。';

function lines(text: string, options: Partial<LayoutOptions> = {}): string[] {
  return layoutParagraph(text, { widthEm: 10, indentEm: 0, ...options }).lines.map((line) => line.text);
}

/** Where the last glyph of a line ends. */
function right(glyphs: readonly { readonly x: number; readonly advance: number }[]): number {
  const last = glyphs.at(-1)!;
  return last.x + last.advance;
}

describe('a laid out paragraph', () => {
  it('has every glyph at its place, flush at the end of every line but the last', () => {
    const { lines: found, demerits } = layoutParagraph(sentence, { widthEm: 12 });
    expect(found[0]!.glyphs[0]).toEqual({ codePoint: 0x5929, x: 2, advance: 1 });
    for (const { glyphs } of found.slice(0, -1)) expect(right(glyphs)).toBeCloseTo(12, 5);
    expect(demerits).toBeGreaterThan(0);
  });

  it('tells for each line what was done to fill it, by class', () => {
    for (const { glyphs, naturalWidth, adjust } of layoutParagraph(sentence, { widthEm: 11, indentEm: 0 }).lines) {
      const changed = Object.values(adjust).reduce((sum, change) => sum + change, 0);
      expect(naturalWidth + changed).toBeCloseTo(right(glyphs), 5);
    }
  });

  it('has a width and an indent that are numbers', () => {
    expect(() => layoutParagraph('中文', { widthEm: Number.NaN })).toThrow(RangeError);
    expect(() => layoutParagraph('中文', {} as LayoutOptions)).toThrow(RangeError);
    expect(() => layoutParagraph('中文', { widthEm: 10, indentEm: Number.NaN })).toThrow(RangeError);
  });

  it('does not change where the style of its runs does', () => {
    const whole = layoutParagraph('他说“好”，（甲）走了3.5%。', { widthEm: 6 });
    const runs = [
      { text: '他说“', bold: true },
      { text: '好' },
      { text: '”', emphasis: true },
      { text: '，（甲' },
      { text: '）走了3', bold: true },
      { text: '.5%。' },
    ];
    expect(layoutParagraph(runs, { widthEm: 6 })).toEqual(whole);
  });

  it.each([
    ['start', 0],
    ['center', 4],
    ['end', 8],
  ] as const)('stands at the %s when it is aligned there', (align, x) => {
    expect(layoutParagraph('天地', { widthEm: 10, indentEm: 0, align }).lines[0]!.glyphs[0]!.x).toBe(x);
  });

  it('begins by the indent when it is aligned at the start', () => {
    expect(layoutParagraph('天地', { widthEm: 10, align: 'start' }).lines[0]!.glyphs[0]!.x).toBe(2);
  });

  it('hangs one mark where the line does not fit otherwise, and only when asked', () => {
    const text = '天地玄黄宇宙洪荒日月，盈昃辰宿列张寒来暑往';
    const [first] = layoutParagraph(text, { widthEm: 10, indentEm: 0, hanging: true }).lines;
    expect(first!.text).toBe('天地玄黄宇宙洪荒日月，');
    expect(right(first!.glyphs)).toBeCloseTo(10.5, 5);
    for (const { glyphs } of layoutParagraph(text, { widthEm: 10, indentEm: 0 }).lines) {
      expect(right(glyphs)).toBeLessThanOrEqual(10.001);
    }
  });

  it('does not hang marks in first-fit setting when that is switched off', () => {
    const text = '天地玄黄宇宙洪荒日月，盈昃辰宿列张';
    const options = { widthEm: 10, indentEm: 0, composer: 'first-fit', hanging: false } as const;
    expect(right(layoutParagraph(text, options).lines[0]!.glyphs)).toBeCloseTo(10, 5);
  });

  it('stands on a grid of squares, Latin text in whole ones with a gap of at most half an em on either side', () => {
    const { glyphs } = layoutParagraph('天地ABC玄，黄《宇', { widthEm: 20, indentEm: 0, grid: true }).lines[0]!;
    const han = glyphs.filter(({ codePoint }) => codePoint > 0x2000);
    for (const { x, advance } of han) expect([x % 1, advance]).toEqual([0, 1]);
    const latin = glyphs.filter(({ codePoint }) => codePoint < 0x2000);
    expect(latin.reduce((sum, { advance }) => sum + advance, 0)).toBe(2);
    expect(latin[0]!.advance).toBe(0.75);
  });

  it('breaks by the level that is asked for', () => {
    const text = '天地玄黄宇宙洪荒日月——盈昃';
    expect(lines(text, { level: 'gb' })[1]).toMatch(/^——/);
    expect(lines(text, { level: 'strict' })[1]).not.toMatch(/^——/);
    const list = '天地玄黄宇宙洪荒日/月盈昃辰宿';
    expect(lines(list, { level: 'basic' })[0]).toMatch(/\/$/);
    expect(lines(list, { level: 'gb' })[0]).not.toMatch(/\/$/);
  });

  it('takes widths from a table', () => {
    const { glyphs } = layoutParagraph('iM天', { widthEm: 10, indentEm: 0, metrics: { i: 0.2, M: 0.9 } }).lines[0]!;
    expect(glyphs.map(({ advance }) => advance)).toEqual([0.2, 1.15, 1]);
  });

  it('has the blanks between Latin words among its glyphs', () => {
    const { glyphs } = layoutParagraph('a b', { widthEm: 10, indentEm: 0 }).lines[0]!;
    expect(glyphs.map(({ codePoint }) => codePoint)).toEqual([0x61, 0x20, 0x62]);
  });

  it('prints a soft hyphen where it ends a line, and nowhere else', () => {
    const text = '天地玄黄inter\u00adnational宇宙';
    const [first, second] = layoutParagraph(text, { widthEm: 7, indentEm: 0 }).lines;
    expect(first!.text).toBe('天地玄黄inter');
    expect(first!.glyphs.at(-1)!.codePoint).toBe(0xad);
    expect(right(first!.glyphs)).toBeCloseTo(7, 5);
    expect(second!.text).toMatch(/^national/);
    const whole = layoutParagraph(text, { widthEm: 20, indentEm: 0 }).lines[0]!;
    expect(whole.glyphs.some(({ codePoint }) => codePoint === 0xad)).toBe(false);
  });

  it('parts long English words where that is allowed', () => {
    const text = '天地玄黄宇宙internationalization洪荒';
    const options = { widthEm: 10, indentEm: 0 };
    const [first] = layoutParagraph(text, { ...options, hyphenation: true }).lines;
    expect(first!.glyphs.at(-1)!.codePoint).toBe(0xad);
    expect(first!.text).toMatch(/^天地玄黄宇宙inter/);
    expect(lines(text, options)[0]).toBe('天地玄黄宇宙');
  });

  it('parts no names, codes, addresses and short words', () => {
    const text = 'Internationalization、internationalization2、https://a.cn/internationalization、paper';
    const { lines: found } = layoutParagraph(text, { widthEm: 6, hyphenation: true });
    for (const { glyphs } of found) expect(glyphs.at(-1)!.codePoint).not.toBe(0xad);
  });

  it.each([16, 20, 22.5, 32.5])('shares between its lines what English words leave open: %s em', (widthEm) => {
    const text =
      'The Testing Centre has revised its instructions for the preparation of specimens accordingly and will organise a second round in April.';
    const found = layoutParagraph(text, { widthEm }).lines.slice(0, -1);
    const gaps = found.map(({ text: words, adjust }) => (adjust.wordSpace ?? 0) / (words.split(' ').length - 1));
    expect(Math.max(...gaps)).toBeLessThan(1.5);
  });

  it('lets a piece of an address be short rather than space out the words around it', () => {
    const text =
      '首批项目申报截止时间为2027年1月29日17:00。申报入口和附件下载地址：https://service.lanchuan.example.org/policy/2026/kefa-19/apply?type=pilot-scale&batch=2027-01#attachments。';
    const { lines: found } = layoutParagraph(text, { widthEm: 22 });
    expect(found.map(({ adjust }) => adjust.character ?? 0)).toEqual(found.map(() => 0));
  });

  it.each([20, 24, 28])('carries a character down to a lone one: %s em', (widthEm) => {
    const text = `${'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏'.repeat(2).slice(0, widthEm)}事：`;
    expect(layoutParagraph(text, { widthEm, indentEm: 0 }).lines.at(-1)!.text).toHaveLength(3);
  });

  it('loses no character in any setting', () => {
    const text = fc.array(fc.constantFrom(...'天地玄黄，。“”（）《》、——……·ab1 /'), { minLength: 1, maxLength: 80 });
    const options = fc.record({
      widthEm: fc.integer({ min: 6, max: 24 }),
      hanging: fc.boolean(),
      grid: fc.boolean(),
      punctuation: fc.constantFrom('full', 'kaiming', 'half'),
      lang: fc.constantFrom('zh-hans', 'zh-hant-tw', 'zh-hant-hk'),
      align: fc.constantFrom('justify', 'start', 'center', 'end'),
    }) satisfies fc.Arbitrary<LayoutOptions>;
    fc.assert(
      fc.property(text, options, (characters, chosen) => {
        const source = characters.join('');
        const { lines: found } = layoutParagraph(source, chosen);
        const printed = found.flatMap(({ glyphs }) => glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)));
        expect(printed.join('').replaceAll(' ', '')).toBe(source.replaceAll(' ', ''));
      }),
    );
  });
});
