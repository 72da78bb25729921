import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../../src/base/geometry.ts';
import type { Issue } from '../../../../src/input/content/issue.ts';
import { inColumns } from '../../../../src/input/style/in-columns.ts';
import { newsletterStyle } from '../../../../src/input/style/newsletter.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import type { Document, Page } from '../../../../src/typeset/frame/frame.ts';
import { typesetIssue } from '../../../../src/typeset/page/typeset-issue.ts';
import { article, filler, issue, paragraph, text } from '../../../support/issue.ts';
import { type PlacedText, textsOf } from '../../../support/pages.ts';

const two = inColumns(newsletterStyle, 2);
const three = inColumns(newsletterStyle, 3);
const left = mmToPt(newsletterStyle.typeArea.left);
const right = left + mmToPt(newsletterStyle.typeArea.width);
const top = mmToPt(newsletterStyle.typeArea.top);

function typeset(source: Issue): Document {
  const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value;
}

function bodyOf(page: Page): PlacedText[] {
  return textsOf(page).filter(({ role }) => role !== 'folio' && role !== 'running-head');
}

/** Runs that stand in the first column, and the others. */
function byColumn(page: Page): [PlacedText[], PlacedText[]] {
  const runs = bodyOf(page);
  const middle = (left + right) / 2;
  return [runs.filter(({ x }) => x < middle), runs.filter(({ x }) => x >= middle)];
}

const long = issue({ 甲: [article('标题', [paragraph(filler(1200))])] }, { style: two });

describe('an issue in columns', () => {
  it('sets lines of a column side by side on the same rows', () => {
    const [first, second] = byColumn(typeset(long).pages[0]!);
    const full = second.filter((run) => run.text.length === two.characters);
    expect(full.length).toBeGreaterThan(20);
    for (const run of full) {
      expect(run.right).toBeCloseTo(right, 6);
      expect(run.x).toBeCloseTo(right - two.characters * two.body.size, 6);
    }
    const baselines = new Set(first.filter(({ role }) => role === 'paragraph').map(({ y }) => y.toFixed(6)));
    const shared = second.slice(4).filter(({ y }) => baselines.has(y.toFixed(6)));
    expect(shared).toHaveLength(second.length - 4);
  });

  it('goes on at the head of the second column where the first one ends', () => {
    const [first, second] = byColumn(typeset(long).pages[0]!);
    expect(second[0]!.y).toBeLessThan(first[1]!.y);
    expect(
      typeset(long)
        .pages.flatMap(bodyOf)
        .map((run) => run.text)
        .join(''),
    ).toBe(`甲标题${filler(1200)}`);
  });

  it('indents paragraphs of narrow columns by one character, of wide ones by two', () => {
    const indentIn = (style: Issue['style']): number => {
      const [page] = typeset(issue({ 甲: [article('题', [paragraph(filler(60))])] }, { style })).pages;
      const [first, second] = bodyOf(page!).filter(({ role }) => role === 'paragraph');
      return first!.x - second!.x;
    };
    expect(indentIn(two)).toBeCloseTo(two.body.size, 6);
    expect(indentIn({ ...two, characters: 16 })).toBeGreaterThan(1.8 * two.body.size);
  });

  it('lets masthead and colophon span the page and columns begin under the one and end over the other', () => {
    const source = issue(
      { 甲: [article('标题', [paragraph(filler(350))])] },
      {
        style: two,
        masthead: 'redhead',
        name: text('简报'),
        publisher: text('某处'),
        date: { year: 2026, month: 11, day: 5 },
        editors: [{ role: text('主编'), names: [text('甲乙')] }],
      },
    );
    const [page] = typeset(source).pages;
    const runs = bodyOf(page!);
    const masthead = runs.filter(({ role }) => role === 'masthead');
    expect(Math.max(...masthead.map((run) => run.right))).toBeCloseTo(right, 6);
    const under = top + newsletterStyle.masthead.rows * newsletterStyle.pitch;
    for (const column of byColumn(page!)) {
      const body = column.filter(({ role }) => role !== 'masthead' && role !== 'colophon');
      expect(Math.min(...body.map(({ y }) => y))).toBeGreaterThan(under);
      expect(Math.min(...body.map(({ y }) => y))).toBeLessThan(under + 3 * newsletterStyle.pitch);
      expect(Math.max(...body.map(({ y }) => y))).toBeLessThan(runs.find(({ role }) => role === 'colophon')!.y);
    }
  });

  it('keeps the head of a section within its column', () => {
    const source = issue({ 比一栏还长的栏目: [article('题', [paragraph('短')])] }, { style: three });
    const head = bodyOf(typeset(source).pages[0]!).find(({ role }) => role === 'section-head')!;
    expect(head.right).toBeLessThanOrEqual(left + three.characters * three.body.size + 0.01);
  });

  it('leads the outline to the height of an article in its column', () => {
    const articles = [article('一', [paragraph(filler(25 * 15))]), article('二', [paragraph(filler(30))])];
    const document = typeset(issue({ 甲: articles }, { style: two }));
    const title = document.pages.flatMap(bodyOf).find((run) => run.text === '二')!;
    const entry = document.outline[0]!.children[1]!;
    expect(title.x).toBeGreaterThan((left + right) / 2);
    expect(title.y - entry.y).toBeGreaterThan(0);
    expect(title.y - entry.y).toBeLessThan(newsletterStyle.pitch);
  });

  it('balances the columns of the last page', () => {
    const [first, second] = byColumn(
      typeset(issue({ 甲: [article('题', [paragraph(filler(450))])] }, { style: two })).pages[0]!,
    );
    const lowest = (runs: readonly PlacedText[]): number => Math.max(...runs.map(({ y }) => y));
    expect(Math.abs(lowest(first) - lowest(second))).toBeLessThanOrEqual(newsletterStyle.pitch + 1e-6);
  });

  it('loses nothing, repeats nothing and prints nothing outside its columns', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lengths, fc.constantFrom(two, three), (list, style) => {
        const blocks = list.map((length) => paragraph(filler(length)));
        const document = typeset(issue({ 甲: [article('题', blocks)] }, { style }));
        const runs = document.pages.flatMap(bodyOf);
        expect(runs.map((run) => run.text).join('')).toBe(`甲题${list.map(filler).join('')}`);
        const step = (right - left + mmToPt(style.columns.gap)) / style.columns.count;
        const measure = step - mmToPt(style.columns.gap);
        for (const run of runs) {
          const column = left + Math.floor((run.x - left + 0.01) / step) * step;
          expect(run.right).toBeLessThanOrEqual(column + measure + 0.01);
          expect(run.y).toBeLessThan(top + style.rows * style.pitch);
          expect(run.y).toBeGreaterThan(top);
        }
      }),
      { numRuns: 60 },
    );
  });
});
