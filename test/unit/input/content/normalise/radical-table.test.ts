import { describe, expect, test } from 'vitest';
import { ideographOfRadical } from '../../../../../src/input/content/normalise/radical-table.ts';

describe('ideographOfRadical', () => {
  test('knows all 214 Kangxi radicals', () => {
    const all = Array.from({ length: 214 }, (_, index) => ideographOfRadical(0x2f00 + index) ?? '');
    expect(all.filter((character) => /^\p{Unified_Ideograph}$/u.test(character))).toHaveLength(214);
    expect(all[0]).toBe('一');
    expect(all[213]).toBe('龠');
  });

  test('knows the radicals of the supplement that look like their ideograph', () => {
    expect([...'⺠⻄⻅⻓⻔⻛⻰⻳'].map((radical) => ideographOfRadical(radical.codePointAt(0) ?? 0))).toEqual([
      ...'民西见长门风龙龟',
    ]);
  });

  test('leaves radicals with a shape of their own', () => {
    expect(ideographOfRadical(0x2eae)).toBeUndefined();
    expect(ideographOfRadical(0x2ecc)).toBeUndefined();
  });
});
