/** The character map of a face: `cmap` formats 4 and 12, and 14 for variation sequences. OpenType 1.9, "cmap". */
import { DamagedTable } from './font-file.ts';

export interface CharacterMap {
  /** Glyph of a code point, 0 when there is none. */
  glyphOf(codePoint: number): number;
  /** Glyph of a base with a variation selector; undefined when the face does not know the pair. */
  variantOf(codePoint: number, selector: number): number | undefined;
}

/** A lookup in one subtable. */
type Lookup = (codePoint: number) => number;

/**
 * The best Unicode map of the table: the full range before the Basic Multilingual Plane.
 * Undefined when there is no Unicode map (symbol fonts, old national encodings).
 */
export function readCharacterMap(view: DataView, glyphCount: number): CharacterMap | undefined {
  const places = subtables(view);
  const full = places.get(12);
  const plane = places.get(4);
  if (full === undefined && plane === undefined) return undefined;
  const lookup = full !== undefined ? groups(view, full) : segments(view, plane ?? 0);
  const variations = places.get(14);
  const variant = variations === undefined ? undefined : sequences(view, variations);
  const inFace = (glyph: number) => (glyph < glyphCount ? glyph : 0);
  const glyphOf: Lookup = (codePoint) => inFace(lookup(codePoint));
  return {
    glyphOf,
    variantOf: (codePoint, selector) => {
      const glyph = variant?.(codePoint, selector);
      const found = glyph === keepsBase ? glyphOf(codePoint) : inFace(glyph ?? 0);
      return found === 0 ? undefined : found;
    },
  };
}

/** Offsets of the Unicode subtables by format; the first of a format wins. */
function subtables(view: DataView): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const count = view.getUint16(2);
  for (let index = 0; index < count; index++) {
    const record = 4 + 8 * index;
    const platform = view.getUint16(record);
    const encoding = view.getUint16(record + 2);
    // Platform 0 is Unicode throughout; of Microsoft's, 1 and 10 are.
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const offset = view.getUint32(record + 4);
    const format = view.getUint16(offset);
    if (!places.has(format)) places.set(format, offset);
  }
  return places;
}

/** Format 12: groups of consecutive code points with consecutive glyphs. */
function groups(view: DataView, offset: number): Lookup {
  const count = view.getUint32(offset + 12);
  const first = offset + 16;
  if (first + 12 * count > view.byteLength) throw new DamagedTable('cmap');
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = first + 12 * middle;
      const start = view.getUint32(group);
      if (codePoint < start) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + (codePoint - start);
    }
    return 0;
  };
}

/** Format 4: four parallel arrays of segments; a glyph follows from a delta or stands in an array behind them. */
function segments(view: DataView, offset: number): Lookup {
  const count = view.getUint16(offset + 6) >> 1;
  const ends = offset + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const ranges = deltas + 2 * count;
  if (ranges + 2 * count > view.byteLength) throw new DamagedTable('cmap');
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (view.getUint16(ends + 2 * middle) < codePoint) low = middle + 1;
      else high = middle;
    }
    if (count === 0 || view.getUint16(ends + 2 * low) < codePoint) return 0;
    const start = view.getUint16(starts + 2 * low);
    if (codePoint < start) return 0;
    const delta = view.getUint16(deltas + 2 * low);
    const range = ranges + 2 * low;
    const toArray = view.getUint16(range);
    if (toArray === 0) return (codePoint + delta) & 0xffff;
    const cell = range + toArray + 2 * (codePoint - start);
    const glyph = cell + 2 <= view.byteLength ? view.getUint16(cell) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Format 14: pairs that keep the base's glyph, and pairs with a glyph of their own. */
function sequences(view: DataView, offset: number): (codePoint: number, selector: number) => number | undefined {
  const records = variationRecords(view, offset);
  return (codePoint, selector) => {
    const record = records.get(selector);
    if (record === undefined) return undefined;
    if (record.kept !== undefined && isKept(view, record.kept, codePoint)) return keepsBase;
    return record.own === undefined ? undefined : ownGlyph(view, record.own, codePoint);
  };
}

/** Stands for "the glyph that the base has anyway". */
const keepsBase = -1;

/** Where the lists of a selector begin; undefined when it has none of the kind. */
interface VariationRecord {
  readonly kept: number | undefined;
  readonly own: number | undefined;
}

function variationRecords(view: DataView, offset: number): ReadonlyMap<number, VariationRecord> {
  const records = new Map<number, VariationRecord>();
  const count = view.getUint32(offset + 6);
  for (let index = 0; index < count; index++) {
    const at = offset + 10 + 11 * index;
    const [kept, own] = [view.getUint32(at + 3), view.getUint32(at + 7)];
    records.set(uint24(view, at), {
      kept: kept === 0 ? undefined : checkedList(view, offset + kept, 4),
      own: own === 0 ? undefined : checkedList(view, offset + own, 5),
    });
  }
  return records;
}

/** `at`, when the list of so many bytes an entry lies inside the table. */
function checkedList(view: DataView, at: number, entry: number): number {
  if (at + 4 + entry * view.getUint32(at) > view.byteLength) throw new DamagedTable('cmap');
  return at;
}

function isKept(view: DataView, list: number, codePoint: number): boolean {
  const found = search(view.getUint32(list), (index) => {
    const start = uint24(view, list + 4 + 4 * index);
    if (codePoint < start) return -1;
    return codePoint > start + view.getUint8(list + 7 + 4 * index) ? 1 : 0;
  });
  return found !== undefined;
}

function ownGlyph(view: DataView, list: number, codePoint: number): number | undefined {
  const found = search(view.getUint32(list), (index) => codePoint - uint24(view, list + 4 + 5 * index));
  return found === undefined ? undefined : view.getUint16(list + 7 + 5 * found);
}

/** Index of the entry that `compare` gives 0 for, in a sorted list; `compare` is negative when it stands further on top. */
function search(count: number, compare: (index: number) => number): number | undefined {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}

function uint24(view: DataView, at: number): number {
  return (view.getUint16(at) << 8) | view.getUint8(at + 2);
}
