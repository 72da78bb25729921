/**
 * The table directory of a TrueType or OpenType file, read by position: of a face of 15 MB a document needs some
 * 300 KB of tables and the outlines of its own characters.
 * OpenType 1.9, "Organization of an OpenType Font".
 */
import type { RandomAccess } from '../../../base/world.ts';

/** What the first bytes of a file say it is. */
export type Container =
  | { readonly kind: 'font' }
  /** TTC or OTC; each face has a directory of its own at an offset. */
  | { readonly kind: 'collection'; readonly offsets: readonly number[] }
  | { readonly kind: 'web'; readonly format: 'WOFF' | 'WOFF2' }
  | { readonly kind: 'unknown' };

/** The tables of one face. */
export interface FontTables {
  readonly file: RandomAccess;
  /** How outlines are drawn: `glyf` (TrueType), `CFF ` (PostScript), or not at all (bitmaps, a table that is lost). */
  readonly kind: 'truetype' | 'cff' | 'none';
  readonly places: ReadonlyMap<string, TablePlace>;
}

export interface TablePlace {
  readonly position: number;
  readonly length: number;
}

/** A table that is missing, cut off or contradicts itself. Caught where a face is opened, and told as a diagnostic. */
export class DamagedTable extends Error {
  readonly table: string;

  constructor(table: string) {
    super(`damaged font table: ${table}`);
    this.table = table;
  }
}

/** A collection of more faces than this is none: the largest known have some 40. */
const mostFaces = 256;

/** What kind of file this is; never throws for a short one. */
export function containerOf(file: RandomAccess): Container {
  if (file.size < 12) return { kind: 'unknown' };
  const head = readView(file, 0, 12);
  switch (tagAt(head, 0)) {
    case '\0\x01\0\0':
    case 'true':
    case 'OTTO':
      return { kind: 'font' };
    case 'ttcf':
      return { kind: 'collection', offsets: collectionOffsets(file, head.getUint32(8)) };
    case 'wOFF':
      return { kind: 'web', format: 'WOFF' };
    case 'wOF2':
      return { kind: 'web', format: 'WOFF2' };
    default:
      return { kind: 'unknown' };
  }
}

function collectionOffsets(file: RandomAccess, count: number): readonly number[] {
  if (count === 0 || count > mostFaces || file.size < 12 + 4 * count) throw new DamagedTable('ttcf');
  const view = readView(file, 12, 4 * count);
  return Array.from({ length: count }, (_, index) => view.getUint32(4 * index));
}

/** The directory at `offset`. Throws `DamagedTable` when a table would lie outside the file. */
export function readDirectory(file: RandomAccess, offset: number): FontTables {
  if (offset + 12 > file.size) throw new DamagedTable('ttcf');
  const count = readView(file, offset, 12).getUint16(4);
  if (offset + 12 + 16 * count > file.size) throw new DamagedTable('sfnt');
  const records = readView(file, offset + 12, 16 * count);
  const places = new Map<string, TablePlace>();
  for (let at = 0; at < 16 * count; at += 16) {
    const place = { position: records.getUint32(at + 8), length: records.getUint32(at + 12) };
    const tag = tagAt(records, at);
    if (place.position + place.length > file.size) throw new DamagedTable(tag);
    places.set(tag, place);
  }
  const kind = places.has('glyf') ? 'truetype' : places.has('CFF ') ? 'cff' : 'none';
  return { file, kind, places };
}

/** A table that the face may do without, whole. */
export function optionalTable(tables: FontTables, tag: string): DataView | undefined {
  const place = tables.places.get(tag);
  return place === undefined ? undefined : readView(tables.file, place.position, place.length);
}

/** A table that every face has, whole and not shorter than `least` bytes. */
export function requiredTable(tables: FontTables, tag: string, least: number): DataView {
  const view = optionalTable(tables, tag);
  if (view === undefined || view.byteLength < least) throw new DamagedTable(tag);
  return view;
}

/** Parses a table; what reaches outside of it makes it a damaged one. */
export function parseTable<T>(tag: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw new DamagedTable(tag);
    throw error;
  }
}

export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

function readView(file: RandomAccess, position: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  file.read(bytes, 0, length, position);
  return new DataView(bytes.buffer);
}
