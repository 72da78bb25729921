import type { Rect } from '../../../base/geometry.ts';
import type { Orientation } from '../../../base/picture.ts';

/**
 * Operands of `cm` that put an image into `area`, in PDF user space, upright. The unit square of an image has its bottom
 * left pixel at the origin; each orientation says which edges of the stored picture are top and left
 * (EXIF 2.32, 4.6.4): 3 is upside down, 6 is turned a quarter to the left, even ones up to 4 and odd ones from 5 are mirrored.
 */
export function imageMatrix({ x, y, width: w, height: h }: Rect, orientation: Orientation): readonly number[] {
  switch (orientation) {
    case 1:
      return [w, 0, 0, h, x, y];
    case 2:
      return [-w, 0, 0, h, x + w, y];
    case 3:
      return [-w, 0, 0, -h, x + w, y + h];
    case 4:
      return [w, 0, 0, -h, x, y + h];
    case 5:
      return [0, -h, -w, 0, x + w, y + h];
    case 6:
      return [0, -h, w, 0, x, y + h];
    case 7:
      return [0, h, w, 0, x, y];
    case 8:
      return [0, h, -w, 0, x + w, y];
  }
}
