/** A face of black squares, made in memory: enough of a TrueType font for every program that opens a PDF. */
import type { Face } from '../../../../../src/typeset/fonts/face.ts';

export interface SquareFaceOptions {
  readonly index?: number;
  readonly postScriptName?: string;
  readonly unitsPerEm?: number;
  readonly weight?: number;
  readonly serif?: boolean;
  readonly italicAngle?: number;
  /** Characters that have glyphs: the first is glyph 1. Characters of one entry share a glyph. */
  readonly characters?: readonly string[];
  /** Advance of each glyph in font units, from glyph 0 on; one em where it says nothing. */
  readonly advances?: readonly number[];
  /** What `subset` was asked for is added here. */
  readonly asked?: (readonly number[])[];
}

/** The face. Its metrics are round numbers that a test can name. */
export function squareFace(options: SquareFaceOptions = {}): Face {
  const { characters = [], advances = [], unitsPerEm = 1000 } = options;
  const glyphs = new Map<number, number>();
  for (const [at, entry] of characters.entries()) {
    for (const character of entry) glyphs.set(character.codePointAt(0)!, at + 1);
  }
  const advance = (glyph: number): number => advances[glyph] ?? unitsPerEm;
  return {
    index: options.index ?? 0,
    postScriptName: options.postScriptName ?? 'Square-Regular',
    familyName: 'Square',
    metrics: {
      ascent: 0.88,
      descent: -0.12,
      capHeight: 0.7,
      xHeight: 0.5,
      box: [0.1, 0, 0.9, 0.8],
      italicAngle: options.italicAngle ?? 0,
      weight: options.weight ?? 400,
      serif: options.serif ?? false,
    },
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => advance(glyph) / unitsPerEm,
    inkOf: () => ({ left: 0.1, bottom: 0, right: 0.9, top: 0.8 }),
    draw: () => undefined,
    shape: () => undefined,
    subset(asked) {
      options.asked?.push([...asked]);
      return { kind: 'truetype', bytes: squares(asked.map(advance), unitsPerEm) };
    },
  };
}

/** A TrueType font with a square for each advance. */
function squares(advances: readonly number[], unitsPerEm: number): Uint8Array {
  const glyph = square(unitsPerEm);
  const count = advances.length;
  const { left, bottom, right, top } = edges(unitsPerEm);
  const dates = [0, 0, 0, 0, 0, 0, 0, 0];
  const tables: Record<string, Buffer> = {
    glyf: Buffer.concat(advances.map(() => glyph)),
    head: words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 3, unitsPerEm, ...dates, left, bottom, right, top, 0, 8, 2, 1, 0),
    hhea: words(1, 0, unitsPerEm, 0, 0, unitsPerEm, 0, 0, unitsPerEm, 1, 0, 0, 0, 0, 0, 0, 0, count),
    hmtx: words(...advances.flatMap((advance) => [advance, unitsPerEm / 10])),
    loca: words(...Array.from({ length: count + 1 }, (_, at) => [0, at * glyph.length]).flat()),
    maxp: words(1, 0, count, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
  };
  return assembled(tables);
}

/** Edges of the square in font units. */
function edges(unitsPerEm: number) {
  return { left: unitsPerEm / 10, bottom: 0, right: (unitsPerEm * 9) / 10, top: (unitsPerEm * 8) / 10 };
}

/** One contour of four points on the curve, coordinates as words. */
function square(unitsPerEm: number): Buffer {
  const { left, bottom, right, top } = edges(unitsPerEm);
  const head = words(1, left, bottom, right, top, 3, 0);
  const flags = Buffer.from([1, 1, 1, 1]);
  const coordinates = words(left, 0, right - left, 0, bottom, top - bottom, 0, bottom - top);
  return Buffer.concat([head, flags, coordinates]);
}

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) buffer.writeUInt16BE(Math.round(value) & 0xffff, at * 2);
  return buffer;
}

function assembled(tables: Readonly<Record<string, Buffer>>): Uint8Array {
  const names = Object.keys(tables).sort();
  const directory = Buffer.alloc(12 + 16 * names.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(names.length, 4);
  const parts = [directory];
  let offset = directory.length;
  for (const [at, name] of names.entries()) {
    const table = tables[name]!;
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    directory.write(name, 12 + 16 * at, 'latin1');
    directory.writeUInt32BE(offset, 12 + 16 * at + 8);
    directory.writeUInt32BE(table.length, 12 + 16 * at + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}
