/**
 * Names bytes by what they are: MurmurHash3_x64_128 (A. Appleby, public domain). A block takes two multiplications a
 * word, so that a file is gone through in less time than Node takes to load its own digests.
 */
import { input } from './memory';

const first: u64 = 0x87c37b91114253d5;
const second: u64 = 0x4cf5ad432745937f;
const block: i32 = 16;

let low: u64 = 0;
let high: u64 = 0;
let seen: u64 = 0;

/**
 * Takes the `length` bytes in the input, the first, the last or another part; of all parts but the last, whole blocks.
 * After the last the digest stands where the input begins.
 */
export function digest(length: i32, isFirst: bool, isLast: bool): void {
  if (isFirst) low = high = seen = 0;
  const end = input + (length & -block);
  for (let at = input; at < end; at += block) {
    low ^= mixLow(load<u64>(at));
    low = (rotl<u64>(low, 27) + high) * 5 + 0x52dce729;
    high ^= mixHigh(load<u64>(at, 8));
    high = (rotl<u64>(high, 31) + low) * 5 + 0x38495ab5;
  }
  seen += length;
  if (isLast) finish(end, input + length);
}

/** Takes the rest of a block, filled up with zeros, and mixes until every bit depends on every other. */
function finish(from: i32, to: i32): void {
  memory.fill(to, 0, block);
  low ^= mixLow(load<u64>(from)) ^ seen;
  high ^= mixHigh(load<u64>(from, 8)) ^ seen;
  low += high;
  high += low;
  low = avalanche(low);
  high = avalanche(high);
  low += high;
  high += low;
  store<u64>(input, low);
  store<u64>(input, high, 8);
}

function mixLow(word: u64): u64 {
  return rotl<u64>(word * first, 31) * second;
}

function mixHigh(word: u64): u64 {
  return rotl<u64>(word * second, 33) * first;
}

function avalanche(word: u64): u64 {
  word = (word ^ (word >>> 33)) * 0xff51afd7ed558ccd;
  word = (word ^ (word >>> 33)) * 0xc4ceb9fe1a85ec53;
  return word ^ (word >>> 33);
}
