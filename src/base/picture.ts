/** A picture file as far as layout and output need to know it: what its header says, and a way to its bytes. */
import type { Size } from './geometry.ts';
import type { Span } from './source-text.ts';

interface PictureFile {
  readonly path: string;
  /** Where the issue names it first. */
  readonly span: Span;
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

/** Why the pixels of a picture cannot be unpacked; only an output that unpacks them notices. */
export type PixelFault = 'damaged' | 'too-large';

/** A picture whose pixels are not what its header promised, or are too many. */
export interface UnusablePicture {
  readonly picture: Picture;
  readonly fault: PixelFault;
}

/** Thrown in place of a file with all pictures that could not be unpacked for it. */
export class UnusablePictures extends Error {
  readonly pictures: readonly UnusablePicture[];

  constructor(pictures: readonly UnusablePicture[]) {
    super(pictures.map(({ picture, fault }) => `${fault} picture: ${picture.path}`).join('\n'));
    this.pictures = pictures;
  }
}

/** Thrown where a picture has more pixels than can be unpacked. */
export class TooManyPixels extends Error {}

/**
 * What unpacking a picture failed for; undefined for an error of another kind. Damaged files come to zlib’s own errors, a
 * buffer that its data overruns, a chunk that is not whole.
 */
export function pixelFault(error: unknown): PixelFault | undefined {
  if (error instanceof TooManyPixels) return 'too-large';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof RangeError || code.startsWith('Z_') ? 'damaged' : undefined;
}
