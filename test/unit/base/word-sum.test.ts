import { expect, it } from 'vitest';
import { wordSum } from '../../../src/base/word-sum.ts';

it('adds up words high byte first, modulo 2³², over the borders of what is handed over at once', () => {
  expect(wordSum(new Uint8Array(0))).toBe(0);
  expect(wordSum(Uint8Array.from([0, 0, 1, 2, 0xff, 0xff, 0xff, 0xff]))).toBe(0x101);
  const long = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff);
  const view = new DataView(long.buffer);
  let sum = 0;
  for (let at = 0; at < long.length; at += 4) sum = (sum + view.getUint32(at)) % 2 ** 32;
  expect(wordSum(long)).toBe(sum);
});
