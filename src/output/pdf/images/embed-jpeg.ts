import type { JpegPicture } from '../../../base/picture.ts';
import type { Container, PdfReference } from '../container.ts';
import type { ImageColours } from './image-colours.ts';
import { jpegProfile } from './own-profile.ts';

/** The file as it is, for PDF has its compression (ISO 32000-1, 7.4.8): no pixel is changed. */
export function embedJpeg(container: Container, picture: JpegPicture, colours: ImageColours): PdfReference {
  const { width, height, components, isInverted } = picture;
  const bytes = picture.bytes();
  return container.addPlainStream(bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: colours.space(components, jpegProfile(bytes)),
    Filter: 'DCTDecode',
    Decode: components === 4 && isInverted ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined,
  });
}
