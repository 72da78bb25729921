/**
 * JPEG of one scan (ITU-T T.81, sequential, Huffman codes), as cameras and most programs write it, unpacked strip by strip: a
 * picture of a hundred million pixels takes no more memory than its file and some rows.
 */
import type { Strips } from '../strips.ts';
import { type Codes, codesIn, ScanReader } from './codes.ts';
import { scaledQuantisers, writeBlock, zigzag } from './inverse-transform.ts';

interface Component {
  readonly id: number;
  /** Blocks across and down in a unit of the scan. */
  readonly across: number;
  readonly down: number;
  readonly quantiser: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
}

interface Scan {
  readonly frame: Frame;
  readonly quantisers: ReadonlyMap<number, Float64Array>;
  /** For each component the codes of first coefficients and of the others. */
  readonly codes: readonly { readonly first: Codes; readonly others: Codes }[];
  /** Units between restarts; 0 for none. */
  readonly restart: number;
  readonly isRgb: boolean;
  readonly start: number;
}

/** The strips of a file of three components; undefined for one of several scans, or packed otherwise. */
export function baselineStrips(bytes: Uint8Array): Strips | undefined {
  const scan = scanOf(bytes);
  if (scan === undefined) return undefined;
  const { width, height } = scan.frame;
  return { width, height, rows: () => rowsOf(bytes, scan) };
}

/** What stands before the pixels (annex B). */
function scanOf(bytes: Uint8Array): Scan | undefined {
  const quantisers = new Map<number, Float64Array>();
  const tables = new Map<number, Codes>();
  let frame: Frame | undefined;
  let restart = 0;
  let transform: number | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1]!;
    const length = bytes[at + 2]! * 256 + bytes[at + 3]!;
    const data = bytes.subarray(at + 4, at + 2 + length);
    at += 2 + length;
    if (marker === 0xdb) for (const [name, table] of quantisersIn(data)) quantisers.set(name, table);
    else if (marker === 0xc4) for (const [name, table] of codesIn(data)) tables.set(name, table);
    else if (marker === 0xdd) restart = data[0]! * 256 + data[1]!;
    else if (marker === 0xee && data[0] === 0x41 && data.length >= 12) transform = data[11];
    else if (marker === 0xc0 || marker === 0xc1) frame = frameOf(data);
    else if (marker >= 0xc2 && marker <= 0xcf && marker !== 0xcc) return undefined;
    else if (marker === 0xda) {
      const codes = frame?.components.map(({ id }) => codesFor(id, data, tables));
      const wanted = codes?.flatMap((each) => (each === undefined ? [] : [each])) ?? [];
      if (frame === undefined || data[0] !== 3 || wanted.length !== 3) return undefined;
      // Adobe’s programs say so; others name the components by letters.
      const isRgb =
        transform === 0 || (transform === undefined && frame.components.map(({ id }) => id).join() === '82,71,66');
      return { frame, quantisers, codes: wanted, restart, isRgb, start: at };
    }
  }
  return undefined;
}

/** B.2.4.1 */
function quantisersIn(data: Uint8Array): ReadonlyMap<number, Float64Array> {
  const tables = new Map<number, Float64Array>();
  for (let at = 0; at < data.length; ) {
    const isWide = data[at]! >> 4 > 0;
    const from = at + 1;
    const quantiser = (each: number): number =>
      isWide ? data[from + 2 * each]! * 256 + data[from + 2 * each + 1]! : data[from + each]!;
    tables.set(data[at]! & 15, scaledQuantisers(Array.from({ length: 64 }, (_, each) => quantiser(each))));
    at = from + (isWide ? 128 : 64);
  }
  return tables;
}

/** B.2.2; undefined for other than three components of which the others have no more samples than the first. */
function frameOf(data: Uint8Array): Frame | undefined {
  const [height, width] = [data[1]! * 256 + data[2]!, data[3]! * 256 + data[4]!];
  if (data[5] !== 3) return undefined;
  const components = [6, 9, 12].map((at): Component => {
    return { id: data[at]!, across: data[at + 1]! >> 4, down: data[at + 1]! & 15, quantiser: data[at + 2]! };
  });
  const [first, ...others] = components as [Component, ...Component[]];
  const fits = others.every(({ across, down }) => first.across % across === 0 && first.down % down === 0);
  return fits ? { width, height, components } : undefined;
}

