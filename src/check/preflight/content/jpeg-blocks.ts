/**
 * The mean of every block of eight by eight pixels of a JPEG (ITU-T T.81): its first coefficient, so that nothing has to be
 * transformed back. Squares of 15 mm², which ink is measured in, have hundreds of blocks.
 */

import { type BitReader, bitReader, type Huffman, huffmanTables } from './jpeg-bits.ts';

export interface JpegBlocks {
  /** Blocks in a row, and rows, of the component that has the most. */
  readonly columns: number;
  readonly rows: number;
  /** For each component the mean of each block, 0 to 255, all components on one grid. */
  readonly components: readonly Float64Array[];
  /** Of an APP14 segment by Adobe’s programs: 0 as it is, 1 YCbCr, 2 YCbCr and K; undefined without one. */
  readonly transform: number | undefined;
}

interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly table: number;
  /** Blocks in a row and rows, the incomplete ones at the edges too. */
  readonly columns: number;
  readonly rows: number;
  readonly wide: number;
  readonly means: Float64Array;
}

interface Frame {
  readonly progressive: boolean;
  readonly across: number;
  readonly down: number;
  readonly components: readonly Component[];
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly quantisers: Map<number, number>;
  readonly tables: Map<number, Huffman>;
  restart: number;
  transform: number | undefined;
  frame: Frame | undefined;
}

/** The blocks of a file of 8-bit samples packed by Huffman codes; undefined for any other, or for a damaged one. */
export function jpegBlocks(bytes: Uint8Array): JpegBlocks | undefined {
  const reading: Reading = {
    bytes,
    quantisers: new Map(),
    tables: new Map(),
    restart: 0,
    transform: undefined,
    frame: undefined,
  };
  try {
    readSegments(reading);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const { frame, transform } = reading;
  if (frame === undefined) return undefined;
  const [columns, rows] = [most(frame.components, 'columns'), most(frame.components, 'rows')];
  const components = frame.components.map((component) => {
    return Float64Array.from({ length: columns * rows }, (_, at) => {
      const x = Math.floor(((at % columns) * component.across) / frame.across);
      const y = Math.floor((Math.floor(at / columns) * component.down) / frame.down);
      return component.means[y * component.wide + x]!;
    });
  });
  return { columns, rows, components, transform };
}

function most(components: readonly Component[], of: 'columns' | 'rows'): number {
  return Math.max(...components.map((component) => component[of]));
}

function readSegments(reading: Reading): void {
  const { bytes } = reading;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new RangeError('no marker');
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) return;
    const length = bytes[at + 2]! * 256 + bytes[at + 3]!;
    const data = bytes.subarray(at + 4, at + 2 + length);
    at += 2 + length;
    if (marker === 0xc4) for (const [name, table] of huffmanTables(data)) reading.tables.set(name, table);
    else if (marker === 0xdb) readQuantisers(reading, data);
    else if (marker === 0xdd) reading.restart = data[0]! * 256 + data[1]!;
    else if (marker === 0xee && data[0] === 0x41) reading.transform = data[11];
    else if (marker >= 0xc0 && marker <= 0xc2) reading.frame = frameOf(data, marker === 0xc2);
    else if (marker > 0xc2 && marker <= 0xcf) throw new RangeError('arithmetic coding, or without loss');
    else if (marker === 0xda) at = readScan(reading, data, at);
  }
}

/** B.2.4.1: of each table the first value, which is that of the mean. */
function readQuantisers({ quantisers }: Reading, data: Uint8Array): void {
  for (let at = 0; at < data.length; ) {
    const isWide = data[at]! >> 4 > 0;
    quantisers.set(data[at]! & 15, isWide ? data[at + 1]! * 256 + data[at + 2]! : data[at + 1]!);
    at += isWide ? 129 : 65;
  }
}

