/** How much ink a picture takes where it is darkest. */
import { mmToPt } from '../../../base/geometry.ts';
import type { Mark } from '../content/mark.ts';
import { nameOf, numberOf } from '../pdf/values.ts';

/** Spots smaller than 15 mm² do no harm: the paper dries. */
const harmless = mmToPt(Math.sqrt(15));

/**
 * The mean of all inks in the darkest square of 15 mm², 1 for one solid. undefined for pictures whose samples the file
 * does not give as 8-bit CMYK: photographs packed as JPEG, other spaces.
 */
export function imageInk({ image, space, box }: Extract<Mark, { kind: 'image' }>): number | undefined {
  const width = numberOf(image.get('Width')) ?? 0;
  const height = numberOf(image.get('Height')) ?? 0;
  if (space?.kind !== 'cmyk' || numberOf(image.get('BitsPerComponent')) !== 8 || isJpeg(nameOf(image.get('Filter')))) {
    return undefined;
  }
  const samples = image.stream();
  if (samples === undefined || samples.length < width * height * 4) return undefined;
  const side = Math.max(1, Math.round((harmless / Math.max(1e-6, box.right - box.left)) * width));
  let darkest = 0;
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      darkest = Math.max(
        darkest,
        meanInk(samples, width, left, top, Math.min(left + side, width), Math.min(top + side, height)),
      );
    }
  }
  return darkest;
}

function isJpeg(filter: string | undefined): boolean {
  return filter === 'DCTDecode' || filter === 'JPXDecode' || filter === undefined;
}

function meanInk(samples: Uint8Array, width: number, left: number, top: number, right: number, bottom: number): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    for (let at = 4 * (y * width + left), end = 4 * (y * width + right); at < end; at++) sum += samples[at]!;
  }
  return sum / (255 * (right - left) * (bottom - top));
}
