import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../../src/base/geometry.ts';
import type { Block } from '../../../../../../src/input/content/issue.ts';
import { parseMarkdownBlocks } from '../../../../../../src/input/content/markdown/blocks.ts';
import { metricFontSet } from '../../../../../../src/typeset/fonts/metric-font-set.ts';
import type { Document, Page, Placed } from '../../../../../../src/typeset/frame/frame.ts';
import { artifact } from '../../../../../../src/typeset/frame/structure.ts';
import { typesetIssue } from '../../../../../../src/typeset/page/typeset-issue.ts';
import { article, filler, issue, paragraph, text } from '../../../../../support/issue.ts';
import { linesOf, textsOf } from '../../../../../support/pages.ts';

function typeset(...blocks: Block[]): Document {
  const result = typesetIssue(
    metricFontSet(),
    issue({ 动态: [article('标题', blocks)] }),
    { allowMissing: false },
    () => undefined,
  );
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value;
}

const markdown = (content: string): Block[] => parseMarkdownBlocks(text(content), () => undefined);

const short = '表1　统计\n\n| 单位 | 数 |\n| --- | --- |\n| 科技部 | 1.5 |\n| 办公室 | 120 |\n\n注：截至十月。\n';
const long = (rows: number): string =>
  `| 序号 | 得分 |\n| --- | --- |\n${Array.from({ length: rows }, (_, k) => `| 第${k + 1} | ${k}.5 |`).join('\n')}\n`;

/** Rules of the page in mm: place and weight. */
function rulesOf(page: Page): { y: number; x: number; width: number; weight: number }[] {
  const found: { y: number; x: number; width: number; weight: number }[] = [];
  const walk = (items: readonly Placed[], x: number, y: number, role: string): void => {
    for (const { at, item } of items) {
      if (item.kind === 'group') walk(item.frame.items, x + at.x, y + at.y, item.frame.role);
      if (item.kind !== 'rule' || role === 'section-head') continue;
      const { width, height } = item.size;
      found.push({ x: ptToMm(x + at.x), y: ptToMm(y + at.y), width: ptToMm(width), weight: height });
    }
  };
  walk(page.items, 0, 0, '');
  return found;
}

describe('a table', () => {
  it('stands between two heavy rules as wide as the measure, a light one under its head', () => {
    const rules = rulesOf(typeset(...markdown(short)).pages[0]!);
    expect(rules.map(({ weight }) => weight)).toEqual([1.5, 0.75, 1.5]);
    for (const { x, width } of rules) {
      expect(x).toBeCloseTo(27, 6);
      expect(width).toBeCloseTo(156, 6);
    }
  });

  it('has its caption above and its notes below', () => {
    const { pages } = typeset(...markdown(short));
    const captions = textsOf(pages[0]!).filter(({ role }) => role === 'caption');
    const [caption, note] = [captions[0], captions.at(-1)];
    const rules = rulesOf(pages[0]!);
    expect(ptToMm(caption!.y)).toBeLessThan(rules[0]!.y);
    expect(ptToMm(note!.y)).toBeGreaterThan(rules[2]!.y);
  });

  it('holds a caption and rows alone: its notes are read behind it', () => {
    const { structure } = typeset(...markdown(short));
    const table = structure.findIndex(({ part }) => part.kind === 'table');
    const inside = structure.filter(({ parent }) => parent === table).map(({ part }) => part.kind);
    expect(new Set(inside)).toEqual(new Set(['caption', 'row']));
    expect(structure.at(-1)).toEqual({ part: { kind: 'paragraph' }, parent: structure[table]!.parent });
  });

  it('sets numbers by their decimal points', () => {
    const texts = textsOf(typeset(...markdown(short)).pages[0]!);
    const [decimal, whole] = ['1.5', '120'].map((number) => texts.find((run) => run.text === number)!);
    const digit = (whole!.right - whole!.x) / 3;
    expect(decimal!.x + digit).toBeCloseTo(whole!.right, 6);
  });

  it('keeps the text behind it on the grid', () => {
    const { pages } = typeset(paragraph('前文'), ...markdown(short), paragraph('后文'));
    const [before, behind] = textsOf(pages[0]!).filter(({ role }) => role === 'paragraph');
    const rows = (behind!.y - before!.y) / 28;
    expect(rows).toBeCloseTo(Math.round(rows), 9);
  });

  it('goes in one to the head of the next page where there is no room, and text fills the page', () => {
    const { pages } = typeset(paragraph(filler(31 * 19)), ...markdown(short), paragraph(filler(31 * 12)));
    const lines = (page: Page) => textsOf(page).filter(({ role }) => role === 'paragraph').length;
    expect(pages).toHaveLength(2);
    expect(rulesOf(pages[0]!)).toHaveLength(0);
    expect(rulesOf(pages[1]!)).toHaveLength(3);
    // 25 rows, of which section and title take three.
    expect(lines(pages[0]!)).toBe(22);
  });

  it('that is long is parted between rows, its head set again, with a rule at both ends', () => {
    const { pages } = typeset(...markdown(long(60)));
    expect(pages).toHaveLength(3);
    expect(linesOf({ pages } as Document, 'caption')).toEqual(['（续表）', '（续表）']);
    for (const page of pages) {
      expect(textsOf(page).filter(({ text: shown }) => shown === '序号')).toHaveLength(1);
      expect(rulesOf(page)).toHaveLength(3);
    }
  });

  it('loses no row and keeps their order', () => {
    const rows = typeset(...markdown(long(60))).pages.flatMap((page) => textsOf(page).map((run) => run.text));
    const scores = rows.filter((shown) => /^\d+\.5$/.test(shown));
    expect(scores).toEqual(Array.from({ length: 60 }, (_, k) => `${k}.5`));
  });

  it('parts a row only where it is taller than a page', () => {
    const { pages } = typeset(...markdown(`| 甲 | 乙 |\n| --- | --- |\n| 一 | ${filler(3000)} |\n`));
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.flatMap((page) => textsOf(page).filter(({ role }) => role === 'table')).map((run) => run.text);
    expect(all.join('').replace('一', '')).toBe(filler(3000));
  });

  it('is a table of rows and cells in the structure, the head that stands again left out', () => {
    const { structure, pages } = typeset(...markdown(long(60)));
    const kinds = structure.map(({ part }) => part.kind);
    expect(kinds.filter((kind) => kind === 'row')).toHaveLength(61);
    expect(kinds.filter((kind) => kind === 'cell')).toHaveLength(122);
    expect(structure.filter(({ part }) => part.kind === 'cell' && part.heads === 'column')).toHaveLength(2);
    const again = pages[1]!.items[0]!.item;
    expect(again.kind === 'group' && again.frame.part).toBe(artifact);
  });
});