/** B.2.2 */
function frameOf(data: Uint8Array, progressive: boolean): Frame {
  if (data[0] !== 8) throw new RangeError('not of 8 bits');
  const [height, width] = [data[1]! * 256 + data[2]!, data[3]! * 256 + data[4]!];
  const specs = Array.from({ length: data[5]! }, (_, index) => data.subarray(6 + 3 * index, 9 + 3 * index));
  const across = Math.max(...specs.map((spec) => spec[1]! >> 4));
  const down = Math.max(...specs.map((spec) => spec[1]! & 15));
  const components = specs.map((spec): Component => {
    const [h, v] = [spec[1]! >> 4, spec[1]! & 15];
    const columns = Math.ceil((width * h) / across / 8);
    const rows = Math.ceil((height * v) / down / 8);
    const wide = Math.ceil(width / (8 * across)) * h;
    const means = new Float64Array(wide * Math.ceil(height / (8 * down)) * v);
    return { id: spec[0]!, across: h, down: v, table: spec[2]!, columns, rows, wide, means };
  });
  return { progressive, across, down, components };
}

/** Reads a scan that has the means, passes over any other; where the next marker stands. */
function readScan(reading: Reading, data: Uint8Array, start: number): number {
  const { frame, bytes } = reading;
  if (frame === undefined) throw new RangeError('a scan without a frame');
  const count = data[0]!;
  const [from, precision] = [data[1 + 2 * count]!, data[3 + 2 * count]!];
  if (from === 0 && precision >> 4 === 0) {
    const scanned = Array.from({ length: count }, (_, index) => {
      const component = frame.components.find(({ id }) => id === data[1 + 2 * index]);
      const tables = data[2 + 2 * index]!;
      const [dc, ac] = [reading.tables.get(tables >> 4), reading.tables.get(0x10 | (tables & 15))];
      if (component === undefined || dc === undefined) throw new RangeError('no such component or table');
      return { component, dc, ac: frame.progressive ? undefined : ac, last: 0 };
    });
    scanMeans(reading, frame, scanned, precision & 15, start);
  }
  let at = start;
  while (at + 1 < bytes.length && !(bytes[at] === 0xff && isMarker(bytes[at + 1]!))) at++;
  return at;
}

function isMarker(byte: number): boolean {
  return byte !== 0 && byte !== 0xff && !(byte >= 0xd0 && byte <= 0xd7);
}

interface Scanned {
  readonly component: Component;
  readonly dc: Huffman;
  /** Undefined where the scan has means alone. */
  readonly ac: Huffman | undefined;
  last: number;
}

/** A.2, E.1.3: blocks in turn, of one component row by row, of several unit by unit. */
function scanMeans(reading: Reading, frame: Frame, scanned: readonly Scanned[], shift: number, start: number): void {
  const bits = bitReader(reading.bytes, start);
  const [single] = scanned.length === 1 ? scanned : [];
  const first = frame.components[0]!;
  const unitsAcross = single?.component.columns ?? first.wide / first.across;
  const unitsDown = single?.component.rows ?? first.means.length / first.wide / first.down;
  for (let unit = 0; unit < unitsAcross * unitsDown; unit++) {
    if (reading.restart > 0 && unit > 0 && unit % reading.restart === 0) {
      bits.restart();
      for (const each of scanned) each.last = 0;
    }
    const [column, row] = [unit % unitsAcross, Math.floor(unit / unitsAcross)];
    for (const each of scanned) {
      const { component } = each;
      const [h, v] = single === undefined ? [component.across, component.down] : [1, 1];
      for (let block = 0; block < h * v; block++) {
        const at = (row * v + Math.floor(block / h)) * component.wide + column * h + (block % h);
        each.last += difference(bits, each);
        const step = reading.quantisers.get(component.table) ?? 1;
        component.means[at] = Math.min(255, Math.max(0, ((each.last << shift) * step) / 8 + 128));
      }
    }
  }
}

/** F.2.2: how the first coefficient differs from that of the block before; the others are passed over. */
function difference(bits: BitReader, { dc, ac }: Scanned): number {
  const size = bits.symbol(dc);
  const value = size === 0 ? 0 : bits.take(size);
  const signed = size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  for (let index = 1; ac !== undefined && index < 64; index++) {
    const symbol = bits.symbol(ac);
    if (symbol === 0) break;
    index += symbol >> 4;
    bits.take(symbol & 15);
  }
  return signed;
}
