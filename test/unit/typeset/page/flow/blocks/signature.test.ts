import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../../src/base/geometry.ts';
import type { Block, Inline } from '../../../../../../src/input/content/issue.ts';
import { metricFontSet } from '../../../../../../src/typeset/fonts/metric-font-set.ts';
import { typesetIssue } from '../../../../../../src/typeset/page/typeset-issue.ts';
import { article, filler, issue, paragraph, text } from '../../../../../support/issue.ts';
import { type PlacedText, textsOf } from '../../../../../support/pages.ts';

const plain = (content: string): Inline[] => [
  { kind: 'text', text: text(content), style: { bold: false, emphasis: false, href: undefined } },
];

function typeset(...blocks: Block[]): PlacedText[][] {
  const source = issue({ 动态: [article('标题', blocks)] });
  const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value.pages.map(textsOf);
}

/** Edges of the two lines in characters of 14 pt from the right edge of the type area. */
function edges(name: string, date: string) {
  const [page] = typeset(paragraph('正文。'), { kind: 'signature', names: [plain(name)], date: plain(date) });
  const lines = page!.filter(({ role }) => role === 'signature');
  const y = Math.max(...lines.map((run) => run.y));
  const edge = 27 + 156;
  const fromRight = (mm: number) => (edge - mm) / ptToMm(14);
  const of = (runs: PlacedText[]) => ({
    left: fromRight(ptToMm(Math.min(...runs.map((run) => run.x)))),
    right: fromRight(ptToMm(Math.max(...runs.map((run) => run.right)))),
  });
  return { name: of(lines.filter((run) => run.y < y)), date: of(lines.filter((run) => run.y === y)) };
}

describe('a signature', () => {
  it('stands two characters from the edge, the day two further in than it begins', () => {
    const { name, date } = edges('共享联盟秘书处综合管理办公室', '二〇二六年一月一日');
    expect(name.right).toBeCloseTo(2, 1);
    expect(name.left - date.left).toBeCloseTo(2, 1);
  });

  it('gives way to a longer day, which then stands two characters from the edge', () => {
    const { name, date } = edges('秘书处', '二〇二六年十一月二十日');
    expect(date.right).toBeCloseTo(2, 1);
    expect(name.left - date.left).toBeCloseTo(2, 1);
  });

  it('is not parted from its article', () => {
    const pages = typeset(paragraph(filler(31 * 20)), paragraph(filler(31 + 20)), {
      kind: 'signature',
      names: [plain('秘书处')],
      date: plain('2026年1月1日'),
    });
    const last = pages.at(-1)!;
    expect(last.some(({ role }) => role === 'paragraph')).toBe(true);
    expect(
      last
        .filter(({ role }) => role === 'signature')
        .map((run) => run.text)
        .join(''),
    ).toBe('秘书处2026年1月1日');
  });
});

describe('a list of names', () => {
  it('stands in columns of one width, names of two characters as wide as those of three', () => {
    const names = ['张三', '李四光', '王五', '欧阳修', '赵六', '孙七八', '周九', '吴十一', '郑二'].map(plain);
    const [page] = typeset({ kind: 'names', names });
    const runs = page!.filter(({ role }) => role === 'names');
    const rows = [...new Set(runs.map(({ y }) => y))];
    expect(rows).toHaveLength(2);
    const byRow = rows.map((y) => runs.filter((run) => run.y === y));
    for (const [k, run] of byRow[1]!.entries()) expect(run.x).toBeCloseTo(byRow[0]![k]!.x, 6);
    const [two, three] = ['张三', '李四光'].map((name) => runs.find(({ text: shown }) => shown === name)!);
    expect(two!.right - two!.x).toBeCloseTo(three!.right - three!.x, 1);
    expect(ptToMm(byRow[0]!.at(-1)!.right)).toBeCloseTo(183, 0);
  });
});
