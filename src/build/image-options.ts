/** In which colours the pictures of a document go into the file. */
import { isForPress } from '../base/print.ts';
import type { World } from '../base/world.ts';
import type { ImageOptions } from '../output/pdf/images/image-colours.ts';
import type { PdfOptions } from '../output/pdf/options.ts';
import type { Document } from '../typeset/frame/frame.ts';
import { colourEngine, houseProfiles } from './house-files.ts';
import { photographs, printedPictures } from './photographs.ts';
import type { Memory } from './workshop.ts';

/**
 * What the writer needs for pictures; nothing when there are none. RGB is converted for press, to `mostPpi` pixels to the inch;
 * what `memory` has of it is not converted again.
 */
export async function imageOptions(
  world: World,
  document: Document,
  pdf: PdfOptions,
  mostPpi: number | undefined,
  memory: Memory | undefined,
): Promise<ImageOptions | undefined> {
  // Every picture belongs to a figure: without any, 600 pages need not be gone through.
  const hasFigures = document.structure.some(({ part }) => part.kind === 'figure');
  if (!hasFigures || printedPictures(document).length === 0) return undefined;
  const ours = (path: string): Uint8Array => {
    const bytes = world.readBytes(path);
    if (!bytes.ok) throw new Error(`${path}, which comes with the program, cannot be read`);
    return bytes.value;
  };
  const profiles = { srgb: ours(houseProfiles.screen), cmyk: ours(houseProfiles.press) };
  if (!isForPress(pdf.profile ?? 'screen') || pdf.intent === undefined) return profiles;
  const { openCmykConverter } = await import('../output/pdf/images/cmyk-converter.ts');
  const converter = await openCmykConverter(ours(colourEngine()), pdf.intent.icc);
  const known = memory && { memo: memory.photographs(), icc: pdf.intent.icc };
  const made = await photographs(document, converter, mostPpi, known);
  return { ...profiles, converter, photographs: made };
}
