import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../../../../src/base/geometry.ts';
import { newsletterStyle } from '../../../../../../src/input/style/newsletter.ts';
import { article, filler, issue, paragraph } from '../../../../../support/issue.ts';
import { textsOf } from '../../../../../support/pages.ts';
import { typeset } from '../../../../../support/typeset.ts';

/** 31 characters fill 156 mm. */
const advance = mmToPt(156) / 31;

/** Left and right edges of the paragraphs' lines, in characters of the body. */
function edges(inset: number) {
  const style = { ...newsletterStyle, quotation: { ...newsletterStyle.quotation, inset } };
  const quotation = { kind: 'quotation' as const, blocks: [paragraph(filler(80))] };
  const { pages } = typeset(issue({ 动态: [article('标题', [quotation])] }, { style }));
  const lines = textsOf(pages[0]!).filter(({ role }) => role === 'paragraph');
  const left = Math.min(...lines.map(({ x }) => x));
  return {
    first: (lines[0]!.x - left) / advance,
    width: (Math.max(...lines.map(({ right }) => right)) - left) / advance,
  };
}

/** Left and right edge of each line of a paragraph, in characters of the body from the left edge of the text. */
function lineEdges(text: string, align: 'justify' | 'end' = 'justify') {
  const style = { ...newsletterStyle, body: { ...newsletterStyle.body, align } };
  const { pages } = typeset(issue({ 动态: [article('标题', [paragraph(text)])] }, { style }));
  const runs = textsOf(pages[0]!).filter(({ role }) => role === 'paragraph');
  const rows = [...new Set(runs.map(({ y }) => y))].map((y) => runs.filter((run) => run.y === y));
  const inCharacters = (x: number) => Math.round((x - mmToPt(27)) / advance);
  return rows.map((row) => [
    inCharacters(Math.min(...row.map(({ x }) => x))),
    inCharacters(Math.max(...row.map(({ right }) => right))),
  ]);
}

describe('a paragraph from right to left', () => {
  /** Letters of South Arabia, which need no shaping, as wide as Chinese ones here. */
  const word = '𐩠𐩡𐩢𐩣';

  it('is indented at the right, and its last line stands there', () => {
    const lines = lineEdges(Array.from({ length: 16 }, () => word).join(' '));
    expect(lines).toEqual([
      [0, 29],
      [0, 31],
      [expect.any(Number), 31],
    ]);
    expect(lines.at(-1)![0]).toBeGreaterThan(5);
  });

  it('stands at the left where text is set to the end of the line', () => {
    expect(lineEdges(word, 'end')).toEqual([[0, 4]]);
  });
});

describe('a quotation', () => {
  it('is as wide as the text, its first line indented', () => {
    const { first, width } = edges(0);
    expect([first, width]).toEqual([expect.closeTo(2, 2), expect.closeTo(31, 1)]);
  });

  it('is set in at both ends where the style says so, still a whole number of characters wide', () => {
    const { first, width } = edges(2);
    expect([first, width]).toEqual([expect.closeTo(2, 2), expect.closeTo(27, 1)]);
  });
});
