import jpeg from 'jpeg-js';
import { DamagedPicture, type JpegPicture } from '../../../base/picture.ts';
import type { Container, PdfReference } from '../container.ts';
import type { ImageColours } from './image-colours.ts';
import { jpegProfile } from './own-profile.ts';
import { reduced } from './reduce.ts';

/**
 * Pictures with more pixels are not taken apart: 48 million take the program 0.9 GB of memory. They stay RGB with a profile,
 * and the preflight tells.
 */
const mostPixels = 64_000_000;

/**
 * The file as it is, for PDF has its compression (ISO 32000-1, 7.4.8): no pixel is changed. For press, RGB is unpacked,
 * converted, and made smaller where it is larger than a press can show.
 */
export function embedJpeg(container: Container, picture: JpegPicture, colours: ImageColours): PdfReference {
  const { width, height, components, isInverted } = picture;
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const bytes = picture.bytes();
  if (components === 3 && colours.converter !== undefined && width * height <= mostPixels) {
    const small = reduced({ width, height, bytes: samplesOf(picture, bytes) }, 3);
    const cmyk = colours.converter.toCmyk(small.bytes, jpegProfile(bytes));
    return container.addStream(cmyk, { ...image, Width: small.width, Height: small.height, ColorSpace: 'DeviceCMYK' });
  }
  return container.addPlainStream(bytes, {
    ...image,
    ColorSpace: colours.space(components, jpegProfile(bytes)),
    Filter: 'DCTDecode',
    Decode: components === 4 && isInverted ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined,
  });
}

/** Throws `DamagedPicture` for a file that cannot be unpacked, for whatever reason. */
function samplesOf({ path }: JpegPicture, bytes: Uint8Array): Uint8Array {
  const limits = { maxResolutionInMP: mostPixels / 1e6, maxMemoryUsageInMB: 2048 };
  try {
    return jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false, ...limits }).data;
  } catch {
    throw new DamagedPicture(path);
  }
}
