/** What the chunks of a PNG file say (ISO/IEC 15948, 11.2), without unpacking any pixel. */
import type { PngPicture } from '../../../base/picture.ts';
import type { RandomAccess } from '../../../base/world.ts';
import { BadPicture, bytesAt, checkSides } from './header.ts';

type PngHeader = Omit<PngPicture, 'path' | 'span' | 'bytes'>;

const colours = new Map<number, PngPicture['colour']>([
  [0, 'grey'],
  [2, 'rgb'],
  [3, 'palette'],
  [4, 'grey-alpha'],
  [6, 'rgb-alpha'],
]);
const depths: Readonly<Record<PngPicture['colour'], readonly number[]>> = {
  grey: [1, 2, 4, 8, 16],
  rgb: [8, 16],
  palette: [1, 2, 4, 8],
  'grey-alpha': [8, 16],
  'rgb-alpha': [8, 16],
};
/** Chunks at most: 8 KB each, as most programs write them, make this 800 MB. */
const mostChunks = 100_000;
/** Pixels of a picture that has to be unpacked in memory, 4 bytes each, at most. */
const mostUnpacked = 40_000_000;

/** Header of the file; throws `BadPicture`. */
export function readPngHeader(file: RandomAccess): PngHeader {
  const first = bytesAt(file, 8, 25);
  if (first.toString('latin1', 4, 8) !== 'IHDR') throw new BadPicture('damaged');
  const [width, height] = [first.readUInt32BE(8), first.readUInt32BE(12)];
  checkSides(width, height);
  const colour = colours.get(first[17]!);
  const bitDepth = first[16]!;
  if (colour === undefined || !depths[colour].includes(bitDepth)) throw new BadPicture('damaged');
  const isInterlaced = first[20] === 1;
  const hasTransparency = hasChunk(file, 'tRNS');
  const isPassedOn = !isInterlaced && !hasTransparency && !colour.endsWith('alpha');
  if (!isPassedOn && width * height > mostUnpacked) throw new BadPicture('too-large');
  return {
    format: 'png',
    width,
    height,
    orientation: 1,
    bitDepth: bitDepth as PngHeader['bitDepth'],
    colour,
    isInterlaced,
    hasTransparency,
  };
}

/** Goes through all chunks: a file that was copied in part has no IEND, or no pixels. */
function hasChunk(file: RandomAccess, wanted: string): boolean {
  let position = 8;
  let isThere = false;
  let hasPixels = false;
  for (let chunk = 0; chunk < mostChunks; chunk++) {
    const head = bytesAt(file, position, 8);
    const type = head.toString('latin1', 4);
    if (type === 'IEND' && hasPixels) return isThere;
    isThere ||= type === wanted;
    hasPixels ||= type === 'IDAT';
    position += head.readUInt32BE(0) + 12;
  }
  throw new BadPicture('damaged');
}
