/** Paper, margins, rows and columns as they come out on finished pages, in millimetres. */
import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../src/base/geometry.ts';
import { addValue, type StyleValue } from '../../../../src/input/style/layers.ts';
import type { Style } from '../../../../src/input/style/style.ts';
import { styleOf } from '../../../../src/input/style/style-of.ts';
import type { Document } from '../../../../src/typeset/frame/frame.ts';
import { article, filler, issue, paragraph } from '../../../support/issue.ts';
import { textsOf } from '../../../support/pages.ts';
import { typeset } from '../../../support/typeset.ts';

/** The style newsletter with these values. */
function styleWith(values: Readonly<Record<string, string>>): Style {
  const layer = new Map<string, StyleValue>();
  for (const [path, word] of Object.entries(values)) addValue(layer, path, [word], undefined);
  const style = styleOf({ house: 'newsletter', layers: [layer] });
  return style.ok ? style.value : expect.fail(style.errors.map(({ code }) => code).join());
}

function pagesIn(values: Readonly<Record<string, string>>): Document['pages'] {
  return typeset(issue({ 动态: [article('文', [paragraph(filler(3000))])] }, { style: styleWith(values) })).pages;
}

/** Edges of the lines of body text of a page that is full. */
function textArea(pages: Document['pages'], index = 1) {
  const lines = textsOf(pages[index]!).filter(({ role }) => role === 'paragraph');
  return {
    left: ptToMm(Math.min(...lines.map(({ x }) => x))),
    right: ptToMm(Math.max(...lines.map(({ right }) => right))),
    rows: new Set(lines.map(({ y }) => Math.round(y * 100))).size,
    longest: Math.max(...lines.map(({ text }) => text.length)),
  };
}

describe('paper', () => {
  it.each([
    ['A4', 210, 297],
    ['A3-folded', 210, 297],
    ['A5', 148, 210],
    ['B5', 176, 250],
    ['16k', 185, 260],
    ['large-16k', 210, 285],
  ])('%s is %i × %i mm, the type area in its middle as on A4', (paper, width, height) => {
    const pages = pagesIn({ paper });
    expect(ptToMm(pages[0]!.trim.width)).toBeCloseTo(width, 6);
    expect(ptToMm(pages[0]!.trim.height)).toBeCloseTo(height, 6);
    const { left, right } = textArea(pages);
    expect(left).toBeCloseTo((27 * width) / 210, 0);
    expect(left + right).toBeCloseTo(width, 0);
  });

  it('may have any size', () => {
    const pages = pagesIn({ 'paper.width': '170mm', 'paper.height': '240mm' });
    expect([pages[0]!.trim.width, pages[0]!.trim.height].map(ptToMm)).toEqual([
      expect.closeTo(170, 6),
      expect.closeTo(240, 6),
    ]);
  });

  it('folded takes pages in fours', () => {
    expect(pagesIn({ paper: 'A3-folded' }).length % 4).toBe(0);
  });
});

describe('margins', () => {
  it('stand where they are said, and the characters fill what is between them', () => {
    const { left, right, longest } = textArea(pagesIn({ 'margins.inner': '40mm', 'margins.outer': '30mm' }), 2);
    expect([left, right]).toEqual([expect.closeTo(40, 0), expect.closeTo(180, 0)]);
    // 140 mm are 396.9 pt: 28 characters of 14 pt.
    expect(longest).toBe(28);
  });
});

describe('rows and characters', () => {
  it('fill a type area to its edges', () => {
    const pages = pagesIn({ 'type-area.height': '225mm', rows: '22', characters: '28', 'body.size': '三号' });
    const { left, right, rows, longest } = textArea(pages);
    expect([rows, longest]).toEqual([22, 28]);
    expect(right - left).toBeCloseTo(156, 0);
    const lines = textsOf(pages[1]!).filter(({ role }) => role === 'paragraph');
    const ys = [...new Set(lines.map(({ y }) => y))].toSorted((a, b) => a - b);
    expect(ptToMm(ys.at(-1)! - ys[0]!)).toBeCloseTo((225 * 21) / 22, 6);
  });
});

describe('columns', () => {
  it.each([2, 3] as const)('%i of them share the type area', (count) => {
    const pages = pagesIn({ columns: String(count) });
    const lines = textsOf(pages[0]!).filter(({ role, text }) => role === 'paragraph' && text.length > 8);
    const { left, right } = textArea(pages, 0);
    expect(right - left).toBeCloseTo(156, 0);
    expect(new Set(lines.map(({ x }) => Math.round(x / 20))).size).toBeGreaterThanOrEqual(count);
    const widths = lines.map((line) => ptToMm(line.right - line.x));
    expect(Math.max(...widths)).toBeLessThan(156 / count);
  });
});
