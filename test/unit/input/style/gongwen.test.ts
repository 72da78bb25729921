import { describe, expect, it } from 'vitest';
import { mmToPt, ptToMm } from '../../../../src/base/geometry.ts';
import type { Issue } from '../../../../src/input/content/issue.ts';
import { gongwenStyle } from '../../../../src/input/style/gongwen.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import type { Document } from '../../../../src/typeset/frame/frame.ts';
import { typesetIssue } from '../../../../src/typeset/page/typeset-issue.ts';
import { article, filler, issue, paragraph, text } from '../../../support/issue.ts';
import { rulesOf, textsOf } from '../../../support/pages.ts';

function typeset(characters: number): Document {
  const source = issue({ 动态: [article('标题', [paragraph(filler(characters))])] }, { style: gongwenStyle });
  return typesetIn(source);
}

function typesetIn(source: Issue): Document {
  const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value;
}

/** The first page, with a masthead and this title. */
function firstPage(title: string): ReturnType<typeof textsOf> {
  const source = issue(
    { 动态: [article(title, [paragraph(filler(300))])] },
    { style: gongwenStyle, masthead: 'redhead', name: text('工作简报'), publisher: text('秘书处') },
  );
  return textsOf(typesetIn(source).pages[0]!);
}

describe('its masthead', () => {
  it('has two blank rows under the rule, which stands 4 mm under the last line', () => {
    const page = typesetIn(
      issue(
        { 动态: [article('标题', [paragraph(filler(30))])] },
        { style: gongwenStyle, masthead: 'redhead', publisher: text('秘书处') },
      ),
    ).pages[0]!;
    const line = textsOf(page).find(({ role }) => role === 'masthead')!;
    const head = textsOf(page).find(({ role }) => role === 'section-head')!;
    const rule = rulesOf(page).find(({ role }) => role === 'masthead')!;
    // The em box ends 0.12 em below the baseline.
    expect(rule.y - ptToMm(line.y + 0.12 * 16)).toBeCloseTo(4, 6);
    const pitch = mmToPt(225) / 22;
    // The section takes two rows, with its name on the second: two blank rows, and one above it.
    expect((head.y - line.y) / pitch).toBeGreaterThan(3.5);
    expect((head.y - line.y) / pitch).toBeLessThan(4);
  });
});

describe('a title of several lines', () => {
  it('has its lines 33 pt apart and the text on the grid below', () => {
    const texts = firstPage(filler(30));
    const [first, second] = texts.filter(({ role }) => role === 'title');
    expect(second!.y - first!.y).toBeCloseTo(1.5 * 22, 6);
    const row = texts.find(({ role }) => role === 'paragraph')!;
    const rows = (row.y - texts.find(({ role }) => role === 'section-head')!.y) / (mmToPt(225) / 22);
    // Section and body stand on their rows, a head’s name a fifth of its size higher.
    expect(rows - (0.2 * 16) / (mmToPt(225) / 22)).toBeCloseTo(Math.floor(rows), 6);
  });
});

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
