import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate, openDeflater } from '../../../../src/output/pdf/deflate.ts';

const unpacked = (bytes: Uint8Array) => inflateSync(deflate(bytes));

/** Bytes that look random, always the same: the low bytes of a linear congruential generator. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

describe('deflate', () => {
  it('gives bytes that FlateDecode turns back, of nothing too', () => {
    for (const text of ['', 'a', 'ab', 'abc', 'abcd', '王'.repeat(1000)]) {
      expect(unpacked(Buffer.from(text)).toString()).toBe(text);
    }
  });

  it('turns back whatever it is given', () => {
    const pieces = fc.array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 300 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pieces, (runs) => {
        const bytes = Buffer.concat(runs.flatMap(([run, times]) => Array.from({ length: times }, () => run)));
        expect(unpacked(bytes).equals(bytes)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('turns back what is longer than a block and than the window, and what cannot be packed', () => {
    for (const bytes of [noise(200_000), Buffer.concat([noise(40_000), noise(40_000)]), new Uint8Array(1_000_000)]) {
      expect(unpacked(bytes).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  it('turns back codes that are cut to fifteen bits: frequencies like Fibonacci numbers', () => {
    const bytes: number[] = [];
    for (let symbol = 0, [uses, next] = [1, 1]; symbol < 20; symbol++, [uses, next] = [next, uses + next]) {
      for (let at = 0; at < uses; at++) bytes.push((symbol * 37) & 0xff);
    }
    const shuffled = noise(bytes.length).reduce((all, key, at) => {
      const other = (key * 257 + at * 31) % all.length;
      [all[at], all[other]] = [all[other]!, all[at]!];
      return all;
    }, bytes);
    expect([...unpacked(Uint8Array.from(shuffled))]).toEqual(shuffled);
  });

  it.each(['codes', 'matches'] as const)('turns back a stream that is packed part by part: %s', (way) => {
    const parts = [noise(50_000), new Uint8Array(0), Buffer.from('简报'.repeat(500)), noise(3)];
    const deflater = openDeflater(way);
    const packed = parts.map((part, at) => deflater.add(part, at === parts.length - 1));
    expect(inflateSync(Buffer.concat(packed)).equals(Buffer.concat(parts))).toBe(true);
  });

  it('packs several streams side by side, each with its own checksum', () => {
    const [first, second] = [openDeflater('codes'), openDeflater('matches')];
    const [one, two] = [noise(1000), Buffer.from('简报'.repeat(100))];
    const packed = [[first.add(one, false)], [second.add(two, false)]];
    deflate(noise(10));
    packed[0]!.push(first.add(two, true));
    packed[1]!.push(second.add(one, true));
    expect(inflateSync(Buffer.concat(packed[0]!)).equals(Buffer.concat([one, two]))).toBe(true);
    expect(inflateSync(Buffer.concat(packed[1]!)).equals(Buffer.concat([two, one]))).toBe(true);
  });

  it('packs a stream the same, whatever was packed before it', () => {
    const streams = [noise(40_000), Buffer.from('王'.repeat(9_000)), noise(300), Buffer.from('abcd'.repeat(20_000))];
    const packed = streams.map((bytes) => deflate(bytes));
    for (const [at, bytes] of [...streams.entries(), ...[...streams.entries()].reverse()]) {
      expect(deflate(bytes)).toEqual(packed[at]);
      expect(inflateSync(packed[at]!).equals(bytes)).toBe(true);
    }
  });

  it('packs what repeats itself', () => {
    const text = Buffer.from(Array.from({ length: 4000 }, (_, at) => `${(at * at) % 977} ${at % 53} Td\n`).join(''));
    expect(deflate(text).length).toBeLessThan(text.length / 3);
  });

  it('gives the bytes that it gave on every machine so far', () => {
    const packed = deflate(Buffer.concat([noise(3000), Buffer.from('简报'.repeat(500)), noise(3000)]));
    expect(createHash('sha256').update(packed).digest('hex').slice(0, 16)).toBe('4fee99cd8681fafc');
  });
});
