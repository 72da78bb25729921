import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/base/diagnostics/diagnostic.ts';
import { mmToPt, ptToMm } from '../../../../src/base/geometry.ts';
import type { Issue } from '../../../../src/input/content/issue.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import type { Document } from '../../../../src/typeset/frame/frame.ts';
import { runsOf } from '../../../../src/typeset/frame/run-columns.ts';
import { typesetIssue } from '../../../../src/typeset/page/typeset-issue.ts';
import { article, filler, issue, paragraph, text } from '../../../support/issue.ts';
import { linesOf, textsOf } from '../../../support/pages.ts';

function typeset(source: Issue): Document {
  const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value;
}

const sample = issue({ 动态: [article('标题', [paragraph(filler(200)), paragraph(filler(70))], '某部')] });

describe('a typeset issue', () => {
  it('sets a body line of 31 characters 156 mm wide, 27 mm from the left edge', () => {
    const line = textsOf(typeset(sample).pages[0]!).find((run) => run.role === 'paragraph' && run.text.length === 31)!;
    expect(ptToMm(line.x)).toBeCloseTo(27, 1);
    expect(ptToMm(line.right)).toBeCloseTo(183, 1);
  });

  it('indents a paragraph by two characters', () => {
    const [first, second] = textsOf(typeset(sample).pages[0]!).filter((run) => run.role === 'paragraph');
    expect(first!.text).toHaveLength(29);
    expect((first!.x - second!.x) / (mmToPt(156) / 31)).toBeCloseTo(2, 9);
  });

  it('stands every line of text on the row grid', () => {
    const runs = textsOf(typeset(sample).pages[0]!).filter(
      (run) => run.role !== 'folio' && run.role !== 'section-head',
    );
    const first = runs[0]!.y;
    for (const run of runs) {
      const rows = (run.y - first) / 28;
      expect(rows - Math.round(rows)).toBeCloseTo(0, 9);
    }
  });

  it('gives a section head two rows, a title and a source line one each', () => {
    const document = typeset(
      issue({
        动态: [
          article(
            '标题',
            Array.from({ length: 21 }, () => paragraph('一行')),
            '某部',
          ),
        ],
      }),
    );
    expect(document.pages).toHaveLength(1);
    const more = typeset(
      issue({
        动态: [
          article(
            '标题',
            Array.from({ length: 22 }, () => paragraph('一行')),
            '某部',
          ),
        ],
      }),
    );
    expect(more.pages).toHaveLength(2);
  });

  it('prints the source in brackets at the end of the line', () => {
    const runs = textsOf(typeset(sample).pages[0]!).filter((run) => run.role === 'source');
    expect(runs.map((run) => run.text).join('')).toBe('（稿件提供：某部）');
    expect(ptToMm(Math.max(...runs.map((run) => run.right)))).toBeLessThan(186);
  });

  it('sets the dashes of the folio 7 mm under the type area, on odd pages at the right, on even ones at the left', () => {
    const { pages } = typeset(issue({ 动态: [article('标题', [paragraph(filler(1200))])] }));
    const folios = pages.map((page) => textsOf(page).find((run) => run.role === 'folio')!);
    expect(ptToMm(folios[0]!.y - (528 / 2048) * 12)).toBeCloseTo(23.5 + ptToMm(25 * 28) + 7, 6);
    expect(ptToMm(folios[0]!.right)).toBeCloseTo(183 - ptToMm(12), 6);
    expect(ptToMm(folios[1]!.x)).toBeCloseTo(27 + ptToMm(12), 6);
  });

  it('names the running section on pages that do not open with a head', () => {
    const { pages } = typeset(issue({ 动态: [article('标题', [paragraph(filler(1200))])] }));
    const running = pages.map((page) =>
      textsOf(page)
        .filter((run) => run.role === 'running-head')
        .map((run) => run.text),
    );
    expect(running).toEqual([[], ['动态']]);
  });

  it('keeps a head with the first lines of its text', () => {
    const { pages } = typeset(
      issue({
        甲: [
          article(
            '标题',
            Array.from({ length: 20 }, () => paragraph('一行')),
          ),
        ],
        乙: [article('次篇', [paragraph(filler(120))])],
      }),
    );
    const second = textsOf(pages[1]!);
    expect(second[0]!.text).toBe('乙');
  });

  it('parts no single line from its paragraph at the turn of a page', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 260 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lengths, (list) => {
        const document = typeset(
          issue({
            甲: [
              article(
                '标题',
                list.map((length) => paragraph(filler(length))),
                '某部',
              ),
            ],
          }),
        );
        const pagesOf = new Map<number, number[]>();
        document.pages.forEach((page, number) => {
          for (const item of page.items) {
            if (item.kind !== 'group' || item.frame.role !== 'paragraph') continue;
            pagesOf.set(item.frame.part, [...(pagesOf.get(item.frame.part) ?? []), number]);
          }
        });
        for (const numbers of pagesOf.values()) {
          const ofFirst = numbers.filter((number) => number === numbers[0]).length;
          if (ofFirst === numbers.length) continue;
          expect(ofFirst).toBeGreaterThan(1);
          expect(numbers.length - ofFirst).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lists sections and their articles in the outline with the page where they stand', () => {
    const { outline } = typeset(
      issue({ 甲: [article('一', [paragraph(filler(900))])], 乙: [article('二', [paragraph('短')])] }),
    );
    expect(outline.map((entry) => [entry.title, entry.page, entry.children.map((child) => child.title)])).toEqual([
      ['甲', 0, ['一']],
      ['乙', 1, ['二']],
    ]);
  });

  it('prints name, number, publisher and date in the masthead', () => {
    const named = issue(
      { 甲: [article('一', [paragraph('短')])] },
      {
        masthead: 'redhead',
        name: text('工作简报'),
        publisher: text('秘书处'),
        number: 3,
        total: 12,
        date: { year: 2026, month: 11, day: 5 },
      },
    );
    expect(linesOf(typeset(named), 'masthead')).toEqual(['工作简报', '第3期（总第12期）', '秘书处2026年11月5日']);
    expect(typeset(named).info.title).toBe('工作简报 第3期（总第12期）');
  });

  it('stands the colophon at the foot of the last page', () => {
    const named = issue(
      { 甲: [article('一', [paragraph('短')])] },
      {
        editors: [{ role: text('主编'), names: [text('甲乙'), text('丙丁')] }],
        contacts: [{ label: text('电话'), value: text('0000') }],
      },
    );
    const lines = textsOf(typeset(named).pages[0]!).filter((run) => run.role === 'colophon');
    expect(lines[0]!.text).toBe('主编：甲乙、丙丁');
    expect(lines.at(-1)!.y).toBeGreaterThan(mmToPt(23.5) + 24 * 28);
  });

  it('balances the lines of a long title', () => {
    const titles = linesOf(typeset(issue({ 甲: [article(filler(40), [paragraph('短')])] })), 'title');
    expect(titles.map((title) => title.length)).toEqual([20, 20]);
  });

  it('warns of a line that cannot be broken and stands out beyond the measure', () => {
    const found: Diagnostic[] = [];
    const wide = issue({ 甲: [article('一', [paragraph('中\u2060'.repeat(60))])] });
    typesetIssue(metricFontSet(), wide, { allowMissing: false }, (problem) => found.push(problem));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['layout/overfull-line', 'warning']]);
  });

  it('ends a line of a title where its author does, and lists the title in one line', () => {
    const document = typeset(issue({ 甲: [article('上行\n下一行', [paragraph('短')])] }));
    expect(linesOf(document, 'title')).toEqual(['上行', '下一行']);
    expect(document.outline[0]!.children[0]!.title).toBe('上行下一行');
  });

  it('sets a head that is too long in smaller type, and fails when it cannot be read so', () => {
    const found: Diagnostic[] = [];
    const long = (length: number): Issue => issue({ [filler(length)]: [article('一', [paragraph('短')])] });
    expect(typesetIssue(metricFontSet(), long(30), { allowMissing: false }, () => undefined).ok).toBe(true);
    const result = typesetIssue(metricFontSet(), long(60), { allowMissing: false }, (problem) => found.push(problem));
    expect(result.ok ? [] : result.errors.map(({ code }) => code)).toContain('layout/too-long');
  });

  it('wraps an entry of the colophon that is longer than a line', () => {
    const names = Array.from({ length: 20 }, (_, k) => text(`某某${'甲乙丙丁'[k % 4]}`));
    const source = issue({ 甲: [article('一', [paragraph('短')])] }, { editors: [{ role: text('编委'), names }] });
    const lines = textsOf(typeset(source).pages[0]!).filter((run) => run.role === 'colophon');
    for (const line of lines) expect(ptToMm(line.right)).toBeLessThan(183);
    expect(lines.map((line) => line.text).join('')).toContain('某某丁、某某甲');
  });

  it('gives one page to an issue without text', () => {
    expect(typeset(issue({})).pages).toHaveLength(1);
  });
});

