import { text } from './memory';

/** The code point at `index` of a text of `length` units; of a lone surrogate, the surrogate. */
export function codePointAt(index: i32, length: i32): i32 {
  const unit = <i32>load<u16>(text + 2 * index);
  if ((unit & 0xfc00) !== 0xd800 || index + 1 >= length) return unit;
  const next = <i32>load<u16>(text + 2 * index + 2);
  return (next & 0xfc00) === 0xdc00 ? 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff) : unit;
}