function codesFor(id: number, data: Uint8Array, tables: ReadonlyMap<number, Codes>) {
  const place = [1, 3, 5].find((at) => data[at] === id);
  if (place === undefined) return undefined;
  const names = data[place + 1]!;
  const [first, others] = [tables.get(names >> 4), tables.get(0x10 | (names & 15))];
  return first === undefined || others === undefined ? undefined : { first, others };
}

/** The strip of one row of units after the other (A.2.3). */
function* rowsOf(bytes: Uint8Array, { frame, quantisers, codes, restart, isRgb, start }: Scan): Generator<Uint8Array> {
  const { width, height, components } = frame;
  const { across, down } = components[0]!;
  const units = Math.ceil(width / (8 * across));
  const reader = new ScanReader(bytes, start);
  const block = new Float64Array(64);
  const channels = components.map((component, index) => {
    const quantiser = quantisers.get(component.quantiser);
    if (quantiser === undefined) throw new RangeError('a table of quantisers is missing');
    const wide = units * component.across * 8;
    const plane = new Uint8ClampedArray(wide * component.down * 8);
    return { ...component, ...codes[index]!, quantiser, wide, plane, last: 0 };
  });
  let unit = 0;
  for (let top = 0; top < height; top += 8 * down) {
    for (let column = 0; column < units; column++, unit++) {
      if (restart > 0 && unit > 0 && unit % restart === 0) {
        reader.restart();
        for (const channel of channels) channel.last = 0;
      }
      for (const channel of channels) {
        for (let each = 0; each < channel.across * channel.down; each++) {
          channel.last += reader.signed(reader.symbol(channel.first));
          readBlock(reader, block, channel.last, channel.others, channel.quantiser);
          const [x, y] = [each % channel.across, Math.floor(each / channel.across)];
          const at = y * 8 * channel.wide + (column * channel.across + x) * 8;
          writeBlock(block, channel.plane, at, channel.wide);
        }
      }
    }
    if (top + 8 * down >= height) reader.checkEnd();
    const rows = Math.min(8 * down, height - top);
    yield coloured(channels, width, rows, isRgb);
  }
}

/** F.2.2.2: the coefficients of a block, in their places and as large as they are. */
function readBlock(
  reader: ScanReader,
  block: Float64Array,
  first: number,
  others: Codes,
  quantiser: Float64Array,
): void {
  block.fill(0);
  block[0] = first * quantiser[0]!;
  for (let index = 1; index < 64; index++) {
    const symbol = reader.symbol(others);
    if (symbol === 0) break;
    index += symbol >> 4;
    if (index > 63) throw new RangeError('a block has too many coefficients');
    const place = zigzag[index]!;
    block[place] = reader.signed(symbol & 15) * quantiser[place]!;
  }
}

interface Plane {
  readonly across: number;
  readonly down: number;
  readonly wide: number;
  readonly plane: Uint8ClampedArray;
}

/** Samples in RGB (JFIF 1.02, page 3), colour of fewer samples as it is over several pixels. */
function coloured(planes: readonly Plane[], width: number, rows: number, isRgb: boolean): Uint8Array {
  const [luma, blue, red] = planes as [Plane, Plane, Plane];
  const rgb = new Uint8ClampedArray(width * rows * 3);
  const [blueX, redX] = [luma.across / blue.across, luma.across / red.across];
  let to = 0;
  for (let y = 0; y < rows; y++) {
    const blueRow = Math.floor((y * blue.down) / luma.down) * blue.wide;
    const redRow = Math.floor((y * red.down) / luma.down) * red.wide;
    for (let x = 0; x < width; x++) {
      const [first, second, third] = [
        luma.plane[y * luma.wide + x]!,
        blue.plane[blueRow + Math.trunc(x / blueX)]!,
        red.plane[redRow + Math.trunc(x / redX)]!,
      ];
      if (isRgb) rgb.set([first, second, third], to);
      else {
        rgb[to] = first + 1.402 * (third - 128);
        rgb[to + 1] = first - 0.344136 * (second - 128) - 0.714136 * (third - 128);
        rgb[to + 2] = first + 1.772 * (second - 128);
      }
      to += 3;
    }
  }
  return new Uint8Array(rgb.buffer);
}
