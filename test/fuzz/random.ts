/** Numbers that look random and are the same in every run: mulberry32 (Tommy Ettinger, public domain). */

export interface Random {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  /** One of the values. */
  of<T>(values: readonly T[]): T;
}

/** A sequence for one case: another seed or another case, another sequence. */
export function randomFor(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, of: (values) => values[below(values.length)]! };
}
