/** Pictures in the inks of the press, made before the file is written: single pages and sheets share them. */

import type { Size } from '../base/geometry.ts';
import { isDamage, type Picture, UnusablePicture, uprightSize } from '../base/picture.ts';
import type { CmykConverter } from '../output/pdf/images/cmyk-converter.ts';
import type { Photograph } from '../output/pdf/images/photograph.ts';
import type { Document, Placed } from '../typeset/frame/frame.ts';

/** A picture with the largest size that it is printed at. */
interface Printed {
  readonly picture: Picture;
  readonly size: Size;
}

/**
 * The pictures of the document that are RGB and can be taken apart row by row, by their paths. They have no more pixels than a
 * press can show, nor, where `mostPpi` is given, many more to the inch of the page; never less.
 * Throws `UnusablePicture` for one that is damaged or too large.
 */
export async function photographs(
  document: Document,
  converter: CmykConverter,
  mostPpi: number | undefined,
): Promise<ReadonlyMap<string, Photograph>> {
  const { colourPicture } = await import('../output/pdf/images/picture-strips.ts');
  const { photograph } = await import('../output/pdf/images/photograph.ts');
  const { stepFor } = await import('../output/pdf/images/reduce.ts');
  const made = new Map<string, Photograph>();
  for (const printed of printedPictures(document)) {
    const { path } = printed.picture;
    try {
      const colours = colourPicture(printed.picture);
      if (colours === undefined) continue;
      const { width, height } = uprightSize(printed.picture);
      const step = Math.max(stepFor(width, height), wantedStep(printed, mostPpi));
      const { strips, kind, profile } = colours;
      made.set(path, await photograph(strips, kind, step, converter.quickly(profile)));
    } catch (error) {
      if (isDamage(error)) throw new UnusablePicture(path, 'damaged');
      throw error;
    }
  }
  return made;
}

function wantedStep({ picture, size }: Printed, mostPpi: number | undefined): number {
  const { width, height } = uprightSize(picture);
  const ppi = Math.min((width / size.width) * 72, (height / size.height) * 72);
  return mostPpi === undefined ? 1 : Math.floor(ppi / mostPpi);
}

/** Every picture once, in the order of the pages. */
export function printedPictures({ pages }: Document): readonly Printed[] {
  const found = new Map<string, Printed>();
  for (const { items } of pages) notePictures(items, found);
  return [...found.values()];
}

function notePictures(items: readonly Placed[], found: Map<string, Printed>): void {
  for (const { item } of items) {
    if (item.kind === 'group') notePictures(item.frame.items, found);
    if (item.kind !== 'image') continue;
    const known = found.get(item.picture.path);
    if (known === undefined || item.size.width > known.size.width) {
      found.set(item.picture.path, { picture: item.picture, size: item.size });
    }
  }
}
