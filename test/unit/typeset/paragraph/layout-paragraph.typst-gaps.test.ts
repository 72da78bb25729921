/**
 * What Typst 0.15 does not do for horizontal Chinese text, by the numbers of its reports (and of the Chinese gap list,
 * typst-doc-cn/clreq). docs/composition.md lists those that other tests hold.
 */
import { describe, expect, it } from 'vitest';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import { layoutPages } from '../../../../src/typeset/page/layout-pages.ts';
import { typesetIssue } from '../../../../src/typeset/page/typeset-issue.ts';
import { layoutParagraph } from '../../../../src/typeset/paragraph/layout-paragraph.ts';
import { measure } from '../../../../src/typeset/paragraph/measure.ts';
import { breakOpportunities } from '../../../../src/typeset/unicode/line-break/line-breaks.ts';
import { article, filler, issue, paragraph } from '../../../support/issue.ts';
import { composedInlines, inline, ruby } from '../../../support/marked.ts';
import { textsOf } from '../../../support/pages.ts';
import { composed, widths } from '../../../support/paragraph.ts';

const advances = (text: string): number[] => measure(text).map(({ advanceEm }) => advanceEm);

describe('gaps of Typst that are closed', () => {
  it('typst#6774: no · at a line’s start', () => {
    expect(breakOpportunities('约翰·史密斯')).not.toContain(2);
  });

  it('GB/T 15834, 5.1.6, 5.1.9: no – — ～ at a line’s start, no / at either end', () => {
    for (const mark of '–—～') expect(breakOpportunities(`甲${mark}乙`)).toEqual([2, 3]);
    for (const mark of '/／') expect(breakOpportunities(`甲${mark}乙`)).toEqual([3]);
  });

  it('typst#6735: —— is not hung, not parted, two squares', () => {
    for (const { text, glyphs } of layoutParagraph('天地玄黄——宇宙洪荒日月', { widthEm: 5, hanging: true }).lines) {
      expect(glyphs.at(-1)!.x + glyphs.at(-1)!.advance).toBeLessThan(5.001);
      expect(text).not.toMatch(/^—[^—]|[^—]—$/u);
    }
    expect(advances('甲——乙')).toEqual([1, 1, 1, 1]);
  });

  it('typst#5474: two marks take 1½ squares also where the style changes between them', () => {
    const { lines } = layoutParagraph([{ text: '甲》', bold: true }, { text: '《乙' }], { widthEm: 20, indentEm: 0 });
    expect(lines[0]!.naturalWidth).toBe(3.5);
  });

  it('typst#8390: marks in the middle of their square are not trimmed', () => {
    expect(measure('甲，）乙', { lang: 'zh-hant-tw' }).map(({ advanceEm }) => advanceEm)).toEqual([1, 1, 1, 1]);
  });

  it('typst#2348: an opening mark at a paragraph’s start begins with its ink at the indent', () => {
    const { glyphs } = layoutParagraph('《天地》玄黄', { widthEm: 20 }).lines[0]!;
    expect(glyphs[0]).toEqual({ codePoint: 0x300a, x: 2, advance: 0.5 });
  });

  it('typst#7643, #2460: the width of marks is a choice', () => {
    const half = measure('甲，乙', { punctuation: 'half' }).map(({ advanceEm }) => advanceEm);
    expect([advances('甲，乙'), half]).toEqual([
      [1, 1, 1],
      [1, 0.5, 1],
    ]);
  });

  it('typst#794, #5858: “ ” are a square each in Chinese, Latin in Latin text', () => {
    expect(advances('说“好”的')).toEqual([1, 1, 1, 1, 1]);
    const { boxes } = composed('he said “yes” to me');
    expect([...boxes.latin.slice(0, boxes.count)].every((latin) => latin === 1)).toBe(true);
  });

  it('typst#7396: the script of a run is known across its edges', () => {
    const runs = [{ text: '他说“' }, { text: 'yes', emphasis: true }, { text: '”了' }];
    expect(layoutParagraph(runs, { widthEm: 20 })).toEqual(layoutParagraph('他说“yes”了', { widthEm: 20 }));
  });

  it('typst#2702, #2703: the Han–Latin gap stands beside a run in any style', () => {
    const { glyphs } = layoutParagraph([{ text: '用' }, { text: 'git', bold: true }], { widthEm: 20, indentEm: 0 })
      .lines[0]!;
    expect(glyphs[0]!.advance).toBe(1.25);
  });

  it('CLREQ’s order: a bracket gives before a pause, a pause before a full stop, alike within a class', () => {
    const text = '天。地，玄“黄”宇，宙洪荒';
    const { material, boxes } = composed(text);
    const levels = [...'。，“'].map((mark) => {
      const k = [...boxes.codePoint.slice(0, boxes.count)].indexOf(mark.codePointAt(0)!);
      return material.shrinkLevel[mark === '“' ? k - 1 : k]!;
    });
    expect(levels[2]).toBeLessThan(levels[1]!);
    expect(levels[1]).toBeLessThan(levels[0]!);
    // Half a square too wide: the two sides of the quotation marks give a quarter each, nothing else does.
    const { adjust, glyphs } = layoutParagraph(text, { widthEm: 12.5, indentEm: 0 }).lines[0]!;
    expect(Object.keys(adjust)).toEqual(['bracket']);
    expect([glyphs[4]!.advance, glyphs[7]!.advance]).toEqual([1.25, 0.75]);
  });

  it('先挤进，后推出: a mark that may not begin a line is taken in before anything is pushed down', () => {
    const [first] = layoutParagraph('天，地，玄黄宇宙洪荒，日月盈昃辰宿', { widthEm: 10, indentEm: 0 }).lines;
    expect(first!.text).toBe('天，地，玄黄宇宙洪荒，');
  });

  it('孤字: no last line of one character', () => {
    const { lines } = layoutParagraph('天地，玄黄，宇宙，洪荒，日月，盈昃。', { widthEm: 8.5, indentEm: 0 });
    expect([...lines.at(-1)!.text.replaceAll(/\p{P}/gu, '')].length).toBeGreaterThan(1);
  });

  it('typst#4404: every character stands on a grid of squares where that is asked for', () => {
    const { glyphs } = layoutParagraph('用git，管《源》码', { widthEm: 20, indentEm: 0, grid: true }).lines[0]!;
    for (const { codePoint, x } of glyphs) if (codePoint > 0x7f) expect(x % 1).toBe(0);
  });

  it('rows: all baselines of all pages and columns on one grid', () => {
    const pages = layoutPages([filler(90), filler(47)], {
      characters: 10,
      rows: 6,
      columns: 2,
      pitchPt: 20,
      sizePt: 10,
    });
    for (const { lines } of pages)
      for (const { baseline, row } of lines) expect(baseline).toBeCloseTo(20 * row + 13.8, 9);
  });

  it('typst#261, #6582: one mark hangs where that is asked for', () => {
    const options = { widthEm: 10, indentEm: 0, hanging: true };
    expect(layoutParagraph('天地玄黄宇宙洪荒日月，盈昃', options).lines[0]!.text).toMatch(/，$/u);
  });

  it('着重号 and 专名号 are drawn, the line in one piece across styles (typst#1210, #7475)', () => {
    const { placed } = composedInlines([inline('北京', { name: { line: 'straight' }, dots: true })]);
    const kinds = placed[0]!.map((item) => item.kind);
    expect(kinds.filter((kind) => kind === 'rule')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'outline')).toHaveLength(2);
  });

  it('typst#1489: pinyin stands above its character', () => {
    expect(composedInlines([ruby('汉', 'hàn')]).ruby).toHaveLength(1);
  });

  it('typst#5778: no gap behind the number of a heading 一、', () => {
    expect(widths('一、标题')).toEqual([1, 1, 1, 1]);
  });

  it('均排: a name of two characters is as wide as one of three', () => {
    const { material } = composedInlines([inline('王芳', { spread: { squares: 3 } })]);
    expect(material.box[0]! + material.glue[0]! + material.box[1]!).toBe(3);
  });

  it('typst#5319: a variation selector stays with its character at a line’s end, and takes its glyph', () => {
    const text = `${filler(9)}国\u{e0100}天地`;
    expect(layoutParagraph(text, { widthEm: 10, indentEm: 0 }).lines[0]!.text).toBe(`${filler(9)}国\u{e0100}`);
    const plain = metricFontSet();
    const variant = 0x1234;
    const fonts = {
      ...plain,
      glyphs: (...[role, form, stretch]: Parameters<typeof plain.glyphs>) =>
        stretch === '国\u{e0100}' ? [variant] : plain.glyphs(role, form, stretch),
    };
    const { boxes } = composed('国\u{e0100}', { fonts });
    expect([boxes.count, boxes.key[0]]).toEqual([1, variant]);
  });

  it('typst#5319: a variant that no face has is reported', () => {
    expect(composed('国\u{e0100}').found.map(({ code }) => code)).toEqual(['font/no-variant']);
    expect(composed('葛\ufe00').found).toEqual([]);
  });

  it('typst#7664: raised figures stand on the line of the characters around them, their lines on the grid', () => {
    const { boxes } = composedInlines([inline('面积'), inline('2', { level: 'raised' })]);
    expect(boxes.rise[2] === 0 ? boxes.size[2] === 1 : boxes.size[2]! < 1).toBe(true);
  });

  it('typst#5644: the row is as high as the style says, whatever stands in the line', () => {
    const text = `天地PM2.5与CO₂${filler(60)}`;
    const document = typesetIssue(
      metricFontSet(),
      issue({ 甲: [article('题', [paragraph(text)])] }),
      { allowMissing: false },
      () => undefined,
    );
    const ys = document.ok
      ? textsOf(document.value.pages[0]!)
          .filter(({ role }) => role === 'paragraph')
          .map(({ y }) => y)
      : [];
    const steps = [...new Set(ys)].slice(1).map((y, index) => y - [...new Set(ys)][index]!);
    for (const step of steps) expect(step % 28).toBeCloseTo(0, 6);
  });
});
