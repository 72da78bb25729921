/** Adds up words as a font file does. */
import { input } from './memory';

let total: u32 = 0;

/** The sum of the 32-bit numbers in the first `length` bytes of the input, high byte first, and of the parts before. */
export function wordSum(length: i32, isFirst: bool): u32 {
  if (isFirst) total = 0;
  for (let at = input; at < input + length; at += 4) total += bswap(load<u32>(at));
  return total;
}
