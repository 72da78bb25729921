import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../src/base/geometry.ts';
import type { Issue } from '../../../../../src/input/content/issue.ts';
import { bilingualStyle } from '../../../../../src/input/style/bilingual.ts';
import { magazineStyle } from '../../../../../src/input/style/magazine.ts';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import { pictureOf } from '../../../../support/figures.ts';
import { article, issue, noMarkings, paragraph, text } from '../../../../support/issue.ts';
import { imagesOf, linesOf, rulesOf, textsOf } from '../../../../support/pages.ts';
import { kindsAbove, typeset, typesetWithFindings } from '../../../../support/typeset.ts';

const { typeArea, pitch, masthead: look } = newsletterStyle;

function withMasthead(changes: Partial<Issue>): Issue {
  return issue(
    { 动态: [article('标题', [paragraph('短')])] },
    {
      masthead: 'redhead',
      name: text('工作简报'),
      publisher: text('秘书处'),
      number: 11,
      total: 71,
      date: { year: 2026, month: 11, day: 20 },
      ...changes,
    },
  );
}

const markings: Issue['markings'] = {
  ...noMarkings,
  classification: text('秘密★1年'),
  notice: text('内部资料，免费交流'),
  permit: text('（澜）内资准字第0001号'),
  copyNumber: 12,
};

const runsOf = (source: Issue) => textsOf(typeset(source).pages[0]!).filter(({ role }) => role === 'masthead');
/** Top of the type area to the first section, in rows. */
const rowsAbove = (source: Issue): number => {
  const [page] = typeset(source).pages;
  const head = textsOf(page!).find(({ role }) => role === 'section-head')!;
  return Math.floor((ptToMm(head.y) - typeArea.top) / ptToMm(pitch)) - (newsletterStyle.sectionHead.rows - 1);
};

describe('a masthead', () => {
  it('prints secrecy and notice at the left above the name, copy number and permit at the right', () => {
    const source = withMasthead({ markings });
    expect(linesOf(typeset(source), 'masthead').slice(0, 3)).toEqual([
      '秘密★1年000012',
      '内部资料，免费交流（澜）内资准字第0001号',
      '工作简报',
    ]);
    const [left] = runsOf(source);
    const copy = runsOf(source).find((run) => run.text === '000012')!;
    expect(ptToMm(left!.x)).toBeCloseTo(typeArea.left, 6);
    expect(ptToMm(copy.right)).toBeCloseTo(typeArea.left + typeArea.width, 6);
    expect(rowsAbove(source)).toBe(look.rows + 2);
  });

  it('puts the copy number at the left where the style wants it there', () => {
    const style = { ...newsletterStyle, masthead: { ...look, copyNumberAt: 'left' as const } };
    const lines = linesOf(typeset(withMasthead({ markings, style })), 'masthead');
    expect(lines.slice(0, 3)).toEqual(['000012（澜）内资准字第0001号', '秘密★1年', '内部资料，免费交流']);
  });

  it('names a special issue below its number, on a row of its own', () => {
    const source = withMasthead({ supplement: text('增刊') });
    expect(linesOf(typeset(source), 'masthead')).toEqual([
      '工作简报',
      '第11期（总第71期）',
      '增刊',
      '秘书处2026年11月20日',
    ]);
    expect(rowsAbove(source)).toBe(look.rows + 1);
  });

  it('writes the date in Chinese numerals when the issue wants so', () => {
    const source = withMasthead({ markings: { ...noMarkings, dateNumerals: 'chinese' } });
    expect(linesOf(typeset(source), 'masthead').at(-1)).toBe('秘书处二〇二六年十一月二十日');
  });

  it.each([newsletterStyle, bilingualStyle, magazineStyle])(
    'keeps the lines of a name clear of each other: %#',
    (style) => {
      const names = { nameEn: text('Newsletter'), subtitle: text('每月一期') };
      const runs = runsOf(withMasthead({ style, ...names }));
      const [name, english, subtitle, number] = ['工作简报', 'Newsletter', '每月一期', '第'].map(
        (words) => runs.find((run) => run.text.startsWith(words))!,
      );
      const { masthead } = style;
      const clear = (lower: number, upper: number, from: number, size: number) =>
        lower - upper - 0.12 * from - 0.88 * size;
      expect(clear(english!.y, name!.y, masthead.name.size, masthead.nameEn.size)).toBeGreaterThanOrEqual(
        masthead.nameEn.size - 0.001,
      );
      expect(clear(subtitle!.y, english!.y, masthead.nameEn.size, masthead.subtitle.size)).toBeGreaterThanOrEqual(
        masthead.subtitle.size - 0.001,
      );
      expect(clear(number!.y, subtitle!.y, masthead.subtitle.size, masthead.line.size)).toBeGreaterThanOrEqual(
        2 * masthead.line.size - 0.001,
      );
    },
  );

  it('fits a long name to the type area', () => {
    const runs = runsOf(withMasthead({ name: text('滨江新材料产业创新联盟工作简报') }));
    expect(ptToMm(runs[0]!.x)).toBeCloseTo(typeArea.left, 3);
    expect(ptToMm(runs[0]!.right)).toBeCloseTo(typeArea.left + typeArea.width, 3);
  });

  it('has its parts in reading order: markings, the name as a heading, what stands below it', () => {
    const { structure } = typeset(withMasthead({ markings }));
    const at = structure.findIndex(({ part }) => part.kind === 'masthead');
    const inside = structure.flatMap(({ parent }, part) => (parent === at ? [kindsAbove({ structure }, part)[1]] : []));
    expect(inside.slice(0, 6)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'heading', 'paragraph']);
  });
});

