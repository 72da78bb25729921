import { describe, expect, it } from 'vitest';
import { type CharacterMap, readCharacterMap } from '../../../../../src/typeset/fonts/opentype/character-map.ts';
import { DamagedTable } from '../../../../../src/typeset/fonts/opentype/font-file.ts';
import { words } from '../made-font.ts';
import { openedFont } from '../opened.ts';
import { fontKitFont } from '../oracle.ts';

/** A table of one subtable. */
function table(platform: number, encoding: number, subtable: readonly number[]): DataView {
  return new DataView(words([0, 1, platform, encoding, 0, 12, ...subtable]).buffer as ArrayBuffer);
}

function read(view: DataView): CharacterMap {
  const map = readCharacterMap(view, 1000);
  if (map === undefined) throw new Error('no Unicode map');
  return map;
}

// A–C with a delta, X–Y by an array that skips Y.
const segments = [4, 44, 0, 6, 0, 0, 0, 0x43, 0x59, 0xffff, 0, 0x41, 0x58, 0xffff, 10 - 0x41, 5, 1, 0, 4, 0, 90, 0];

describe('the character map', () => {
  it.each([
    'fonts/NotoSerifSC-Regular.ttf',
    'fonts/BulletinKai-Regular.ttf',
    'fonts/BulletinRescueB-Regular.ttf',
    'fonts/fandol/FandolFang-Regular.otf',
  ])('gives the glyphs that fontkit finds in %s', (path) => {
    const face = openedFont(path);
    const font = fontKitFont(path);
    const differing = font.characterSet
      .filter((_, index) => index < 300 || index % 41 === 0)
      .filter((codePoint) => face.glyphOf(codePoint) !== font.glyphForCodePoint(codePoint).id);
    expect(differing).toEqual([]);
    expect([0xe000, 0x4e00 - 1, 0x10ffff].map(face.glyphOf)).toEqual(
      [0xe000, 0x4e00 - 1, 0x10ffff].map((codePoint) => font.glyphForCodePoint(codePoint).id),
    );
  });

  it('reads segments with a delta and segments with an array', () => {
    const map = read(table(3, 1, segments));
    expect([0x40, 0x41, 0x43, 0x44, 0x58, 0x59, 0x5a, 0xfffe, 0x10041].map(map.glyphOf)).toEqual([
      0, 10, 12, 0, 95, 0, 0, 0, 0,
    ]);
  });

  it('prefers the full range to the Basic Multilingual Plane', () => {
    const groups = [12, 0, 0, 28, 0, 0, 0, 1, 0, 0x41, 0, 0x41, 0, 77];
    const both = [0, 2, 3, 1, 0, 20, 3, 10, 0, 20 + 2 * segments.length, ...segments, ...groups];
    expect(read(new DataView(words(both).buffer as ArrayBuffer)).glyphOf(0x41)).toBe(77);
  });

  it('takes a glyph that the face does not have for none', () => {
    expect(read(table(0, 4, [12, 0, 0, 28, 0, 0, 0, 1, 0, 0x41, 0, 0x42, 0, 999])).glyphOf(0x42)).toBe(0);
  });

  it('is none where the only map is of symbols', () => {
    expect(readCharacterMap(table(3, 0, segments), 1000)).toBeUndefined();
  });

  it('is damaged where a list is longer than the table', () => {
    expect(() => readCharacterMap(table(3, 10, [12, 0, 0, 28, 0, 0, 0, 9, 0, 0x41]), 1000)).toThrow(DamagedTable);
    expect(() => readCharacterMap(table(3, 1, [4, 44, 0, 600, 0, 0, 0]), 1000)).toThrow(DamagedTable);
  });

  it('knows variants: those that keep the glyph of the base, and those with a glyph of their own', () => {
    // U+FE00 keeps A–B; U+FE01 gives C the glyph 55.
    const bytes = new DataView(new ArrayBuffer(200));
    words([0, 2, 3, 1, 0, 20, 0, 5, 0, 64, ...segments]).forEach((byte, at) => {
      bytes.setUint8(at, byte);
    });
    const list = 64;
    bytes.setUint16(list, 14);
    bytes.setUint32(list + 6, 2);
    setRecord(bytes, list + 10, 0xfe00, 40, 0);
    setRecord(bytes, list + 21, 0xfe01, 0, 60);
    bytes.setUint32(list + 40, 1);
    bytes.setUint32(list + 44, (0x41 << 8) | 1);
    bytes.setUint32(list + 60, 1);
    bytes.setUint32(list + 64, (0x43 << 8) | 0);
    bytes.setUint16(list + 67, 55);
    const map = read(bytes);
    expect([map.variantOf(0x42, 0xfe00), map.variantOf(0x43, 0xfe00)]).toEqual([11, undefined]);
    expect([map.variantOf(0x43, 0xfe01), map.variantOf(0x41, 0xfe01), map.variantOf(0x41, 0xfe02)]).toEqual([
      55,
      undefined,
      undefined,
    ]);
  });
});

function setRecord(view: DataView, at: number, selector: number, kept: number, own: number): void {
  view.setUint8(at, selector >> 16);
  view.setUint16(at + 1, selector & 0xffff);
  view.setUint32(at + 3, kept);
  view.setUint32(at + 7, own);
}
