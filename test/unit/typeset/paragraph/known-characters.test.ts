import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../../src/base/source-text.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import { spacingFor, usualConventions } from '../../../../src/typeset/paragraph/conventions.ts';
import type { StyledInline } from '../../../../src/typeset/paragraph/flat-text.ts';
import { glyphFinder } from '../../../../src/typeset/paragraph/glyph-finder.ts';
import { shapeText } from '../../../../src/typeset/paragraph/shape-text.ts';
import { composed, plainRun } from '../../../support/paragraph.ts';

const finder = glyphFinder(metricFontSet(), false, () => undefined);

/** Widths of the characters of a text, each set in the size that stands beside it. */
function widths(parts: readonly (readonly [string, number])[]): number[] {
  const styles = new Map(parts.map(([, size]) => [size, { ...plainRun, size }]));
  const inlines = parts.map(([text, size]): StyledInline => {
    return { kind: 'text', text: sourceText(text, '', 0), style: styles.get(size)! };
  });
  return [...shapeText(inlines, { spacing: spacingFor(usualConventions), hangs: false }, finder).boxes.width];
}

describe('what is known of characters', () => {
  it('is of a style, however many of them meet in a paragraph', () => {
    const sizes = Array.from({ length: 40 }, (_, at) => at + 1);
    const parts = [...sizes, ...sizes, ...sizes.toReversed()].map((size) => ['汉', size] as const);
    for (let round = 0; round < 2; round++) expect(widths(parts)).toEqual(parts.map(([, size]) => size));
  });

  it('goes on from one paragraph to the next in another style', () => {
    for (let size = 1; size < 40; size++) expect(widths([['汉字', size]])).toEqual([size, size]);
    for (let size = 1; size < 40; size++) expect(widths([['字汉', size]])).toEqual([size, size]);
  });

  it('is of each form of a mark that Chinese and Latin text share', () => {
    const marks = () => {
      const { boxes } = composed('他说“好”，it’s “so”; 和/或 km/h · a·b 2020–2025年');
      return Array.from(boxes.codePoint, (codePoint, k) => [codePoint, boxes.key[k], boxes.latin[k], boxes.mark[k]]);
    };
    const first = marks();
    const forms = (mark: string) => first.filter(([own]) => own === mark.charCodeAt(0)).map(([, , latin]) => latin);
    expect(forms('“')).toEqual([0, 1]);
    expect(forms('/')).toEqual([0, 1]);
    expect(marks()).toEqual(first);
  });

  it('is told of more characters than there is room to note', () => {
    const text = String.fromCharCode(...Array.from({ length: 6000 }, (_, at) => 0x4e00 + at));
    for (let round = 0; round < 2; round++) expect(widths([[text, 3]])).toEqual(new Array(6000).fill(3));
    expect(widths([['汉', 2]])).toEqual([2]);
  });
});
