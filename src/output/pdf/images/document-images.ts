/** The pictures of a document: each file is embedded once, when the first page draws it. */
import type { Picture } from '../../../base/picture.ts';
import type { Container, PdfReference } from '../container.ts';
import { embedJpeg } from './embed-jpeg.ts';
import { embedPng } from './embed-png.ts';

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
export function documentImages(container: Container): DocumentImages {
  const byPath = new Map<string, DocumentImage>();
  return {
    imageOf(picture) {
      const known = byPath.get(picture.path);
      if (known !== undefined) return known;
      const reference = picture.format === 'jpeg' ? embedJpeg(container, picture) : embedPng(container, picture);
      const image = { name: `I${byPath.size + 1}`, reference };
      byPath.set(picture.path, image);
      return image;
    },
  };
}
