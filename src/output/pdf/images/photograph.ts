/** RGB pictures in the inks of the press, packed strip by strip for FlateDecode: no picture is in memory as a whole. */
import type { Container, PdfReference } from '../container.ts';
import { openDeflater } from '../deflate.ts';
import { rowReducer } from './reduce.ts';
import type { Strips } from './strips.ts';

/** A picture of four inks, each row behind a byte that names its filter, packed. */
export interface Photograph {
  readonly width: number;
  readonly height: number;
  readonly packed: Uint8Array;
}

/** Samples a pixel: cyan, magenta, yellow, black. */
const inks = 4;

/** photograph: no two pixels alike; drawing: areas of one colour, as in screenshots and charts. */
export type PictureKind = 'photograph' | 'drawing';

/** How the rows of each kind are packed, measured on both. */
const packing = {
  photograph: { filter: 'average', way: 'codes' },
  drawing: { filter: 'up', way: 'matches' },
} as const;

/** The picture with every `step` by `step` pixels made one, its colours by `toInks`. */
export async function photograph(
  strips: Strips,
  kind: PictureKind,
  step: number,
  toInks: (rgb: Uint8Array) => Uint8Array,
): Promise<Photograph> {
  const [width, height] = [Math.floor(strips.width / step), Math.floor(strips.height / step)];
  const reduce = rowReducer(strips.width, 3, step);
  const filter = rowFilter(packing[kind].filter, width * inks);
  const deflater = openDeflater(packing[kind].way);
  const packed: Uint8Array[] = [];
  let rows = 0;
  for await (const strip of strips.rows()) {
    const small = reduce(strip);
    if (small.length === 0) continue;
    rows += small.length / (3 * width);
    packed.push(deflater.add(filter(toInks(small)), false));
  }
  if (rows !== height) throw new RangeError('there are fewer rows than the header says');
  packed.push(deflater.add(new Uint8Array(0), true));
  return { width, height, packed: Buffer.concat(packed) };
}

/** Filters of PNG (ISO/IEC 15948, 9.2): the sample above is taken off, or the mean of that and the one at the left. */
const filters = { up: 2, average: 3 } as const;

/** Takes whole rows of `length` bytes and gives each with its filter before it. */
function rowFilter(name: keyof typeof filters, length: number): (rows: Uint8Array) => Uint8Array {
  const filter = name === 'up' ? offUp : offAverage;
  let above = new Uint8Array(length);
  return (rows) => {
    const filtered = new Uint8Array(rows.length + rows.length / length);
    for (let start = 0, to = 0; start < rows.length; start += length, to += length + 1) {
      const row = rows.subarray(start, start + length);
      filtered[to] = filters[name];
      filter(row, above, filtered.subarray(to + 1, to + 1 + length));
      above = row.slice();
    }
    return filtered;
  };
}

function offUp(row: Uint8Array, above: Uint8Array, off: Uint8Array): void {
  for (let at = 0; at < row.length; at++) off[at] = row[at]! - above[at]!;
}

function offAverage(row: Uint8Array, above: Uint8Array, off: Uint8Array): void {
  for (let at = 0; at < inks; at++) off[at] = row[at]! - (above[at]! >> 1);
  for (let at = inks; at < row.length; at++) off[at] = row[at]! - ((row[at - inks]! + above[at]!) >> 1);
}

/** The image in the file. */
export function embedPhotograph(container: Container, { width, height, packed }: Photograph): PdfReference {
  return container.addPlainStream(packed, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceCMYK',
    Filter: 'FlateDecode',
    // Filters of PNG, told by each row (ISO 32000-1, 7.4.4.4).
    DecodeParms: { Predictor: 15, Colors: inks, BitsPerComponent: 8, Columns: width },
  });
}