describe('the structure of a typeset issue', () => {
  const kindsAbove = ({ structure }: Document, part: number): string[] => {
    const node = structure[part];
    return node === undefined ? [] : [...kindsAbove({ structure } as Document, node.parent), node.part.kind];
  };

  it('has sections with articles with their titles and paragraphs', () => {
    const document = typeset(sample);
    const frames = document.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'group' ? [item.frame] : [])),
    );
    const pathOf = (role: string) => kindsAbove(document, frames.find((frame) => frame.role === role)!.part);
    expect(pathOf('section-head')).toEqual(['section', 'heading']);
    expect(pathOf('title')).toEqual(['section', 'article', 'heading']);
    expect(pathOf('source')).toEqual(['section', 'article', 'paragraph']);
    expect(pathOf('folio')).toEqual([]);
  });

  it('tells the label of a list item from its body', () => {
    const items = [{ blocks: [paragraph('条目')] }];
    const list = { kind: 'list' as const, ordered: true, start: 3, items };
    const document = typeset(issue({ 动态: [article('标题', [list])] }));
    const labels = document.pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind !== 'group' || item.frame.role !== 'list-item'
          ? []
          : item.frame.items.flatMap((inner) =>
              inner.kind === 'glyphs'
                ? runsOf(inner).map(({ text, part }) => [text, kindsAbove(document, part ?? item.frame.part)])
                : [],
            ),
      ),
    );
    const above = ['section', 'article', 'list', 'item'];
    expect(labels).toEqual([
      ['3.', [...above, 'label']],
      ['条目', [...above, 'body', 'paragraph']],
    ]);
  });
});
