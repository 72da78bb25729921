import { describe, expect, it } from 'vitest';
import { digest } from '../../../../src/output/pdf/digest.ts';

/** The two words of the digest as they are written elsewhere. */
function wordsOf(bytes: Uint8Array): string {
  const view = new DataView(digest(bytes).buffer);
  return [0, 8].map((at) => view.getBigUint64(at, true).toString(16).padStart(16, '0')).join(' ');
}

describe('digest', () => {
  it('is that of MurmurHash3_x64_128', () => {
    expect(wordsOf(Buffer.from('hello'))).toBe('cbd8a7b341bd9b02 5b1e906a48ae1d19');
    expect(wordsOf(Buffer.from('The quick brown fox jumps over the lazy dog'))).toBe(
      'e34bbc7bbc071b6c 7a433ca9c49a9347',
    );
  });

  it('has 16 bytes, of nothing too', () => {
    expect([...digest(new Uint8Array(0))]).toEqual(new Array(16).fill(0));
  });

  it('tells every length and every changed byte, over the borders of blocks and parts', () => {
    const whole = new Uint8Array((1 << 17) + 40);
    const lengths = [...Array(40).keys()].flatMap((more) => [more, (1 << 16) - 20 + more, (1 << 17) + more]);
    const names = lengths.map((length) => wordsOf(whole.subarray(0, length)));
    for (const at of [0, 15, 16, (1 << 16) - 1, 1 << 16, (1 << 17) + 39]) {
      names.push(wordsOf(whole.map((_, place) => Number(place === at))));
    }
    expect(new Set(names).size).toBe(names.length);
  });
});
