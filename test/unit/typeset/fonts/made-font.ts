/** Fonts made for a test: a few square glyphs, and whatever tables the test is about. */
import { type SfntTable, writeSfnt } from '../../../../src/typeset/fonts/opentype/sfnt-writer.ts';

export interface MadeGlyph {
  readonly character: string;
  /** Font units, of 1000 to the em. */
  readonly advance?: number;
  /** Draws nothing: no description at all, or one of no contours. */
  readonly blank?: boolean | 'described';
  /** Units without ink at either side; 50 where nothing is said. */
  readonly margin?: number;
  /** Numbers of the glyphs that it is composed of, each moved to the right by so many units. */
  readonly parts?: readonly (readonly [glyph: number, dx: number])[];
}

export interface MadeFont {
  /** Glyph 1 is the first; glyph 0 is .notdef. */
  readonly glyphs: readonly MadeGlyph[];
  readonly names?: readonly MadeName[];
  readonly fsType?: number;
  readonly extra?: readonly SfntTable[];
  /** Tables to leave out. */
  readonly without?: readonly string[];
}

export interface MadeName {
  readonly id: number;
  readonly text: string;
  /** Windows language id; 0x409 is American English, 0x804 mainland Chinese. */
  readonly language?: number;
}

const em = 1000;

/** The file. Every glyph that is not blank is a square between its margins, 700 high. */
export function madeFont(font: MadeFont): Uint8Array {
  return writeSfnt(0x00010000, madeTables(font));
}

/** A collection of the fonts, each with tables of its own. */
export function madeCollection(fonts: readonly MadeFont[]): Uint8Array {
  const files = fonts.map(madeFont);
  const starts: number[] = [];
  let at = 12 + 4 * files.length;
  for (const file of files) {
    starts.push(at);
    at += file.length;
  }
  const collection = new Uint8Array(at);
  const view = new DataView(collection.buffer);
  collection.set([0x74, 0x74, 0x63, 0x66, 0, 1, 0, 0]);
  view.setUint32(8, files.length);
  files.forEach((file, index) => {
    const start = starts[index]!;
    view.setUint32(12 + 4 * index, start);
    collection.set(file, start);
    // Offsets count from the start of the collection.
    for (let record = start + 12; record < start + 12 + 16 * view.getUint16(start + 4); record += 16) {
      view.setUint32(record + 8, view.getUint32(record + 8) + start);
    }
  });
  return collection;
}

export function madeTables(font: MadeFont): readonly SfntTable[] {
  const all = [{ character: '\0', advance: em }, ...font.glyphs];
  const descriptions = all.map(description);
  const tables: SfntTable[] = [
    { tag: 'head', bytes: head() },
    { tag: 'hhea', bytes: numbers(36, { 4: 880, 6: -120, 34: all.length }) },
    { tag: 'maxp', bytes: numbers(32, { 0: 1, 4: all.length }) },
    { tag: 'OS/2', bytes: os2(font.fsType ?? 0) },
    { tag: 'hmtx', bytes: words(all.flatMap((glyph) => [glyph.advance ?? em, leftOf(glyph)])) },
    { tag: 'cmap', bytes: characterMap(font.glyphs) },
    { tag: 'loca', bytes: offsets(descriptions) },
    { tag: 'glyf', bytes: joined(descriptions) },
    { tag: 'post', bytes: numbers(32, { 0: 3 }) },
    { tag: 'name', bytes: names(font.names ?? [{ id: 6, text: 'Made-Regular' }]) },
    ...(font.extra ?? []),
  ];
  return tables.filter(({ tag }) => !(font.without ?? []).includes(tag));
}

function leftOf(glyph: MadeGlyph): number {
  return glyph.blank ? 0 : (glyph.margin ?? 50);
}

function description(glyph: MadeGlyph): Uint8Array {
  if (glyph.blank !== undefined && glyph.blank !== false) return new Uint8Array(glyph.blank === 'described' ? 12 : 0);
  const left = leftOf(glyph);
  const right = (glyph.advance ?? em) - left;
  const box = [left, 0, right, 700];
  if (glyph.parts !== undefined) {
    const parts = glyph.parts.flatMap(([part, dx], index) => {
      // Arguments are words and offsets; more parts follow but for the last.
      const flags = 0x0003 | (index < glyph.parts!.length - 1 ? 0x0020 : 0);
      return [flags, part, dx, 0];
    });
    return words([-1, ...box, ...parts]);
  }
  // One contour of four points, all on the curve and with long coordinates.
  const square = [left, right - left, 0, left - right, 0, 0, 700, 0];
  return words([1, ...box, 3, 0, 0x0101, 0x0101, ...square]);
}

