import { describe, expect, it } from 'vitest';
import { priced } from './marked.ts';

describe('numbers in Chinese digits', () => {
  it('are parted at a cost where a 〇 tells them from words', () => {
    expect(priced('于二〇二六年')).toBe('于|0|二|50|〇|50|二|50|六|0|年');
    expect(priced('一二三')).toBe('一|0|二|0|三');
  });
});
