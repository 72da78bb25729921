/**
 * `value` with at most `places` decimals, as PDF writes numbers: no exponent, no trailing zeros. `places` is at most 6:
 * beyond, JavaScript writes small numbers with an exponent, which PDF does not know.
 */
export function decimal(value: number, places: number): string {
  return String(rounded(value, places));
}

/** `value` to `places` decimals: what a reader of the file reckons with. */
export function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.round(value * scale) / scale;
}
