/** Puts tables together to a font file. OpenType 1.9, "Organization of an OpenType Font". */
import { wordSum } from '../../../base/word-sum.ts';
import { tagAt } from './font-file.ts';

/** The first four bytes: outlines of TrueType, or of PostScript (`OTTO`). */
export type SfntVersion = 0x00010000 | 0x4f54544f;

/** A table to write, by its tag. */
export interface SfntTable {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

// head.checkSumAdjustment makes the whole file add up to this.
const fileSum = 0xb1b0afba;

/** A font file of these tables, in the order of their tags, each on a multiple of four bytes, with all check sums. */
export function writeSfnt(version: SfntVersion, tables: readonly SfntTable[]): Uint8Array {
  const file = joinTables(version, tables);
  const view = new DataView(file.buffer);
  const records = 12 + 16 * tables.length;
  let sums = 0;
  let head: number | undefined;
  for (let record = 12; record < records; record += 16) {
    const at = view.getUint32(record + 8);
    if (tagAt(view, record) === 'head') {
      head = at;
      view.setUint32(at + 8, 0);
    }
    const sum = wordSum(file.subarray(at, at + padded(view.getUint32(record + 12))));
    view.setUint32(record + 4, sum);
    sums += sum;
  }
  // Every table is a whole number of words, so the sum of the file is that of its parts.
  if (head !== undefined) view.setUint32(head + 8, fileSum - sums - wordSum(file.subarray(0, records)));
  return file;
}

/** The same without check sums, for a reader that does not look at them: adding up 7 MB takes 6 ms. */
export function joinTables(version: SfntVersion, tables: readonly SfntTable[]): Uint8Array {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const directoryLength = 12 + 16 * sorted.length;
  const length = sorted.reduce((sum, { bytes }) => sum + padded(bytes.length), directoryLength);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  writeHeader(view, version, sorted.length);
  let at = directoryLength;
  for (const [index, { tag, bytes }] of sorted.entries()) {
    const record = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) view.setUint8(record + letter, tag.charCodeAt(letter));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
    file.set(bytes, at);
    at += padded(bytes.length);
  }
  return file;
}

function writeHeader(view: DataView, version: SfntVersion, count: number): void {
  const log = Math.floor(Math.log2(count));
  view.setUint32(0, version);
  view.setUint16(4, count);
  view.setUint16(6, 16 << log);
  view.setUint16(8, log);
  view.setUint16(10, 16 * count - (16 << log));
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
