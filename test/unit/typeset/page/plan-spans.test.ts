import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../src/base/geometry.ts';
import type { Block } from '../../../../src/input/content/issue.ts';
import { parseMarkdownBlocks } from '../../../../src/input/content/markdown/blocks.ts';
import { magazineStyle } from '../../../../src/input/style/magazine.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import type { Frame } from '../../../../src/typeset/frame/frame.ts';
import { artifact } from '../../../../src/typeset/frame/structure.ts';
import type { FlowPiece } from '../../../../src/typeset/page/flow/flow.ts';
import type { PageShape } from '../../../../src/typeset/page/plan/column-kinds.ts';
import { leastTextRows } from '../../../../src/typeset/page/plan/page-costs.ts';
import { pagesOf, planSpans } from '../../../../src/typeset/page/plan-spans.ts';
import { typesetIssue } from '../../../../src/typeset/page/typeset-issue.ts';
import { figureOf, imagesOf, pictureOf } from '../../../support/figures.ts';
import { article, filler, issue, paragraph, text } from '../../../support/issue.ts';
import { rulesOf, textsOf } from '../../../support/pages.ts';

const frame: Frame = { size: { width: 0, height: 0 }, role: 'device', part: artifact, items: [] };

function line(): FlowPiece {
  const best = { frames: [frame], slabs: [{ rows: 1, breakCost: 0 }] };
  return { best, others: [], endCost: 0, section: undefined, anchor: undefined };
}

function span(rows: number): FlowPiece {
  const best = { frames: [frame], slabs: [{ rows: 0, breakCost: 0 }] };
  return { best, others: [], endCost: 0, section: undefined, anchor: undefined, role: 'span', span: { frame, rows } };
}

const shape: PageShape = { rows: 20, columns: 2, headRows: 4, footRows: 2 };

describe('what spans the columns', () => {
  const flows = fc
    .array(
      fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 14 }) }),
      {
        minLength: 1,
        maxLength: 150,
      },
    )
    // An article begins with its title.
    .map((rows) => [line(), ...rows.map((count) => (count === 0 ? line() : span(count)))]);

  it('stands on the page where the text reaches its place, or behind it where pages have no room', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const plan = planSpans(flow, shape);
        const reached = pagesOf(plan, flow.length);
        expect(plan.spans.map(({ piece }) => piece)).toEqual(
          flow.flatMap(({ role }, k) => (role === 'span' ? [k] : [])),
        );
        plan.spans.forEach(({ piece, page }, k) => {
          expect(page).toBeGreaterThanOrEqual(Math.max(reached[piece]!, plan.spans[k - 1]?.page ?? 0));
          expect(page).toBeLessThanOrEqual(plan.lastPage);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('leaves text on its page, and room for its own rows', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const plan = planSpans(flow, shape);
        for (const page of new Set(plan.spans.map((each) => each.page))) {
          const spans = plan.spans.filter((each) => each.page === page);
          const rows = spans.reduce((sum, { piece }) => sum + flow[piece]!.span!.rows, 0);
          expect(rows + leastTextRows + (page === 0 ? shape.headRows : 0)).toBeLessThanOrEqual(shape.rows);
          plan.columns.forEach((start, k) => {
            if (start.page === page) expect(plan.heads[k]!.height + rows).toBeLessThanOrEqual(shape.rows);
          });
        }
      }),
      { numRuns: 100 },
    );
  });
});

function typeset(...blocks: Block[]) {
  const source = issue({ 动态: [article('标题', blocks)] }, { style: magazineStyle });
  const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value.pages;
}

const wide = { ...figureOf(pictureOf({ width: 4000, height: 1500 }, '会场')), isSpanning: true };
/** The type area of the style: 20 mm from the left and from the top, 170 mm wide, 42 rows of 16.8 pt. */
const foot = 20 + ptToMm(42 * 16.8);

