import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf, textOfRuns } from '../../../../src/typeset/frame/run-columns.ts';
import { jointWidth } from '../../../../src/typeset/linebreak/line-setting.ts';
import { composedInlines, edgesOf, glyphsOf, inline, lineEnd, linesOf, ruby, rubyOf } from '../../../support/marked.ts';

// A Latin letter of ruby is 1/4 em wide: half an em at half the size.
type Inlines = Parameters<typeof composedInlines>[0];

/** Ruby of the first line. */
const rubyIn = (...inlines: Inlines) => rubyOf(composedInlines(inlines).placed[0]!);
/** Left edges of the base characters of the first line. */
const basesIn = (inlines: Inlines, options?: Parameters<typeof composedInlines>[1]) =>
  glyphsOf(composedInlines(inlines, options).placed[0]!)
    .filter(({ y }) => y > -0.5)
    .map(({ text, left }) => [text, Math.round(left * 1000) / 1000]);

describe('ruby', () => {
  it('stands at half the size above the middle of its character', () => {
    const [han] = rubyIn(inline('中'), ruby('汉', 'hàn'));
    expect(han).toMatchObject({ text: 'hàn', left: 1.125, right: 1.875, y: expect.closeTo(-0.97, 9) });
  });

  it('is set syllable by syllable when there is one for each character', () => {
    expect(rubyIn(ruby('汉字', 'hàn zì')).map(({ text, left }) => [text, left])).toEqual([
      ['hàn', 0.125],
      ['zì', 1.25],
    ]);
  });

  it('leaves out the marks and figures of its base', () => {
    expect(rubyIn(ruby('你好，3世', 'nǐ hǎo shì')).map(({ text }) => text)).toEqual(['nǐ', 'hǎo', 'shì']);
  });

  it('is set over the whole when the numbers differ, and always when it is a translation', () => {
    expect(rubyIn(ruby('汉字', 'hànzì')).map(({ text, left }) => [text, left])).toEqual([['hànzì', 0.375]]);
    expect(rubyIn(ruby('雾云', 'a b', 'gloss')).map(({ text }) => text)).toEqual(['a b']);
  });

  it('is smaller when it is bopomofo', () => {
    const [reading] = rubyIn(ruby('汉', 'ㄏㄢ', 'zhuyin'));
    expect(reading!.right - reading!.left).toBeCloseTo(0.6, 9);
  });

  it('is read behind its line, and its base is one run with the text around it', () => {
    const { placed } = composedInlines([inline('学'), ruby('汉字', 'hàn zì'), inline('的')]);
    expect(placed[0]!.map((item) => (item.kind === 'glyphs' ? textOfRuns(item) : item.kind))).toEqual([
      '学汉字的',
      'hàn',
      'zì',
    ]);
  });

  it('reports a character that no face has at its place', () => {
    const { found } = composedInlines([ruby('汉', 'hàn')], { metrics: { missing: 'à' } });
    expect(found.map(({ code, span }) => [code, span?.start])).toEqual([['font/missing-glyph', 101]]);
  });

  it('stays within the half of a 1 em line gap that is its row’s', () => {
    const { placed } = composedInlines([ruby('汉', '汉')]);
    const [han] = rubyOf(placed[0]!);
    // Latin letters with accents, 0.72 em high at most, at half the size.
    expect(-han!.y + 0.36).toBeLessThanOrEqual(0.88 + 0.5);
    expect(-han!.y - 0.11).toBeGreaterThan(0.85);
  });

  it('stands over a line below which dots and a line stand', () => {
    const both = { ruby: { kind: 'pinyin' as const, text: { text: 'a', file: '', pieces: [{ at: 0, from: 0 }] } } };
    const { placed } = composedInlines([inline('中', { ...both, dots: true, name: { line: 'straight' } })]);
    expect(rubyOf(placed[0]!)).toHaveLength(1);
    expect(edgesOf(placed[0]!, 'rule')).toHaveLength(1);
    expect(edgesOf(placed[0]!, 'outline')).toHaveLength(1);
  });
});

