import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../../src/base/diagnostics/display-width.ts';

describe('displayWidth', () => {
  test.each([
    ['Latin letters', 'abc', 3],
    ['Chinese characters', '科技简报', 8],
    ['characters beyond U+FFFF', '𠮷𫠜', 4],
    ['full-width marks and letters', '：，（）Ａ１', 12],
    ['the ideographic blank', '\u3000', 2],
    ['half-width kana', 'ｱ', 1],
    ['marks that Chinese shares with Latin', '“”…—·', 5],
    ['combining marks', 'e\u0301', 1],
    ['selectors and joiners', '葛\u{e0100}\u200d', 2],
    ['a no-break blank', '\u00a0', 1],
    ['emoji', '🎉', 2],
    ['circled digits', '①', 1],
    ['nothing', '', 0],
  ])('counts %s', (_, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});
