/** A picture of pixels, and how ink comes on it. */
import type { Ink } from '../../base/ink.ts';

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row from the top. */
  readonly pixels: Uint8Array;
}

/** A white sheet. */
export function blankBitmap(width: number, height: number): Bitmap {
  return { width, height, pixels: new Uint8Array(3 * width * height).fill(255) };
}

/** Lays ink over a share of a pixel. */
export function layInk({ width, pixels }: Bitmap, x: number, y: number, { rgb }: Ink, share: number): void {
  const at = 3 * (y * width + x);
  for (let k = 0; k < 3; k++) pixels[at + k] = Math.round(pixels[at + k]! * (1 - share) + rgb[k]! * share);
}
