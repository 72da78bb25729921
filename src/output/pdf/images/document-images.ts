/** The pictures of a document: each file is embedded once, when the first page draws it. */
import { isDamage, type Picture, UnusablePicture } from '../../../base/picture.ts';
import type { Container, PdfReference } from '../container.ts';
import { embedJpeg } from './embed-jpeg.ts';
import { embedPng } from './embed-png.ts';
import type { ImageColours } from './image-colours.ts';
import { embedPhotograph } from './photograph.ts';

export interface DocumentImage {
  /** Resource name, the same on every page. */
  readonly name: string;
  readonly reference: PdfReference;
}

export interface DocumentImages {
  /** The image of a picture, embedded at the first call. */
  imageOf(picture: Picture): DocumentImage;
}

/** No pictures yet. */
export function documentImages(container: Container, colours: ImageColours): DocumentImages {
  const byPath = new Map<string, DocumentImage>();
  return {
    imageOf(picture) {
      const known = byPath.get(picture.path);
      if (known !== undefined) return known;
      const reference = embed(container, picture, colours);
      const image = { name: `I${byPath.size + 1}`, reference };
      byPath.set(picture.path, image);
      return image;
    },
  };
}

/** Throws `UnusablePicture` for pixels that cannot be unpacked. */
function embed(container: Container, picture: Picture, colours: ImageColours): PdfReference {
  const photograph = colours.photographs.get(picture.path);
  if (photograph !== undefined) return embedPhotograph(container, photograph);
  if (picture.format === 'jpeg') return embedJpeg(container, picture, colours);
  try {
    return embedPng(container, picture, colours);
  } catch (error) {
    if (isDamage(error)) throw new UnusablePicture(picture.path, 'damaged');
    throw error;
  }
}