describe('a figure that spans the columns', () => {
  it('stands at the foot of a page that begins before its article, in the middle of the type area', () => {
    const [page] = typeset(paragraph(filler(400)), wide, paragraph(filler(2400)));
    const [image] = imagesOf(page!);
    expect(image!.x + image!.width / 2).toBeCloseTo(20 + 85, 6);
    expect(image!.width).toBeCloseTo(0.67 * 170, 1);
    const caption = textsOf(page!).find(({ text }) => text === '会场')!;
    expect(ptToMm(caption.y)).toBeLessThan(foot);
    expect(ptToMm(caption.y)).toBeGreaterThan(foot - 8);
    const text = textsOf(page!).filter(({ role }) => role === 'paragraph');
    expect(Math.max(...text.map(({ y }) => ptToMm(y)))).toBeLessThan(image!.y);
  });

  it('stands at the head of a page inside its article, both columns below it', () => {
    const pages = typeset(paragraph(filler(2600)), wide, paragraph(filler(1800)));
    const [image] = imagesOf(pages[1]!);
    expect(image!.y).toBeGreaterThan(20);
    expect(image!.y).toBeLessThan(20 + 6);
    const text = textsOf(pages[1]!).filter(({ role }) => role === 'paragraph');
    expect(Math.min(...text.map(({ y, size }) => ptToMm(y - size)))).toBeGreaterThan(image!.y + image!.height);
    const lefts = new Set(text.map(({ x }) => Math.round(ptToMm(x) / 10)));
    expect(lefts.size).toBeGreaterThan(1);
  });

  it('stands below the balanced columns of the last page', () => {
    const [page] = typeset(paragraph(filler(300)), wide);
    const lines = textsOf(page!).filter(({ role }) => role === 'paragraph');
    const [image] = imagesOf(page!);
    const last = Math.max(...lines.map(({ y }) => ptToMm(y)));
    expect(image!.y).toBeGreaterThan(last);
    expect(image!.y).toBeLessThan(last + 2 * ptToMm(16.8));
  });

  it('is one that asks for more millimetres than a column has', () => {
    const [page] = typeset(paragraph('前文'), {
      ...figureOf(pictureOf({ width: 4000, height: 1500 })),
      width: { kind: 'mm', mm: 120 },
    });
    expect(imagesOf(page!)[0]!.width).toBeCloseTo(120, 6);
  });
});

describe('a table that a column is too narrow for', () => {
  const table = (rows: number): Block[] =>
    parseMarkdownBlocks(
      text(
        `| 单位名称 | 负责人员 | 报送数量 | 采用数量 | 主要内容 |\n| --- | --- | --- | --- | --- |\n${`| 新材料产业创新联盟 | 欧阳晓光 | 1200 | 350 | ${filler(40)} |\n`.repeat(rows)}`,
      ),
      () => undefined,
    );

  it('spans the columns between rules of their whole width', () => {
    const rules = rulesOf(typeset(paragraph(filler(100)), ...table(4))[0]!).filter(({ role }) => role === 'table');
    expect(rules).toHaveLength(3);
    for (const { x, width } of rules) expect([x, width].map((mm) => Math.round(mm))).toEqual([20, 170]);
  });

  it('keeps half a row from the notes above it, whatever it has itself', () => {
    const whole = (content: string): Block[] => parseMarkdownBlocks(text(content), () => undefined);
    const bare = '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n';
    const [page] = typeset(...whole(`${filler(100)}[^1]\n\n表1　题目{通栏}\n\n${bare}\n注：表注。\n\n[^1]: 脚注。\n`));
    const runs = textsOf(page!);
    const bottom = Math.max(...runs.filter(({ text: shown }) => shown.includes('脚注')).map(({ y }) => y));
    const caption = runs.find(({ text: shown }) => shown.includes('题目'))!;
    expect(caption.y - bottom).toBeGreaterThan(16.8);
  });

  it('goes on at the next page with its head set again when it is long, and loses no row', () => {
    const pages = typeset(paragraph(filler(100)), ...table(60));
    expect(pages.length).toBeGreaterThan(1);
    const texts = pages.map((page) => textsOf(page).map((run) => run.text));
    for (const page of texts) expect(page.filter((shown) => shown === '单位名称')).toHaveLength(1);
    expect(texts.flat().filter((shown) => shown === '欧阳晓光')).toHaveLength(60);
  });

  it('stays in its column where it has room', () => {
    const narrow = parseMarkdownBlocks(text('| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n'), () => undefined);
    const rules = rulesOf(typeset(paragraph(filler(100)), ...narrow)[0]!).filter(({ role }) => role === 'table');
    for (const { width } of rules) expect(width).toBeLessThan(85);
  });

  it('spans the columns where its caption asks for it, however narrow it is', () => {
    const asked = parseMarkdownBlocks(text('{通栏}\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n'), () => undefined);
    const rules = rulesOf(typeset(paragraph(filler(100)), ...asked)[0]!).filter(({ role }) => role === 'table');
    for (const { x, width } of rules) expect([x, width].map((mm) => Math.round(mm))).toEqual([20, 170]);
  });
});
