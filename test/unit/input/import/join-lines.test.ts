import { describe, expect, test } from 'vitest';
import { offsetAt, sourceText } from '../../../../src/base/source-text.ts';
import { closeLetterSpacing, joinLines } from '../../../../src/input/import/join-lines.ts';

function joined(...lines: readonly string[]): string {
  let from = 0;
  const sources = lines.map((line) => {
    const source = sourceText(line, 'a.txt', from);
    from += line.length + 1;
    return source;
  });
  return joinLines(sources).text;
}

describe('joinLines', () => {
  test.each([
    [['会议在', '北京召开'], '会议在北京召开'],
    [['采用', 'PDF', '格式'], '采用PDF格式'],
    [['自 20', '19 年起'], '自2019年起'],
    [['以 e-', 'mail 报送'], '以e-mail报送'],
    [['open', 'source'], 'open source'],
    [['COVID', '19'], 'COVID 19'],
    [['at 35', '%'], 'at 35%'],
    [['tougao@example', '.org'], 'tougao@example.org'],
    [['tougao@example.', 'org'], 'tougao@example.org'],
    [['https://example.org/', 'path'], 'https://example.org/path'],
    [['see the end.', 'New line'], 'see the end. New line'],
    [['the “big', 'one”'], 'the “big one”'],
  ])('joins %j', (lines, text) => {
    expect(joined(...lines)).toBe(text);
  });

  test('drops blanks between Chinese and digits that layout had put there', () => {
    expect(joined('6 月 24 日，PM 2.5 为', '35 微克')).toBe('6月24日，PM 2.5为35微克');
  });

  test('keeps the place of every character', () => {
    const text = joinLines([sourceText('自 20', 'a.txt', 0), sourceText('19 年', 'a.txt', 6)]);
    expect(Array.from({ length: text.text.length }, (_, index) => offsetAt(text, index))).toEqual([0, 2, 3, 6, 7, 9]);
  });
});

describe('closeLetterSpacing', () => {
  test.each([
    ['科 技 简 报', '科技简报'],
    ['科　技　简　报', '科技简报'],
    ['张 三', '张 三'],
    ['科技 简报', '科技 简报'],
  ])('makes %s %s', (text, result) => {
    expect(closeLetterSpacing(sourceText(text, 'a.txt', 0)).text).toBe(result);
  });
});
