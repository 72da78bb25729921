import { describe, expect, it } from 'vitest';
import { mmToPt, ptToMm } from '../../../../src/base/geometry.ts';
import { gongwenStyle } from '../../../../src/input/style/gongwen.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import type { Document } from '../../../../src/typeset/frame/frame.ts';
import { typesetIssue } from '../../../../src/typeset/page/typeset-issue.ts';
import { article, filler, issue, paragraph } from '../../../support/issue.ts';
import { textsOf } from '../../../support/pages.ts';

function typeset(characters: number): Document {
  const source = issue({ 动态: [article('标题', [paragraph(filler(characters))])] }, { style: gongwenStyle });
  const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value;
}

describe('an official document', () => {
  const document = typeset(28 * 60);
  const body = document.pages.map((page) => textsOf(page).filter(({ role }) => role === 'paragraph'));

  it('has 28 characters on a line 156 mm wide, 28 mm from the binding edge: at the right on even pages', () => {
    const lines = body.map((page) => page.find(({ text }) => text.length === 28)!);
    expect(lines.map(({ x }) => ptToMm(x))).toEqual([28, 26, 28].map((edge) => expect.closeTo(edge, 1)));
    expect(lines.map(({ right }) => ptToMm(right))).toEqual([184, 182, 184].map((edge) => expect.closeTo(edge, 1)));
    expect(new Set(lines.map(({ size }) => size))).toEqual(new Set([16]));
  });

  it('has 22 rows on 225 mm, 37 mm from the head', () => {
    const baselines = body[1]!.map(({ y }) => y);
    const pitch = mmToPt(225) / 22;
    expect(new Set(baselines)).toHaveLength(22);
    expect(ptToMm(baselines[1]! - baselines[0]!)).toBeCloseTo(225 / 22, 6);
    // The em box of the first line stands in the middle of its row.
    expect(ptToMm(baselines[0]! - 0.88 * 16 - (pitch - 16) / 2)).toBeCloseTo(37, 6);
  });

  it('is set in 3号仿宋 in the inks of the standard', () => {
    const { body, masthead } = gongwenStyle;
    expect([body.role, body.size, body.ink.cmyk]).toEqual(['fangsong', 16, [0, 0, 0, 100]]);
    expect(masthead.name.ink.cmyk).toEqual([0, 80, 80, 0]);
  });

  it('has the dashes of its folio 7 mm under the type area, one character in', () => {
    const [odd, even] = document.pages.map((page) => textsOf(page).find(({ role }) => role === 'folio')!);
    expect([odd!.text, odd!.size]).toEqual(['— 1 —', 14]);
    // The upper edge of Tinos’s em dash.
    expect(ptToMm(odd!.y - (528 / 2048) * 14)).toBeCloseTo(37 + 225 + 7, 6);
    expect(ptToMm(odd!.right)).toBeCloseTo(28 + 156 - ptToMm(14), 6);
    expect(ptToMm(even!.x)).toBeCloseTo(26 + ptToMm(14), 6);
  });
});