describe('ruby wider than its base', () => {
  it('stands out over neighbours without ruby and changes nothing there', () => {
    const inlines = [inline('中'), ruby('装', 'zhuang'), inline('文')];
    expect(basesIn(inlines)).toEqual([
      ['中', 0],
      ['装', 1],
      ['文', 2],
    ]);
    expect(rubyIn(...inlines)).toMatchObject([{ left: 0.75, right: 2.25 }]);
  });

  it('stands out over half of a neighbour at most, and the base is spaced for the rest', () => {
    const inlines = [inline('中'), ruby('雾', 'fogcomputing', 'gloss'), inline('文')];
    // 3 em of ruby: 1 em on either side, half an em of it over the neighbour.
    expect(basesIn(inlines)).toEqual([
      ['中', 0],
      ['雾', 1.5],
      ['文', 3],
    ]);
    expect(rubyIn(...inlines)).toMatchObject([{ left: 0.5, right: 3.5 }]);
  });

  it('uses the blank of a mark first', () => {
    expect(basesIn([inline('，'), ruby('雾', 'fogcomputing', 'gloss'), inline('。文')])).toEqual([
      ['，', 0],
      ['雾', 1.25],
      ['。', 3],
      ['文', 4],
    ]);
  });

  it('does not let the blank that it uses be squeezed', () => {
    const { material } = composedInlines([inline('，'), ruby('雾', 'fogco', 'gloss'), inline('文')]);
    expect(material.glue[0]! + 0.125).toBe(0.5);
    expect(material.shrink[0]).toBe(0.5);
    const wide = composedInlines([inline('，'), ruby('雾', 'fogcom', 'gloss'), inline('文')]).material;
    expect(wide.glue[0]! + 0.25).toBe(0.5);
    expect(wide.shrink[0]).toBe(0.5);
    const wider = composedInlines([inline('，'), ruby('雾', 'fogcompu', 'gloss'), inline('文')]).material;
    expect(wider.shrink[0]).toBe(0.25);
  });

  it('spreads the characters of a longer base', () => {
    const inlines = [inline('中'), ruby('中文', 'abcdefghijklmnop', 'gloss'), inline('文')];
    // 4 em of ruby, 1 em over the neighbours: 1 em is shared by two gaps, half of one at either end.
    expect(basesIn(inlines)).toEqual([
      ['中', 0],
      ['中', 1.25],
      ['文', 2.75],
      ['文', 4],
    ]);
    expect(rubyIn(...inlines)).toMatchObject([{ left: 0.5, right: 4.5 }]);
  });

  it('of Chinese characters is spaced out over a longer base, half a gap at either end', () => {
    const { placed } = composedInlines([ruby('分布式能源', '电网', 'gloss')]);
    const over = placed[0]!.find((item) => item.kind === 'glyphs' && textOfRuns(item) === '电网')!;
    // 1 em of ruby over 5: two gaps of 2 em.
    const runs = over.kind === 'glyphs' ? runsOf(over) : [];
    expect(over.x + runs[0]!.x).toBeCloseTo(1, 9);
    expect(runs.map(({ xs }) => [...xs])).toEqual([[0, 2.5]]);
  });

  it('does not pull the letters of a Latin base apart', () => {
    const [u, n] = basesIn([inline('在'), ruby('UN', '联合国教育科学组织', 'gloss'), inline('的')]).slice(1);
    expect(Number(n![1]) - Number(u![1])).toBe(0.5);
  });

  it('does not stand out beyond the line: base and ruby begin and end at its edges', () => {
    const inlines = [ruby('装', 'zhuang'), inline('中文排版'), ruby('霜', 'shuang')];
    const { placed } = composedInlines(inlines, { width: 6.5 });
    const glyphs = glyphsOf(placed[0]!);
    const [first, last] = rubyOf(placed[0]!);
    expect(first?.left).toBeCloseTo(0, 9);
    expect(glyphs.find(({ text }) => text === '装')?.left).toBeCloseTo(0, 9);
    expect(last?.right).toBeCloseTo(6.5, 9);
    expect(glyphs.find(({ text }) => text === '霜')?.right).toBeCloseTo(6.5, 9);
  });
});

