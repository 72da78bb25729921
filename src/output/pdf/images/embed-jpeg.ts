import jpeg from 'jpeg-js';
import { DamagedPicture, type JpegPicture } from '../../../base/picture.ts';
import type { Container, PdfReference } from '../container.ts';
import type { ImageColours } from './image-colours.ts';
import { jpegProfile } from './own-profile.ts';

/**
 * Pictures with more pixels are not taken apart: at 300 to the inch they are larger than two pages, and the program would
 * need more memory than it may. They stay RGB with a profile, and the preflight tells.
 */
const mostPixels = 24_000_000;

/**
 * The file as it is, for PDF has its compression (ISO 32000-1, 7.4.8): no pixel is changed. For press, RGB is unpacked and
 * converted.
 */
export function embedJpeg(container: Container, picture: JpegPicture, colours: ImageColours): PdfReference {
  const { width, height, components, isInverted } = picture;
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const bytes = picture.bytes();
  if (components === 3 && colours.converter !== undefined && width * height <= mostPixels) {
    const cmyk = colours.converter.toCmyk(samplesOf(picture, bytes), jpegProfile(bytes));
    return container.addStream(cmyk, { ...image, ColorSpace: 'DeviceCMYK' });
  }
  return container.addPlainStream(bytes, {
    ...image,
    ColorSpace: colours.space(components),
    Filter: 'DCTDecode',
    Decode: components === 4 && isInverted ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined,
  });
}

/** Throws `DamagedPicture` for a file that cannot be unpacked, for whatever reason. */
function samplesOf({ path }: JpegPicture, bytes: Uint8Array): Uint8Array {
  const limits = { maxResolutionInMP: mostPixels / 1e6, maxMemoryUsageInMB: 512 };
  try {
    return jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false, ...limits }).data;
  } catch {
    throw new DamagedPicture(path);
  }
}
