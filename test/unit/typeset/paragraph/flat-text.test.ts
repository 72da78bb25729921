import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../../src/base/source-text.ts';
import { flatten, type StyledInline } from '../../../../src/typeset/paragraph/flat-text.ts';
import { plainRun } from '../../../support/paragraph.ts';

const inline = (
  text: string,
  from: number,
  own: Partial<Extract<StyledInline, { kind: 'text' }>> = {},
): StyledInline => {
  return { kind: 'text', text: sourceText(text, 'a.md', from), style: plainRun, ...own };
};

describe('a paragraph of many inlines', () => {
  const raised = {
    dots: false,
    name: undefined,
    ruby: undefined,
    spread: undefined,
    border: undefined,
    level: 'raised',
  };

  it('has one style for all that is raised, however much that is, and one entry for marks that are the same', () => {
    const marks = raised as NonNullable<Extract<StyledInline, { kind: 'text' }>['marks']>;
    const inlines = Array.from({ length: 70_000 }, (_, at) => inline('甲', at, at % 2 === 0 ? {} : { marks }));
    const { styles, styleAt, marks: all, markAt } = flatten(inlines);
    expect([styles.length, all.length]).toEqual([2, 1]);
    expect([...styleAt.subarray(69_996)]).toEqual([0, 1, 0, 1]);
    expect([...markAt.subarray(69_996)]).toEqual([0, 1, 0, 1]);
  });

  it('knows the place of each in its file', () => {
    const { spanAt } = flatten([inline('甲乙', 10), { kind: 'forced-break' }, inline('丙', 20), inline('丁戊', 30)]);
    const places = [0, 1, 2, 3, 4, 5].map((unit) => spanAt(unit, unit + 1)?.start);
    expect(places).toEqual([10, 11, undefined, 20, 30, 31]);
  });

  it('tells whether any of it leads somewhere', () => {
    expect(flatten([inline('甲', 0)]).hasLinks).toBe(false);
    const linked = { ...plainRun, href: 'https://example.org' };
    expect(flatten([inline('甲', 0), inline('乙', 1, { style: linked })]).hasLinks).toBe(true);
  });
});
