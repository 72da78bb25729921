import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceText, spanOf } from '../../../../src/base/source-text.ts';
import { atOnePlace, placed, rewrite } from '../../../../src/input/content/rewrite.ts';
import { at0, placesIn } from './support.ts';

describe('rewrite', () => {
  test('keeps the places of what is left after a deletion', () => {
    const file = '甲x乙';
    const result = rewrite(at0(file), [{ start: 1, end: 2, text: '' }]);
    expect(result.text).toBe('甲乙');
    expect(placesIn(file, result)).toBe('甲乙');
  });

  test('puts a longer replacement at the place of what it replaces, and what follows at its own', () => {
    const file = '甲\uf900乙';
    const result = rewrite(at0(file), [{ start: 1, end: 2, text: '𠀀' }]);
    expect(result.text).toBe('甲𠀀乙');
    expect(spanOf(result, 1, 3)).toEqual({ file: 'a.txt', start: 1, end: 2 });
    expect(spanOf(result, 3, 4)).toEqual({ file: 'a.txt', start: 2, end: 3 });
  });

  test('gives an empty text at the place of a text that is deleted whole', () => {
    const result = rewrite(sourceText('甲', 'a.txt', 7), [{ start: 0, end: 1, text: '' }]);
    expect(result).toEqual({ text: '', file: 'a.txt', pieces: [{ at: 0, from: 7 }] });
  });

  test('leaves every kept character at its place, whatever the edits', () => {
    const edits = fc
      .array(fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom('', 'a', 'bc')), { maxLength: 8 })
      .map((steps) => {
        let at = 0;
        return steps.map(([skip, length, text]) => {
          const start = at + skip;
          at = start + length + 1;
          return { start, end: start + length, text };
        });
      });
    fc.assert(
      fc.property(edits, (edits) => {
        // Capitals are the file's own, small letters are put in.
        const file = Array.from({ length: 80 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
        const result = rewrite(at0(file), edits);
        const kept = [...result.text].filter((character) => character >= '\u4e00');
        const places = [...placesIn(file, result)].filter((_, index) => (result.text[index] ?? '') >= '\u4e00');
        expect(places).toEqual(kept);
      }),
    );
  });
});

describe('placed', () => {
  test('says contiguous places in one piece', () => {
    expect(placed('甲乙丙', 'a.txt', [4, 5, 9]).pieces).toEqual([
      { at: 0, from: 4 },
      { at: 2, from: 9 },
    ]);
  });
});

describe('atOnePlace', () => {
  test('points every character at the same place', () => {
    const text = atOnePlace('稿件提供', 'issue.yaml', 30);
    expect(spanOf(text)).toEqual({ file: 'issue.yaml', start: 30, end: 31 });
  });
});
