import { describe, expect, it } from 'vitest';
import { newMemo } from '../../../src/base/memo.ts';

describe('a memo', () => {
  it('makes a value once as long as each round uses it', () => {
    const memo = newMemo<string>();
    const made: string[] = [];
    const recall = (key: string) =>
      memo.recall(key, () => {
        made.push(key);
        return `value of ${key}`;
      });
    expect([recall('a'), recall('a'), recall('b')]).toEqual(['value of a', 'value of a', 'value of b']);
    memo.turn();
    recall('a');
    memo.turn();
    recall('a');
    recall('b');
    expect(made).toEqual(['a', 'b', 'b']);
  });

  it('keeps an undefined value too', () => {
    const memo = newMemo<undefined>();
    let calls = 0;
    for (let call = 0; call < 2; call++) memo.recall('a', () => void calls++);
    expect(calls).toBe(1);
  });
});
