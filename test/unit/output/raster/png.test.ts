import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { red } from '../../../../src/base/ink.ts';
import { blankBitmap, layInk } from '../../../../src/output/raster/bitmap.ts';
import { writePng } from '../../../../src/output/raster/png.ts';

it('writes a PNG whose pixels are those of the picture', () => {
  const bitmap = blankBitmap(2, 1);
  layInk(bitmap, 1, 0, red, 1);
  const file = Buffer.from(writePng(bitmap));
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2, 1]);
  const data = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)));
  expect([...rows]).toEqual([0, 255, 255, 255, ...red.rgb]);
});
