import type { JpegPicture } from '../../../base/picture.ts';
import type { Container, PdfReference } from '../container.ts';

const spaces: Readonly<Record<JpegPicture['components'], string>> = {
  1: 'DeviceGray',
  3: 'DeviceRGB',
  4: 'DeviceCMYK',
};

/** The file as it is, for PDF has its compression (ISO 32000-1, 7.4.8): no pixel is changed. */
export function embedJpeg(container: Container, picture: JpegPicture): PdfReference {
  const { width, height, components, isInverted } = picture;
  return container.addPlainStream(picture.bytes(), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: spaces[components],
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    Decode: components === 4 && isInverted ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined,
  });
}
