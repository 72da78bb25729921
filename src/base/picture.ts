/** A picture file as far as layout and output need to know it: what its header says, and a way to its bytes. */
import type { Size } from './geometry.ts';

interface PictureFile {
  readonly path: string;
  /** Size in pixels as the file stores them. */
  readonly width: number;
  readonly height: number;
  /** How the stored pixels are turned and mirrored to stand upright (EXIF 2.32, 4.6.4, tag 274): 1 is as they are. */
  readonly orientation: Orientation;
  /** The whole file. Throws when it can no longer be read. */
  bytes(): Uint8Array;
}

export interface JpegPicture extends PictureFile {
  readonly format: 'jpeg';
  /** Grey, RGB (as YCbCr) or CMYK. */
  readonly components: 1 | 3 | 4;
  /** CMYK by Adobe's programs is stored inverted, which an APP14 segment tells. */
  readonly isInverted: boolean;
}

export interface PngPicture extends PictureFile {
  readonly format: 'png';
  readonly bitDepth: 1 | 2 | 4 | 8 | 16;
  readonly colour: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';
  readonly isInterlaced: boolean;
  /** Whether single colours are transparent (tRNS). */
  readonly hasTransparency: boolean;
}

export type Picture = JpegPicture | PngPicture;

export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Size in pixels of the picture as it is looked at. */
export function uprightSize({ width, height, orientation }: Picture): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/**
 * Thrown when the pixels of a picture are not what its header promised, or are too many to be unpacked; only an output that
 * unpacks them notices.
 */
export class UnusablePicture extends Error {
  readonly path: string;
  readonly fault: 'damaged' | 'too-large';

  constructor(path: string, fault: 'damaged' | 'too-large') {
    super(`${fault} picture: ${path}`);
    this.path = path;
    this.fault = fault;
  }
}

/** What unpacking a damaged file comes to: zlib’s own errors, a buffer that its data overruns, a chunk that is not whole. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof RangeError || code.startsWith('Z_');
}
