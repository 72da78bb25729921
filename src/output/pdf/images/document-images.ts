/** The pictures of a document: each file is embedded once, when the first page draws it. */
import {
  type Picture,
  type PixelFault,
  pixelFault,
  type UnusablePicture,
  UnusablePictures,
} from '../../../base/picture.ts';
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
  /** Throws `UnusablePictures` when pixels of some could not be unpacked: the file is of no use then. */
  checkAll(): void;
}

/** No pictures yet. */
export function documentImages(container: Container, colours: ImageColours): DocumentImages {
  const byPath = new Map<string, DocumentImage>();
  const unusable: UnusablePicture[] = [];
  return {
    imageOf(picture) {
      const known = byPath.get(picture.path);
      if (known !== undefined) return known;
      const embedded = embed(container, picture, colours);
      const isUsable = typeof embedded !== 'string';
      if (!isUsable) unusable.push({ picture, fault: embedded });
      const image = { name: `I${byPath.size + 1}`, reference: isUsable ? embedded : container.reserve() };
      byPath.set(picture.path, image);
      return image;
    },
    checkAll() {
      if (unusable.length > 0) throw new UnusablePictures(unusable);
    },
  };
}

function embed(container: Container, picture: Picture, colours: ImageColours): PdfReference | PixelFault {
  const photograph = colours.photographs.get(picture.path);
  if (typeof photograph === 'string') return photograph;
  if (photograph !== undefined) return embedPhotograph(container, photograph);
  if (picture.format === 'jpeg') return embedJpeg(container, picture, colours);
  try {
    return embedPng(container, picture, colours);
  } catch (error) {
    const fault = pixelFault(error);
    if (fault === undefined) throw error;
    return fault;
  }
}
