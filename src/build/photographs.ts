/** Pictures in the inks of the press, made before the file is written: single pages and sheets share them. */
import { createHash } from 'node:crypto';
import type { Size } from '../base/geometry.ts';
import type { Memo } from '../base/memo.ts';
import { type Picture, type PixelFault, pixelFault, uprightSize } from '../base/picture.ts';
import type { CmykConverter } from '../output/pdf/images/cmyk-converter.ts';
import type { Photograph } from '../output/pdf/images/photograph.ts';
import type { Document, Placed } from '../typeset/frame/frame.ts';

/** A picture with the largest size that it is printed at. */
interface Printed {
  readonly picture: Picture;
  readonly size: Size;
}

/** Photographs by their files, their condition and how much smaller they are; undefined for pictures that are none. */
export type PhotographMemo = Memo<Promise<Photograph | undefined>>;

/** Photographs that the build before has made, and the inks that they are for. */
interface KnownPhotographs {
  readonly memo: PhotographMemo;
  readonly icc: Uint8Array;
}

/**
 * The pictures of the document that are RGB and can be taken apart row by row, by their paths. They have no more pixels than a
 * press can show, nor, where `mostPpi` is given, many more to the inch of the page; never less. Those that are `known` are
 * not made again. Of one that is damaged or too large what is wrong with it.
 */
export async function photographs(
  document: Document,
  converter: CmykConverter,
  mostPpi: number | undefined,
  known?: KnownPhotographs,
): Promise<ReadonlyMap<string, Photograph | PixelFault>> {
  const { stepFor } = await import('../output/pdf/images/reduce.ts');
  const made = new Map<string, Photograph | PixelFault>();
  for (const printed of printedPictures(document)) {
    const { picture } = printed;
    const { width, height } = uprightSize(picture);
    const step = Math.max(stepFor(width, height), wantedStep(printed, mostPpi));
    const make = (): Promise<Photograph | undefined> => photographOf(picture, step, converter);
    try {
      const found = await (known === undefined ? make() : known.memo.recall(keyOf(picture, step, known.icc), make));
      if (found !== undefined) made.set(picture.path, found);
    } catch (error) {
      const fault = pixelFault(error);
      if (fault === undefined) throw error;
      made.set(picture.path, fault);
    }
  }
  return made;
}

async function photographOf(picture: Picture, step: number, converter: CmykConverter): Promise<Photograph | undefined> {
  const { colourPicture } = await import('../output/pdf/images/picture-strips.ts');
  const { photograph } = await import('../output/pdf/images/photograph.ts');
  const colours = colourPicture(picture);
  return colours && photograph(colours.strips, colours.kind, step, converter.quickly(colours.profile));
}

function keyOf(picture: Picture, step: number, icc: Uint8Array): string {
  return createHash('sha256').update(`${step} ${icc.length} `).update(icc).update(picture.bytes()).digest('base64');
}

/** Pixels that a picture keeps on its shorter side: those left over at its edges are fewer than an eighth, and some are left of a thin one. */
const leastKept = 8;

function wantedStep({ picture, size }: Printed, mostPpi: number | undefined): number {
  const { width, height } = uprightSize(picture);
  const ppi = Math.min((width / size.width) * 72, (height / size.height) * 72);
  const most = Math.floor(Math.min(width, height) / leastKept);
  return mostPpi === undefined ? 1 : Math.min(most, Math.floor(ppi / mostPpi));
}

/** Every picture once, in the order of the pages. */
export function printedPictures({ pages }: Document): readonly Printed[] {
  const found = new Map<string, Printed>();
  for (const { items } of pages) notePictures(items, found);
  return [...found.values()];
}

function notePictures(items: readonly Placed[], found: Map<string, Printed>): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.kind === 'group') notePictures(item.frame.items, found);
    if (item.kind !== 'image') continue;
    const known = found.get(item.picture.path);
    if (known === undefined || item.size.width > known.size.width) {
      found.set(item.picture.path, { picture: item.picture, size: item.size });
    }
  }
}
