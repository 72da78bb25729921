/**
 * Reads what most programs write for press, and this one: a single cross-reference table whose offsets are right, nothing
 * encrypted, streams that are packed by Flate or not at all. The library would read it too, and take half of the time of a
 * build to be loaded.
 */
import { inflateSync } from 'node:zlib';
import { unfilter } from '../../../base/png-filters.ts';
import type { PdfFile } from './pdf-file.ts';
import { dictionary, nextToken, type Reference, resolved, type Scanner, until } from './tokens.ts';
import { bytesOf, dictOf, listOf, nameOf, numberOf, type PdfDict, type PdfValue } from './values.ts';

/** The file in `source`; undefined when anything about it is otherwise than above. */
export function openPlainFile(source: Buffer): PdfFile | undefined {
  const text = source.toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1];
  const table = start === undefined ? undefined : tableAt(text, Number(start));
  if (table === undefined) return undefined;
  const objects = objectsOf(source, text, table.offsets);
  const trailer = dictionary(until({ source: text, at: table.end, follow: objects.follow }, '>>'), objects.follow);
  if (['Prev', 'XRefStm', 'Encrypt'].some((key) => trailer.keys.includes(key))) return undefined;
  try {
    const catalogue = dictOf(trailer.get('Root'));
    const pages = catalogue && pagesBelow(dictOf(catalogue.get('Pages')), 0);
    if (catalogue === undefined || pages === undefined) return undefined;
    const [first, second] = listOf(trailer.get('ID'));
    return {
      encrypted: false,
      hasIdentifier: bytesOf(first) !== undefined && bytesOf(second) !== undefined,
      catalogue,
      info: dictOf(trailer.get('Info')),
      pages,
      objects: table.offsets.flatMap((_, index) => dictOf(objects.follow({ kind: 'reference', number: index })) ?? []),
    };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** Something in the file that only the library can make sense of. */
class NotPlain extends Error {}

/** Offset of each object by its number, undefined for a free one; and where the dictionary of the trailer begins. */
interface Table {
  readonly offsets: readonly (number | undefined)[];
  readonly end: number;
}

/** A table of one section that begins with 0 (ISO 32000-1, 7.5.4): every entry has twenty characters. */
function tableAt(text: string, at: number): Table | undefined {
  const head = /^xref\s+0 (\d+)\s*?[\r\n]+/.exec(text.slice(at, at + 40));
  if (head === null) return undefined;
  const first = at + head[0].length;
  const end = first + 20 * Number(head[1]);
  const rows = text.slice(first, end);
  const entries = [...rows.matchAll(/(\d{10}) \d{5} ([nf])[ \r][\r\n]/g)];
  const trailer = /^\s*trailer\s*<</.exec(text.slice(end, end + 40));
  if (entries.length !== Number(head[1]) || trailer === null) return undefined;
  return {
    offsets: entries.map(([, offset, kind]) => (kind === 'n' ? Number(offset) : undefined)),
    end: end + trailer[0].length,
  };
}

/** The objects of the file, each read when it is first asked for. */
function objectsOf(source: Buffer, text: string, offsets: Table['offsets']) {
  const known = new Map<number, PdfValue | undefined>();
  const follow = ({ number }: Reference): PdfValue | undefined => {
    if (!known.has(number)) {
      known.set(number, undefined); // A reference to itself ends here.
      known.set(number, read(number));
    }
    return known.get(number);
  };
  const read = (number: number): PdfValue | undefined => {
    const offset = offsets[number];
    if (offset === undefined) return undefined;
    const head = /^(\d+) \d+ obj\b/.exec(text.slice(offset, offset + 24));
    if (Number(head?.[1]) !== number) throw new NotPlain();
    const scanner: Scanner = { source: text, at: offset + head![0].length, follow };
    const token = nextToken(scanner);
    if (token?.kind !== 'value') throw new NotPlain();
    const value = resolved(token.value, follow);
    const dict = dictOf(value);
    if (dict === undefined) return value;
    const id = `${number} 0 R`;
    const isStream = /^\s*stream\r?\n/.exec(text.slice(scanner.at, scanner.at + 24));
    if (isStream === null) return { ...dict, id };
    return streamObject({ ...dict, id }, source, text, scanner.at + isStream[0].length);
  };
  return { follow };
}

/** A stream whose length is right and whose packing is understood. */
function streamObject(dict: PdfDict, source: Buffer, text: string, start: number): PdfDict {
  const end = start + (numberOf(dict.get('Length')) ?? Number.NaN);
  if (!/^\s*endstream/.test(text.slice(end, end + 16))) throw new NotPlain();
  const [filter, another] = [dict.get('Filter')].flat().map(nameOf);
  const isPacked = filter === 'FlateDecode';
  const isPlain = filter === undefined || isPacked || filter === 'DCTDecode';
  if (!isPlain || another !== undefined) throw new NotPlain();
  const packed = source.subarray(start, end);
  const parms = dictOf(dict.get('DecodeParms'));
  if (parms === undefined) return { ...dict, stream: () => (isPacked ? unpacked(packed) : packed) };
  // Rows of a PNG as they are. No rule asks for the samples of a picture of numbered or grey tones.
  if (hasNoInks(dict)) return dict;
  const rows = rowsOf(parms);
  if (rows === undefined || !isPacked) throw new NotPlain();
  return { ...dict, stream: () => unfiltered(unpacked(packed), rows) };
}

/** Bytes of a pixel and of a row where rows have filters of PNG and samples eight bits; undefined for anything else. */
function rowsOf(parms: PdfDict): { readonly back: number; readonly length: number } | undefined {
  const [predictor = 1, colours = 1, bits = 8, columns = 1] = [
    'Predictor',
    'Colors',
    'BitsPerComponent',
    'Columns',
  ].map((key) => numberOf(parms.get(key)));
  return predictor >= 10 && bits === 8 ? { back: colours, length: colours * columns } : undefined;
}

/** The samples, in place of the rows. */
function unfiltered(
  rows: Uint8Array | undefined,
  { back, length }: { readonly back: number; readonly length: number },
): Uint8Array | undefined {
  if (rows === undefined || length === 0) return undefined;
  const count = Math.floor(rows.length / (length + 1));
  let above: Uint8Array = new Uint8Array(length);
  for (let row = 0; row < count; row++) {
    const from = row * (length + 1);
    const line = rows.subarray(from + 1, from + 1 + length);
    unfilter(rows[from]!, line, above, back);
    rows.copyWithin(row * length, from + 1, from + 1 + length);
    above = rows.subarray(row * length, (row + 1) * length);
  }
  return rows.subarray(0, count * length);
}

function hasNoInks(image: PdfDict): boolean {
  const space = image.get('ColorSpace');
  return ['Indexed', 'DeviceGray'].includes(nameOf(listOf(space)[0] ?? space) ?? '');
}

function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes);
  } catch {
    return undefined;
  }
}

/** Deeper page trees are loops. */
const deepest = 32;

function pagesBelow(node: PdfDict | undefined, depth: number): PdfDict[] {
  if (node === undefined || depth > deepest) throw new NotPlain();
  if (nameOf(node.get('Type')) !== 'Pages') return [node];
  return listOf(node.get('Kids')).flatMap((kid) => pagesBelow(dictOf(kid), depth + 1));
}
