import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../../src/input/import/numerals.ts';

describe('readNumber', () => {
  test.each([
    ['12', 12],
    ['１２', 12],
    ['1 2', 12],
    ['六', 6],
    ['十', 10],
    ['十二', 12],
    ['三十', 30],
    ['二十一', 21],
    ['一百零三', 103],
    ['二〇一九', 2019],
    ['二○一九', 2019],
  ])('reads %s as %i', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  test.each(['', '甲', '12期', '十十'])('does not read %j', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});
