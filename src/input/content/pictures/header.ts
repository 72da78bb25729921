/** Reading a picture's header by position: a file of 300 MB costs no more than one of 3 KB. */
import type { RandomAccess } from '../../../base/world.ts';

/** Why a file is not taken as a picture. */
export class BadPicture extends Error {
  readonly reason: PictureFault;
  constructor(reason: PictureFault) {
    super(reason);
    this.reason = reason;
  }
}

/** What can be wrong with a picture file. */
export type PictureFault = 'format' | 'damaged' | 'too-large' | 'encoding';

/** The bytes at `position`; throws `BadPicture` when the file ends before. */
export function bytesAt(file: RandomAccess, position: number, length: number): Buffer {
  if (position + length > file.size) throw new BadPicture('damaged');
  const bytes = Buffer.alloc(length);
  file.read(bytes, 0, length, position);
  return bytes;
}

/**
 * Pixels on a side at most. The largest full-frame scanners and stitched panoramas stay below; JPEG itself ends at
 * 65,535 (ISO/IEC 10918-1, B.2.2).
 */
const longestSide = 65_535;

/** Checks what a header says of the size: a picture has pixels, and not more than any camera gives. */
export function checkSides(width: number, height: number): void {
  if (width === 0 || height === 0) throw new BadPicture('damaged');
  if (width > longestSide || height > longestSide) throw new BadPicture('too-large');
}
