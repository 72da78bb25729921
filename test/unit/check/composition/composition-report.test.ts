import { describe, expect, it } from 'vitest';
import { compositionOf } from '../../../../src/check/composition/composition-report.ts';
import { compositionText } from '../../../../src/check/composition/composition-text.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import type { Document } from '../../../../src/typeset/frame/frame.ts';
import { typesetIssue } from '../../../../src/typeset/page/typeset-issue.ts';
import { article, issue, paragraph } from '../../../support/issue.ts';

function documentWith(...texts: readonly string[]): Document {
  const set = issue({ 甲: [article('题', texts.map(paragraph))] });
  const document = typesetIssue(metricFontSet(), set, { allowMissing: false, tellsFill: true }, () => undefined);
  if (!document.ok) throw new Error('the issue has errors');
  return document.value;
}

const text = '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。闰余成岁，律吕调阳。'.repeat(3);

describe('the numbers of a composition', () => {
  it('tell for each line its natural width, the class reached and the amount per gap', () => {
    const { pages } = compositionOf(documentWith(text));
    const lines = pages[0]!.lines.filter((line) => text.startsWith(line.text.slice(0, 4)) || line.natural > 20);
    for (const line of lines) {
      expect(line.text.length).toBeGreaterThan(0);
      if (line.reached === null) expect(line.perGap).toBe(0);
      else expect(Math.sign(line.perGap)).toBe(Math.sign(line.measure - line.natural));
    }
    expect(lines.some((line) => line.reached !== null)).toBe(true);
  });

  it('count rows, lines, runts and lone lines', () => {
    const { pages, total } = compositionOf(documentWith(text, text));
    expect(pages[0]!.rowsUsed).toBeGreaterThanOrEqual(pages[0]!.lines.length);
    expect(total.lines).toBe(pages[0]!.lines.length);
    expect(total).toMatchObject({ pages: 1, runts: 0, widows: 0, overfull: 0 });
    expect(Object.values(total.reached).reduce((sum, count) => sum + count, 0)).toBe(total.lines);
  });

  it('are none for lines that are not filled', () => {
    const lines = compositionOf(documentWith('天地玄黄。')).pages[0]!.lines;
    expect(lines.every((line) => line.reached === null && line.perGap === 0)).toBe(true);
  });

  it('are a line each in the terminal, and a total', () => {
    const document = documentWith(text);
    const rows = compositionText(compositionOf(document), 'zh').split('\n');
    expect(rows[0]).toMatch(/^第 1 页　用 \d+ 行　孤行 0$/);
    expect(rows.at(-1)).toMatch(/^合计 1 页 \d+ 行；.*孤字 0，孤行 0，超出版心 0$/);
    expect(rows.length).toBe(compositionOf(document).total.lines + 2);
    expect(compositionText(compositionOf(document), 'en').split('\n').at(-1)).toMatch(/overfull 0$/);
  });
});
