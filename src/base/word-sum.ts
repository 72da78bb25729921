import { feed, openPacker } from './packer/packer.ts';

/**
 * The sum of the 32-bit numbers, high byte first, modulo 2³²; `bytes` are a whole number of them. Not in JavaScript: the
 * subsets of an issue have 300 KB, and a loop that V8 has not compiled yet takes 3 % of a build for them.
 */
export function wordSum(bytes: Uint8Array): number {
  const packer = openPacker();
  let sum = 0;
  feed(bytes, (length, isFirst) => {
    sum = packer.wordSum(length, isFirst);
  });
  return sum >>> 0;
}
