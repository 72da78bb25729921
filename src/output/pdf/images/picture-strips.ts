/** Which pictures are taken apart for press, and how. */
import jpeg from 'jpeg-js';
import { type JpegPicture, type Picture, TooManyPixels } from '../../../base/picture.ts';
import { baselineStrips } from './jpeg/baseline.ts';
import { jpegProfile, pngProfile } from './own-profile.ts';
import type { PictureKind } from './photograph.ts';
import { pngChunks } from './png-chunks.ts';
import { pngStrips } from './png-strips.ts';
import type { Strips } from './strips.ts';

/** Pixels in RGB, and the profile that the picture carries. */
export interface ColourPicture {
  readonly strips: Strips;
  readonly kind: PictureKind;
  readonly profile: Uint8Array | undefined;
}

/**
 * A JPEG of several scans has to be in memory as a whole, and takes 20 bytes a pixel there: larger ones are refused. Those of one
 * scan, as cameras write them, are not limited.
 */
const mostPixels = 64_000_000;

/**
 * The pixels of a picture in RGB; undefined for one that is not, or that has to be taken apart as a whole: of a palette,
 * transparent, interlaced. Throws a RangeError for a damaged file, `TooManyPixels` for one that is too large.
 */
export function colourPicture(picture: Picture): ColourPicture | undefined {
  if (picture.format === 'jpeg') {
    if (picture.components !== 3) return undefined;
    const bytes = picture.bytes();
    const strips = baselineStrips(bytes) ?? wholeJpeg(picture, bytes);
    return { strips, kind: 'photograph', profile: jpegProfile(bytes) };
  }
  if (picture.colour !== 'rgb' || picture.isInterlaced || picture.hasTransparency) return undefined;
  const bytes = picture.bytes();
  return { strips: pngStrips(picture, pngChunks(bytes).pixels), kind: 'drawing', profile: pngProfile(bytes) };
}

function wholeJpeg({ width, height }: JpegPicture, bytes: Uint8Array): Strips {
  if (width * height > mostPixels) throw new TooManyPixels();
  const limits = { maxResolutionInMP: mostPixels / 1e6, maxMemoryUsageInMB: 2048 };
  try {
    const { data } = jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false, ...limits });
    return { width, height, rows: () => [data] };
  } catch {
    throw new RangeError('the file cannot be decoded');
  }
}
