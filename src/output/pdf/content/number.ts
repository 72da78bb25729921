/**
 * `value` with at most `places` decimals, as PDF writes numbers: no exponent, no trailing zeros. `places` is at most 6:
 * beyond, JavaScript writes small numbers with an exponent, which PDF does not know.
 */
export function decimal(value: number, places: number): string {
  return String(rounded(value, places));
}

/** Powers of ten by decimals: V8 reckons each one in C++, which was a hundredth of a long build. */
const scales = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** `value` to `places` decimals, as above: what a reader of the file reckons with. */
export function rounded(value: number, places: number): number {
  const scale = scales[places]!;
  return Math.round(value * scale) / scale;
}