describe('two rubies', () => {
  const gap = (...inlines: Inlines) => {
    const [a, b] = rubyIn(...inlines);
    return b!.left - a!.right;
  };

  it('stand a quarter em apart inside a span and half an em between spans', () => {
    expect(gap(ruby('装霜', 'zhuang shuang'))).toBeCloseTo(0.25, 9);
    expect(gap(ruby('装', 'zhuang'), ruby('霜', 'shuang'))).toBeCloseTo(0.5, 9);
    expect(gap(ruby('中国', 'zhongguo', 'gloss'), ruby('人民', 'renminren', 'gloss'))).toBeCloseTo(0.5, 9);
  });

  it('do not space the bases when they are far enough apart', () => {
    expect(basesIn([ruby('汉字', 'hàn zì')])).toEqual([
      ['汉', 0],
      ['字', 1],
    ]);
  });

  it('do not meet over a character between them', () => {
    expect(gap(ruby('装', 'zhuangzhuang'), inline('备'), ruby('霜', 'shuangshuang'))).toBeCloseTo(0.5, 9);
  });

  it('keep their distance in every line, stay inside it and push no characters together, in any text', () => {
    const reading = fc.constantFrom('a', 'hàn', 'zhuang', 'zhuangzhuang', 'building model');
    const piece = fc.oneof(
      fc.tuple(fc.constantFrom('中', '中文', '中，文', 'AB', '“中”'), reading).map(([text, over]) => ruby(text, over)),
      fc.constantFrom('中', '，', '文字。', 'Ab', '“', '”').map((text) => inline(text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (inlines) => {
        const { placed, lines, material } = composedInlines(inlines, { width: 12 });
        for (const [index, items] of placed.entries()) {
          const line = lines[index]!;
          const found = rubyOf(items);
          for (let k = 1; k < found.length; k++) expect(found[k]!.left - found[k - 1]!.right).toBeGreaterThan(0.249);
          const han = glyphsOf(items).filter(({ text, y }) => y > -0.5 && '中文字'.includes(text));
          for (let k = 1; k < han.length; k++) expect(han[k]!.left).toBeGreaterThan(han[k - 1]!.right - 1e-6);
          let width = 0;
          for (let k = line.start; k < line.end; k++) {
            width += material.box[k]! + (k < line.end - 1 ? jointWidth(material, line.setting, k) : 0);
          }
          expect(found[0]?.left ?? 0).toBeGreaterThan(-1e-6);
          expect(found.at(-1)?.right ?? 0).toBeLessThan(width + 1e-6);
        }
      }),
    );
  });
});

describe('ruby and line ends', () => {
  it('never part a word from its ruby, but syllables from each other', () => {
    expect(linesOf(composedInlines([inline('中文'), ruby('汉字', 'hànzì')], { width: 3 }))).toEqual(['中文', '汉字']);
    const { placed } = composedInlines([inline('中文'), ruby('汉字', 'hàn zì'), inline('的')], { width: 3 });
    expect(placed.map((items) => rubyOf(items).map(({ text }) => text))).toEqual([['hàn'], ['zì']]);
  });

  it('keep the ruby of a word that the author broke above its first part', () => {
    const mark = { ruby: { kind: 'gloss' as const, text: { text: 'a b', file: '', pieces: [{ at: 0, from: 0 }] } } };
    const { placed } = composedInlines([inline('汉', mark), lineEnd, inline('字', mark)]);
    expect(placed.map((items) => rubyOf(items).map(({ text }) => text))).toEqual([['a b'], []]);
  });

  it('lose no text and set no line beyond the measure', () => {
    const inlines = Array.from({ length: 12 }, (_, k) =>
      k % 3 === 0 ? ruby('装备', 'zhuang bei') : inline('中文排版'),
    );
    const trial = composedInlines(inlines, { width: 10, indent: 2 });
    expect(linesOf(trial).join('')).toBe(trial.boxes.flat.text);
    for (const line of trial.lines) expect(line.setting.residue).toBe(0);
  });

  it('leaves lines with ruby flush', () => {
    const inlines = Array.from({ length: 12 }, (_, k) => (k % 2 === 0 ? ruby('装', 'zhuang') : inline('中文排')));
    const { placed } = composedInlines(inlines, { width: 7 });
    for (const items of placed.slice(0, -1)) {
      const bases = glyphsOf(items).filter(({ y }) => y > -0.5);
      expect(bases[0]?.left).toBeCloseTo(0, 6);
      expect(bases.at(-1)?.right).toBeCloseTo(7, 6);
    }
  });
});
