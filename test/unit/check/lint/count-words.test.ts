import { expect, it } from 'vitest';
import { wordsIn } from '../../../../src/check/lint/count-words.ts';

it('counts each Chinese character and mark, and each word or number of other scripts', () => {
  expect(wordsIn('在2026年，“ISO 9001”认证　通过。')).toBe(13);
});
