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
