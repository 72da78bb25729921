/** Items that are set in behind their labels, in characters of the body from the left edge of the text. */
import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../../../../src/base/geometry.ts';
import type { Block } from '../../../../../../src/input/content/issue.ts';
import { newsletterStyle } from '../../../../../../src/input/style/newsletter.ts';
import { article, filler, issue, paragraph } from '../../../../../support/issue.ts';
import { type PlacedText, textsOf } from '../../../../../support/pages.ts';
import { typeset } from '../../../../../support/typeset.ts';

const style = { ...newsletterStyle, list: { form: 'hanging' as const } };
/** 31 characters fill 156 mm. */
const advance = mmToPt(156) / 31;
const left = mmToPt(27);

type List = Extract<Block, { readonly kind: 'list' }>;

function list(items: readonly (readonly Block[])[], changes: Partial<List> = {}): List {
  return { kind: 'list', ordered: false, start: 1, ...changes, items: items.map((blocks) => ({ blocks })) };
}

function runsOf(block: Block): PlacedText[] {
  const { pages } = typeset(issue({ 动态: [article('标题', [block])] }, { style }));
  return textsOf(pages[0]!).filter(({ role }) => role === 'list-item' || role === 'paragraph');
}

/** Where the runs of a block begin, with their first character, in reading order. */
function begins(block: Block): [string, number][] {
  return runsOf(block).map(({ text, x }) => [[...text][0]!, Math.round(((x - left) / advance) * 10) / 10]);
}

describe('an item that hangs behind its label', () => {
  it('has its label where paragraphs begin and all its lines one character behind', () => {
    expect(begins(list([[paragraph(filler(60))]]))).toEqual([
      ['●', 2],
      ['中', 3],
      ['中', 3],
      ['中', 3],
    ]);
  });

  it('fills its lines by whole characters', () => {
    const [, first] = runsOf(list([[paragraph(filler(60))]]));
    expect(first!.text).toHaveLength(28);
    expect((first!.right - left) / advance).toBeCloseTo(31, 1);
  });

  it('leaves as many characters as the widest label of its list takes', () => {
    const short = [[paragraph('甲')], [paragraph('乙')]];
    expect(begins(list(short, { ordered: true }))).toEqual([
      ['1', 2],
      ['甲', 3],
      ['2', 2],
      ['乙', 3],
    ]);
    const places = (changes: Partial<List>) => new Map(begins(list(short, { ordered: true, ...changes })));
    expect(places({ start: 9 }).get('甲')).toBe(4);
    expect(places({ form: 'brackets' }).get('甲')).toBe(4);
  });

  it('sets in what follows in it to its text, a list with the label there', () => {
    const inner = list([[paragraph('丙')]]);
    expect(begins(list([[paragraph('甲'), paragraph('乙'), inner]]))).toEqual([
      ['●', 2],
      ['甲', 3],
      ['乙', 5],
      ['●', 3],
      ['丙', 4],
    ]);
  });

  it('has its label before its text however deep it stands', () => {
    const nested = (depth: number): Block => list([[paragraph('甲'), ...(depth > 0 ? [nested(depth - 1)] : [])]]);
    const runs = begins(nested(20));
    for (const [at, [text, x]] of runs.entries()) if (text === '甲') expect(runs[at - 1]).toEqual(['●', x - 1]);
  });

  it('keeps its label where it has no text', () => {
    expect(begins(list([[list([[paragraph('甲')]])]])).map(([text]) => text)).toEqual(['●', '●', '甲']);
  });
});

describe('the line that leads to what follows', () => {
  it.each([
    ['a list', list([[paragraph('一项')], [paragraph('二项')], [paragraph('三项')]])],
    ['a paragraph', paragraph('所列各项')],
  ])('stays with %s: no page ends behind its colon', (_, items) => {
    for (let count = 10; count < 24; count++) {
      const before = Array.from({ length: count }, () => paragraph('前文'));
      const blocks = [...before, paragraph('做好下面几项：'), items, paragraph('后文')];
      const { pages } = typeset(issue({ 动态: [article('标题', blocks)] }));
      const lasts = pages.map((page) =>
        textsOf(page).findLast(({ role }) => role === 'paragraph' || role === 'list-item'),
      );
      expect(lasts.map((last) => last?.text)).not.toContain('做好下面几项：');
    }
  });
});
