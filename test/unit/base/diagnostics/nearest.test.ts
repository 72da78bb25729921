import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest, plainForm } from '../../../../src/base/diagnostics/nearest.ts';

const keys = ['title', 'subtitle', 'author', 'source', 'source-label', 'file', 'body', '栏目'];

describe('nearest', () => {
  test.each([
    ['titel', 'title'],
    ['tilte', 'title'],
    ['subtittle', 'subtitle'],
    ['soruce', 'source'],
    ['Title', 'title'],
    ['ｔｉｔｌｅ', 'title'],
    ['titl\u200be', 'title'],
    ['source_label', 'source-label'],
    ['sourceLabel', 'source-label'],
    ['source label', 'source-label'],
    ['flie', 'file'],
    [' 栏目 ', '栏目'],
  ])('takes %s for %s', (word, expected) => {
    expect(nearest(word, keys)).toBe(expected);
  });

  test.each(['colour', '标题', 'x', '', 'fail2', '栏'])('takes %s for nothing', (word) => {
    expect(nearest(word, keys)).toBeUndefined();
  });

  test('finds every candidate by its own name', () => {
    for (const key of keys) expect(nearest(key, keys)).toBe(key);
  });

  test('takes the first of two that are equally near', () => {
    expect(nearest('cat', ['bat', 'rat'])).toBe('bat');
  });
});

describe('editDistance', () => {
  const word = fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'b', 'c', '张') });

  test('counts a swap of neighbours as one', () => {
    expect(editDistance('titel', 'title')).toBe(1);
  });

  test('is 0 for equal words only, the same both ways, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

test('plainForm changes nothing in a plain form', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plainForm(plainForm(text))).toBe(plainForm(text));
    }),
  );
});
