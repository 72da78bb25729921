import { describe, expect, it } from 'vitest';
import { shardOf } from '../../../src/cli/shard.ts';

const list = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const share = (shard: string): readonly string[] => {
  const found = shardOf(list, shard);
  if (!found.ok) throw new Error(found.problem.message.en);
  return found.value;
};

describe('shardOf', () => {
  it('gives every entry to one share', () => {
    expect(share('2/3')).toEqual(['b', 'e']);
    expect([share('1/3'), share('2/3'), share('3/3')].flat().toSorted()).toEqual(list);
    expect(share('9/9')).toEqual([]);
  });

  it('is the whole list when no share is asked for', () => {
    expect(shardOf(list, undefined)).toEqual({ ok: true, value: list });
  });

  it.each(['0/3', '4/3', '3', 'a/b', '1/0', '1/3/5'])('refuses %s', (shard) => {
    expect(shardOf(list, shard).ok).toBe(false);
  });
});
