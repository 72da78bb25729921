import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../../src/base/geometry.ts';
import type { Block } from '../../../../../../src/input/content/issue.ts';
import { parseMarkdownBlocks } from '../../../../../../src/input/content/markdown/blocks.ts';
import { newsletterStyle } from '../../../../../../src/input/style/newsletter.ts';
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
    for (const item of items) {
      if (item.kind === 'group') walk(item.frame.items, x + item.x, y + item.y, item.frame.role);
      if (item.kind !== 'rule' || role === 'section-head') continue;
      const { width, height } = item.size;
      found.push({ x: ptToMm(x + item.x), y: ptToMm(y + item.y), width: ptToMm(width), weight: height });
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

  it('keeps half a row from the text above and below where it has no caption or no notes', () => {
    const bare = short.split('\n\n')[1]!;
    const heightOf = (content: string): number => {
      const runs = textsOf(typeset(paragraph('前'), ...markdown(content), paragraph('后')).pages[0]!);
      const [before, after] = ['前', '后'].map((shown) => runs.find(({ text }) => text === shown)!.y);
      return (after! - before!) / newsletterStyle.pitch;
    };
    const top = rulesOf(typeset(paragraph('前'), ...markdown(bare)).pages[0]!)[0]!.y;
    const tight = rulesOf(typeset(paragraph('前'), ...markdown(short)).pages[0]!)[0]!.y;
    // Its caption takes a row.
    expect(top - tight).toBeCloseTo(-ptToMm(newsletterStyle.pitch / 2), 6);
    expect([heightOf(bare), heightOf(short)]).toEqual([5, 6].map((rows) => expect.closeTo(rows, 6)));
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

  it('that is long keeps a row from the text above and below where it has no caption or no notes', () => {
    const runs = textsOf(typeset(paragraph('前'), ...markdown(long(12)), paragraph('后')).pages[0]!);
    const rowOf = (shown: string): number => runs.find(({ text }) => text === shown)!.y / newsletterStyle.pitch;
    expect(Math.round(rowOf('序号') - rowOf('前'))).toBe(2);
    expect(Math.round(rowOf('后') - rowOf('11.5'))).toBe(2);
  });

  it('leaves no blank row at the head of a page where the table ends with the page before or begins with it', () => {
    const filled = (rows: number) => paragraph(filler(rows * 31 - 2));
    const usual = textsOf(typeset(filled(30)).pages[1]!)[0]!.y;
    // 25 rows: section and title take three, the head of the table one.
    const ends = typeset(filled(2), ...markdown(long(18)), filled(9));
    expect(textsOf(ends.pages[0]!).some(({ text }) => text === '17.5')).toBe(true);
    expect(textsOf(ends.pages[1]!)[0]).toMatchObject({ role: 'paragraph', y: usual });
    const begins = typeset(filled(22), ...markdown(long(18)));
    expect([textsOf(begins.pages[1]!)[0]!.text, rulesOf(begins.pages[1]!)[0]!.y]).toEqual([
      '序号',
      expect.closeTo(newsletterStyle.typeArea.top, 0),
    ]);
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
    const again = pages[1]!.items[0]!;
    expect(again.kind === 'group' && again.frame.part).toBe(artifact);
  });
});

describe('merged cells', () => {
  const merged = `| 单位 | 报送情况 | < | 备注 |
| --- | --- | --- | --- |
| ^ | 报送 | 采用 | ^ |
| 甲 | 92 | 41 | 说明 |
| 乙 | 78 | 36 | ^ |
| 合计 | 170 | 77 | 无 |
`;
  const find = (page: Page, wanted: string) => textsOf(page).find((run) => run.text === wanted)!;
  const middle = ({ x, right }: { x: number; right: number }): number => (x + right) / 2;

  it('stand in the middle of the columns and rows that they reach over', () => {
    const [page] = typeset(...markdown(merged)).pages;
    const [over, left, right] = ['报送情况', '报送', '采用'].map((one) => find(page!, one));
    expect(middle(over!)).toBeCloseTo((middle(left!) + middle(right!)) / 2, 1);
    const [unit, note] = ['单位', '说明'].map((one) => find(page!, one));
    expect(unit!.y).toBeCloseTo((over!.y + left!.y) / 2, 6);
    expect(note!.y).toBeCloseTo((find(page!, '92').y + find(page!, '78').y) / 2, 6);
  });

  it('make a head of several rows, a light rule under what stands over others', () => {
    const document = typeset(...markdown(merged));
    const [outer, partial, inner] = rulesOf(document.pages[0]!);
    expect(outer!.width).toBeCloseTo(156, 6);
    expect(partial!.width).toBeLessThan(156 / 2);
    expect(partial!.y).toBeGreaterThan(outer!.y);
    expect(inner!.width).toBeCloseTo(156, 6);
    const heads = document.structure.filter(({ part }) => part.kind === 'cell' && part.heads === 'column');
    expect(heads).toHaveLength(5);
  });

  it('say in the structure how far they reach', () => {
    const cells = typeset(...markdown(merged)).structure.flatMap(({ part }) => (part.kind === 'cell' ? [part] : []));
    const reach = cells.filter(({ columns, rows }) => columns * rows > 1).map(({ columns, rows }) => [columns, rows]);
    expect(reach).toEqual([
      [1, 2],
      [2, 1],
      [1, 2],
      [1, 2],
    ]);
  });

  it('keep their rows on one page', () => {
    const rows = Array.from({ length: 60 }, (_, k) => (k % 3 === 0 ? `| 组 | ${k}.5 |` : `| ^ | ${k}.5 |`));
    const { pages } = typeset(...markdown(`| 组 | 项 |\n| --- | --- |\n${rows.join('\n')}\n`));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1)) {
      const first = textsOf(page).find(({ text: shown }) => shown.endsWith('.5'));
      expect(Math.floor(Number(first!.text)) % 3).toBe(0);
    }
  });

  it('over more than a third of a page are parted like other rows, and lose none', () => {
    const rows = Array.from({ length: 80 }, (_, k) => (k === 0 ? '| 全部 | 0.5 |' : `| ^ | ${k}.5 |`));
    const { pages } = typeset(...markdown(`| 组 | 项 |\n| --- | --- |\n${rows.join('\n')}\n`));
    const items = pages.flatMap((page) => textsOf(page).map((run) => run.text)).filter((one) => one.endsWith('.5'));
    expect(items).toEqual(Array.from({ length: 80 }, (_, k) => `${k}.5`));
  });
});

describe('a cell of several paragraphs', () => {
  it('sets each on lines of its own, one below the other', () => {
    const [page] = typeset(...markdown('| 单位 | 内容 |\n| --- | --- |\n| 甲 | 一季度申报<br>二季度结题 |\n')).pages;
    const [first, second] = ['一季度申报', '二季度结题'].map((one) => textsOf(page!).find((run) => run.text === one)!);
    expect(second!.x).toBeCloseTo(first!.x, 6);
    expect(second!.y - first!.y).toBeCloseTo(10.5 * 1.5, 6);
  });
});
