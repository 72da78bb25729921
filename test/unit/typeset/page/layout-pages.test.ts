import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPages, type PageOptions } from '../../../../src/typeset/page/layout-pages.ts';
import { filler } from '../../../support/issue.ts';

const page: PageOptions = { characters: 20, rows: 10, pitchPt: 28, sizePt: 14 };

describe('pages of text alone', () => {
  it('are one for no text', () => {
    expect(layoutPages([], page)).toEqual([{ lines: [] }]);
  });

  it('hold every line once, in order, on baselines a pitch apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(1 as const, 2 as const),
        (lengths, columns) => {
          const texts = lengths.map(filler);
          const lines = layoutPages(texts, { ...page, columns }).flatMap((each) => each.lines);
          expect(lines.map(({ text }) => text).join('')).toBe(texts.join(''));
          for (const { baseline, row } of lines) expect(baseline).toBeCloseTo(row * 28 + 7 + 0.88 * 14, 9);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('keep a head with its text', () => {
    const pages = layoutPages([filler(18 + 8 * 20), { kind: 'heading', text: '一、标题' }, filler(60)], page);
    expect(pages[1]!.lines[0]!.text).toBe('一、标题');
  });

  it('leave no first or last line of a paragraph alone', () => {
    const pages = layoutPages([filler(18 + 8 * 20), filler(60)], page);
    const counts = pages.map(({ lines }) => lines.filter(({ block }) => block === 1).length);
    expect(counts).not.toContain(1);
  });

  it('stand in columns a measure and a gap apart', () => {
    const [first] = layoutPages([filler(18 + 14 * 20)], { ...page, columns: 2 });
    expect([...new Set(first!.lines.filter(({ row }) => row > 0).map(({ x }) => x))]).toEqual([0, 22 * 14]);
  });
});