function offsets(descriptions: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * (descriptions.length + 1)));
  let at = 0;
  descriptions.forEach((bytes, index) => {
    at += bytes.length;
    view.setUint32(4 * (index + 1), at);
  });
  return new Uint8Array(view.buffer);
}

function head(): Uint8Array {
  const bytes = numbers(54, { 0: 1, 18: em, 36: 0, 38: -120, 40: em, 42: 880, 50: 1 });
  new DataView(bytes.buffer).setUint32(12, 0x5f0f3cf5);
  return bytes;
}

function os2(fsType: number): Uint8Array {
  return numbers(96, { 0: 4, 4: 400, 8: fsType, 68: 880, 70: -120, 86: 500, 88: 700 });
}

/** Format 12: one group a character. */
function characterMap(glyphs: readonly MadeGlyph[]): Uint8Array {
  const pairs = glyphs
    .map((glyph, index) => ({ codePoint: glyph.character.codePointAt(0)!, glyph: index + 1 }))
    .sort((a, b) => a.codePoint - b.codePoint);
  const view = new DataView(new ArrayBuffer(28 + 12 * pairs.length));
  [0, 1, 3, 10].forEach((value, index) => {
    view.setUint16(2 * index, value);
  });
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + 12 * pairs.length);
  view.setUint32(24, pairs.length);
  pairs.forEach(({ codePoint, glyph }, index) => {
    view.setUint32(28 + 12 * index, codePoint);
    view.setUint32(32 + 12 * index, codePoint);
    view.setUint32(36 + 12 * index, glyph);
  });
  return new Uint8Array(view.buffer);
}

/** The `name` table of Windows names. */
export function names(records: readonly MadeName[]): Uint8Array {
  const texts = records.map(({ text }) => words([...text].map((letter) => letter.charCodeAt(0))));
  const strings = 6 + 12 * records.length;
  let at = 0;
  const header = [0, records.length, strings];
  records.forEach(({ id, language }, index) => {
    header.push(3, 1, language ?? 0x409, id, texts[index]!.length, at);
    at += texts[index]!.length;
  });
  return joined([words(header), ...texts]);
}

/** Big-endian 16-bit numbers. */
export function words(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * values.length));
  values.forEach((value, index) => {
    view.setUint16(2 * index, value);
  });
  return new Uint8Array(view.buffer);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The `GSUB` table whose script `hani` has the feature `locl` with the lookup of `subtable`, in words; for all languages, or
 * for those that are given alone.
 */
export function chineseForms(type: number, subtable: readonly number[], languages: readonly string[] = []): Uint8Array {
  const tag = (text: string) => [0, 2].map((at) => (text.charCodeAt(at) << 8) | text.charCodeAt(at + 1));
  const system = 4 + 6 * languages.length;
  const records = languages.flatMap((language) => [...tag(language), system]);
  const usual = languages.length === 0 ? system : 0;
  const scripts = [1, ...tag('hani'), 8, usual, languages.length, ...records, 0, 0xffff, 1, 0];
  const features = [1, ...tag('locl'), 8, 0, 1, 0];
  const lookups = [1, 4, type, 0, 1, 8, ...subtable];
  const start = 10;
  const header = [1, 0, start, start + 2 * scripts.length, start + 2 * (scripts.length + features.length)];
  return words([...header, ...scripts, ...features, ...lookups]);
}

/** The font with 16-bit numbers changed at offsets inside one of its tables. */
export function withNumbers(font: Uint8Array, tag: string, values: Readonly<Record<number, number>>): Uint8Array {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    if (Buffer.from(copy.subarray(record, record + 4)).toString() !== tag) continue;
    for (const [at, value] of Object.entries(values)) view.setUint16(view.getUint32(record + 8) + Number(at), value);
  }
  return copy;
}

/** A table of `length` bytes with 16-bit numbers at the given offsets. */
function numbers(length: number, values: Readonly<Record<number, number>>): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value] of Object.entries(values)) view.setInt16(Number(at), value);
  return new Uint8Array(view.buffer);
}
