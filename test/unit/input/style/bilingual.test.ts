import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../src/base/geometry.ts';
import { bilingualStyle as style } from '../../../../src/input/style/bilingual.ts';
import type { Page } from '../../../../src/typeset/frame/frame.ts';
import { article, issue, paragraph, text } from '../../../support/issue.ts';
import { type PlacedText, textsOf } from '../../../support/pages.ts';
import { typeset } from '../../../support/typeset.ts';

const english =
  'Approximately seventy representatives of universities, research establishments and manufacturing companies ' +
  'participated; administrative regulations, interlaboratory comparisons and standardisation were discussed thoroughly.';

function firstPage(place: 'none' | 'first-page' = 'none'): Page {
  const item = {
    ...article('联盟召开年会', [paragraph('第一段。'), paragraph(english)]),
    titleEn: text('Annual Meeting'),
  };
  const source = issue(
    {},
    {
      style,
      name: text('工作简报'),
      nameEn: text('Alliance Bulletin'),
      masthead: 'redhead',
      contents: { place, title: undefined },
      sections: [{ title: text('要闻'), titleEn: text('News'), limit: undefined, articles: [item] }],
    },
  );
  return typeset(source).pages[0]!;
}

const named = (texts: readonly PlacedText[], content: string): PlacedText =>
  texts.find((run) => run.text === content) ?? expect.fail(`no “${content}”`);

describe('the bilingual style', () => {
  const texts = textsOf(firstPage());
  const rows = (from: PlacedText, to: PlacedText): number => (to.y - from.y) / style.pitch;

  it('has the name in English below the Chinese one, in the middle', () => {
    const name = named(texts, 'Alliance Bulletin');
    // One em of its own clear between the two, from em box to em box.
    const { masthead, pitch } = style;
    const step = 0.12 * masthead.name.size + 1.88 * masthead.nameEn.size;
    expect(rows(named(texts, '工作简报'), name)).toBeCloseTo(step / pitch, 6);
    expect(ptToMm((name.x + name.right) / 2)).toBeCloseTo(105, 6);
  });

  it('has the name in English on a band too, above the small line', () => {
    const source = issue(
      { 要闻: [] },
      { style, masthead: 'banner', name: text('简报'), nameEn: text('Bulletin'), subtitle: text('每月一期') },
    );
    const lines = textsOf(typeset(source).pages[0]!);
    const [name, english, small] = ['简报', 'Bulletin', '每月一期'].map((content) => named(lines, content));
    const step = 1.5 * style.masthead.banner.line.size;
    expect([english!.y - name!.y, small!.y - english!.y]).toEqual([expect.closeTo(step, 6), expect.closeTo(step, 6)]);
    expect(english!.x).toBeCloseTo(name!.x, 6);
  });

  it('has the name of a section in English behind the Chinese one, on its line', () => {
    const [chinese, behind] = [named(texts, '要闻'), named(texts, 'News')];
    expect(behind.y).toBe(chinese.y);
    expect(behind.x - chinese.right).toBeCloseTo(0.6 * style.sectionHead.size, 6);
    expect(behind.size).toBe(style.sectionHead.english.size);
  });

  it('has the title in English on the row below the Chinese one, in the middle', () => {
    const title = named(texts, 'Annual Meeting');
    expect(rows(named(texts, '联盟召开年会'), title)).toBeCloseTo(1, 6);
    expect(ptToMm((title.x + title.right) / 2)).toBeCloseTo(105, 6);
  });

  it('justifies English paragraphs in their own size, with hyphens at the ends of lines', () => {
    const lines = texts.filter(({ role, size }) => role === 'paragraph' && size === style.english.size);
    const ends = new Map(lines.map(({ y, right, text: content }) => [y, { right, content }]));
    const full = [...ends.values()].slice(0, -1);
    expect(full.length).toBeGreaterThan(1);
    for (const { right } of full) expect(ptToMm(right)).toBeCloseTo(27 + 156, 1);
    const words = new Set(english.match(/[A-Za-z]+/g));
    const lastWords = full.map(({ content }) => /[A-Za-z]+(?=\W*$)/.exec(content)?.[0] ?? '');
    expect(lastWords.some((word) => !words.has(word))).toBe(true);
  });

  it('lists titles in both languages, the folio behind the English one', () => {
    const list = textsOf(firstPage('first-page')).filter(({ role }) => role === 'contents');
    const [chinese, below] = [named(list, '联盟召开年会'), named(list, 'Annual Meeting')];
    expect((below.y - chinese.y) / style.contents.entry.size).toBeCloseTo(style.contents.leading, 6);
    expect(below.x).toBeCloseTo(chinese.x, 0);
    expect(list.find(({ text: content }) => content === '1')!.y).toBe(below.y);
  });
});
