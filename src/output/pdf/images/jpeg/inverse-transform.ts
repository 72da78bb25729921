/**
 * Coefficients of a block → its samples (ITU-T T.81, A.3.3), by the factorisation of Arai, Agui and Nakajima (Transactions of
 * the IEICE E71, 1988): five multiplications for eight values, the other factors taken into the quantisers beforehand.
 * Sums and products alone, which are the same on every processor.
 */

/** cos(k π / 16) · √2 for each row and column, 1 for the first. */
const factors = [
  1, 1.387039845322148, 1.306562964876377, 1.175875602419359, 1, 0.785694958387102, 0.541196100146197,
  0.275899379282943,
] as const;

/** Place of each coefficient of a file in its block (figure A.6). */
export const zigzag = Uint8Array.of(
  ...[
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21,
    28,
  ],
  ...[
    35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
    55, 62, 63,
  ],
);

/** The quantisers of a table, as a file gives them, with the factors of the transform in them. */
export function scaledQuantisers(values: readonly number[]): Float64Array {
  const scaled = new Float64Array(64);
  for (const [at, value] of values.entries()) {
    const place = zigzag[at]!;
    scaled[place] = (value * factors[place >> 3]! * factors[(place & 7) as 0]!) / 8;
  }
  return scaled;
}

const [cosine1, cosine2, cosine3] = [1.847759065022573, 1.082392200292394, 2.613125929752753];

/** Transforms eight values of `block`, `step` apart, in place. */
function transformLine(block: Float64Array, from: number, step: number): void {
  const [p1, p2, p3] = [from + step, from + 2 * step, from + 3 * step];
  const [p4, p5, p6, p7] = [from + 4 * step, from + 5 * step, from + 6 * step, from + 7 * step];
  const sum04 = block[from]! + block[p4]!;
  const difference04 = block[from]! - block[p4]!;
  const sum26 = block[p2]! + block[p6]!;
  const rotated26 = (block[p2]! - block[p6]!) * Math.SQRT2 - sum26;
  const [even0, even3] = [sum04 + sum26, sum04 - sum26];
  const [even1, even2] = [difference04 + rotated26, difference04 - rotated26];
  const sum53 = block[p5]! + block[p3]!;
  const difference53 = block[p5]! - block[p3]!;
  const sum17 = block[p1]! + block[p7]!;
  const difference17 = block[p1]! - block[p7]!;
  const odd0 = sum17 + sum53;
  const turned = (difference53 + difference17) * cosine1;
  const odd1 = turned - difference53 * cosine3 - odd0;
  const odd2 = (sum17 - sum53) * Math.SQRT2 - odd1;
  const odd3 = turned - difference17 * cosine2 - odd2;
  block[from] = even0 + odd0;
  block[p7] = even0 - odd0;
  block[p1] = even1 + odd1;
  block[p6] = even1 - odd1;
  block[p2] = even2 + odd2;
  block[p5] = even2 - odd2;
  block[p3] = even3 + odd3;
  block[p4] = even3 - odd3;
}

/** Writes the samples of `block`, whose values are lost, into a plane of rows of `width` from `at` on. */
export function writeBlock(block: Float64Array, plane: Uint8ClampedArray, at: number, width: number): void {
  for (let column = 0; column < 8; column++) transformLine(block, column, 8);
  for (let row = 0; row < 8; row++) {
    transformLine(block, 8 * row, 1);
    for (let column = 0; column < 8; column++) plane[at + row * width + column] = block[8 * row + column]! + 128;
  }
}