describe('the forms of a masthead', () => {
  const inksOf = (source: Issue): string[] => [
    ...new Set(rulesOf(typeset(source).pages[0]!).flatMap(({ role, ink }) => (role === 'masthead' ? [ink] : []))),
  ];

  it('redhead has a red rule as wide as the type area', () => {
    const [rule] = rulesOf(typeset(withMasthead({})).pages[0]!).filter(({ role }) => role === 'masthead');
    expect([rule!.x, rule!.width, rule!.ink]).toEqual([
      expect.closeTo(typeArea.left, 6),
      expect.closeTo(typeArea.width, 6),
      'red',
    ]);
  });

  it('plain is black in the same places', () => {
    const plain = withMasthead({ masthead: 'plain' });
    expect(inksOf(plain)).toEqual(['black']);
    const places = (source: Issue) => runsOf(source).map(({ text, x, y }) => [text, x, y]);
    expect(places(plain)).toEqual(places(withMasthead({})));
  });

  it('banner has a band of colour with the name at its left and the number at its right', () => {
    const source = withMasthead({ masthead: 'banner', subtitle: text('每月一期'), supplement: text('增刊') });
    const [page] = typeset(source).pages;
    const [band] = rulesOf(page!).filter(({ role }) => role === 'masthead');
    expect(band).toMatchObject({ x: expect.closeTo(typeArea.left, 6), y: expect.closeTo(typeArea.top, 6), ink: 'red' });
    expect([band!.width, band!.height]).toEqual([
      expect.closeTo(typeArea.width, 6),
      expect.closeTo(look.banner.height, 6),
    ]);
    const onBand = runsOf(source).filter(({ y }) => ptToMm(y) < band!.y + band!.height);
    expect(onBand.map((run) => run.text).join(' ')).toBe('工作简报 每月一期 第 11 期 总第 71 期 增刊');
    const em = ptToMm(look.banner.line.size);
    expect(ptToMm(onBand[0]!.x)).toBeCloseTo(typeArea.left + em, 6);
    expect(ptToMm(onBand.at(-1)!.right)).toBeCloseTo(typeArea.left + typeArea.width - em, 6);
    const below = runsOf(source).filter(({ y }) => ptToMm(y) > band!.y + band!.height);
    expect(below.map((run) => run.text).join('')).toBe('秘书处2026年11月20日');
  });

  it('banner with a picture has it over the type area, number, publisher and date below', () => {
    const span = { file: 'a.yaml', start: 0, end: 1 };
    const banner = { picture: pictureOf({ width: 2000, height: 400 }).picture, span };
    const document = typeset(withMasthead({ masthead: 'banner', banner }));
    const [picture] = imagesOf(document.pages[0]!);
    expect(picture).toMatchObject({ x: expect.closeTo(typeArea.left, 6), y: expect.closeTo(typeArea.top, 6) });
    expect([picture!.width, picture!.height]).toEqual([
      expect.closeTo(typeArea.width, 6),
      expect.closeTo(typeArea.width / 5, 6),
    ]);
    expect(linesOf(document, 'masthead')).toEqual(['第11期（总第71期）', '秘书处2026年11月20日']);
    const figure = document.structure.findIndex(({ part }) => part.kind === 'figure');
    expect(kindsAbove(document, figure)).toEqual(['masthead', 'heading', 'figure']);
    expect(document.structure[figure]!.part).toEqual({ kind: 'figure', alt: '工作简报' });
  });

  it('banner says when its picture has too few pixels', () => {
    const span = { file: 'a.yaml', start: 0, end: 1 };
    const banner = { picture: pictureOf({ width: 600, height: 100 }).picture, span };
    const { found } = typesetWithFindings(withMasthead({ masthead: 'banner', banner }));
    expect(found.map(({ code }) => code)).toEqual(['layout/picture-resolution']);
  });

  it('none leaves the page to the text', () => {
    expect(rowsAbove(withMasthead({ masthead: 'none' }))).toBe(0);
  });
});
