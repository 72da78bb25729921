import { describe, expect, test } from 'vitest';
import { emWidth, endsSentence, firstTokenWidth } from '../../../../src/input/import/em-width.ts';

describe('emWidth', () => {
  test.each([
    ['会议', 2],
    ['2019年', 3],
    ['6 月', 1.75],
    ['“甲”', 3],
    ['……', 2],
    ['》《', 1.5],
    ['　', 1],
    ['𠀀', 1],
  ])('of %s is %f', (text, width) => {
    expect(emWidth(text)).toBe(width);
  });
});

describe('firstTokenWidth', () => {
  test.each([
    ['会议', 1],
    ['会，议', 2],
    ['《会议》', 2],
    ['2019年', 2],
    ['e-mail，', 4],
  ])('of %s is %f', (text, width) => {
    expect(firstTokenWidth(text)).toBe(width);
  });
});

describe('endsSentence', () => {
  test.each(['完。', '完。”', '吗？）', '如下：'])('sees the end in %s', (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  test.each(['没完', '没完，', '（见附件）'])('sees none in %s', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});
