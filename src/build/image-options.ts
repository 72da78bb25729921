/** In which colours the pictures of a document go into the file. */
import { isForPress } from '../base/print.ts';
import type { World } from '../base/world.ts';
import type { ImageOptions } from '../output/pdf/images/image-colours.ts';
import type { PdfOptions } from '../output/pdf/options.ts';
import type { Document, Placed } from '../typeset/frame/frame.ts';
import { colourEngine, houseProfiles } from './house-files.ts';

/** What the writer needs for pictures; nothing when there are none. RGB is converted for press. */
export async function imageOptions(
  world: World,
  document: Document,
  pdf: PdfOptions,
): Promise<ImageOptions | undefined> {
  if (!document.pages.some(({ items }) => hasPicture(items))) return undefined;
  const [srgb, cmyk, engine] = [houseProfiles.screen, houseProfiles.press, colourEngine()].map((path) => {
    const bytes = world.readBytes(path);
    if (!bytes.ok) throw new Error(`${path}, which comes with the program, cannot be read`);
    return bytes.value;
  });
  if (!isForPress(pdf.profile ?? 'screen') || pdf.intent === undefined) return { srgb: srgb!, cmyk: cmyk! };
  const { openCmykConverter } = await import('../output/pdf/images/cmyk-converter.ts');
  return { srgb: srgb!, cmyk: cmyk!, converter: await openCmykConverter(engine!, pdf.intent.icc) };
}

function hasPicture(items: readonly Placed[]): boolean {
  return items.some(({ item }) => item.kind === 'image' || (item.kind === 'group' && hasPicture(item.frame.items)));
}
