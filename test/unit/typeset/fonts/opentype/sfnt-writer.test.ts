import { describe, expect, it } from 'vitest';
import { writeSfnt } from '../../../../../src/typeset/fonts/opentype/sfnt-writer.ts';

const tables = [
  { tag: 'head', bytes: new Uint8Array(54).fill(9) },
  { tag: 'abcd', bytes: new Uint8Array([1, 2, 3, 4, 5]) },
];

function sum(file: Uint8Array): number {
  const view = new DataView(file.buffer);
  let total = 0;
  for (let at = 0; at < file.length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}

describe('a written font file', () => {
  it('lists its tables by tag, each on a multiple of four bytes', () => {
    const view = new DataView(writeSfnt(0x00010000, tables).buffer as ArrayBuffer);
    const tag = (record: number) => String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    expect([tag(12), tag(28)]).toEqual(['abcd', 'head']);
    expect([view.getUint32(20), view.getUint32(24)]).toEqual([44, 5]);
    expect([view.getUint32(36), view.getUint32(40)]).toEqual([52, 54]);
  });

  it('adds up to the number that the format asks for', () => {
    expect(sum(writeSfnt(0x00010000, tables))).toBe(0xb1b0afba);
  });

  it('gives the sum of every table', () => {
    const view = new DataView(writeSfnt(0x00010000, tables).buffer as ArrayBuffer);
    expect(view.getUint32(16)).toBe(0x01020304 + 0x05000000);
  });
});
