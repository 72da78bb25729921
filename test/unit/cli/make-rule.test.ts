import { expect, it } from 'vitest';
import { makeRule } from '../../../src/cli/make-rule.ts';

it('a rule has the output first, and marks what make would take for its own', () => {
  expect(makeRule('第 3 期/a.pdf', ['第 3 期/a.yaml', 'b#1$.md', '50%.png'])).toBe(
    '第\\ 3\\ 期/a.pdf: 第\\ 3\\ 期/a.yaml b\\#1$$.md 50\\%.png',
  );
});
