import { describe, expect, it } from 'vitest';
import { memoryWorld } from '../../../../../src/base/memory-world.ts';
import type { RandomAccess } from '../../../../../src/base/world.ts';
import { containerOf, DamagedTable, readDirectory } from '../../../../../src/typeset/fonts/opentype/font-file.ts';
import { madeCollection, madeFont } from '../made-font.ts';

function file(content: string | Uint8Array): RandomAccess {
  const opened = memoryWorld({ font: content }).open('font');
  if (!opened.ok) throw new Error('not there');
  return opened.value;
}

const font = madeFont({ glyphs: [{ character: 'a' }] });

describe('a font file', () => {
  it.each([
    ['wOFF', { kind: 'web', format: 'WOFF' }],
    ['wOF2', { kind: 'web', format: 'WOFF2' }],
    ['%PDF', { kind: 'unknown' }],
    ['OTTO', { kind: 'font' }],
    ['true', { kind: 'font' }],
  ])('is known by its first bytes: %s', (start, expected) => {
    expect(containerOf(file(`${start}........`))).toEqual(expected);
  });

  it('is unknown when it is too short to be one', () => {
    expect(containerOf(file('OTTO'))).toEqual({ kind: 'unknown' });
  });

  it('may hold several faces', () => {
    const collection = madeCollection([{ glyphs: [] }, { glyphs: [] }]);
    const container = containerOf(file(collection));
    expect(container).toMatchObject({ kind: 'collection', offsets: [20, expect.any(Number)] });
  });

  it('is damaged when a collection counts more faces than it has room for', () => {
    expect(() => containerOf(file('ttcf\0\x01\0\0\0\0\0\x09'))).toThrow(DamagedTable);
  });

  it('names the first table that lies outside of it', () => {
    expect(() => readDirectory(file(font.subarray(0, font.length - 4)), 0)).toThrow('post');
  });

  it('says how its outlines are drawn', () => {
    expect(readDirectory(file(font), 0).kind).toBe('truetype');
    expect(readDirectory(file(madeFont({ glyphs: [], without: ['glyf'] })), 0).kind).toBe('none');
  });
});
