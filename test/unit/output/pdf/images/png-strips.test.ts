import { describe, expect, it } from 'vitest';
import type { PngPicture } from '../../../../../src/base/picture.ts';
import { pngChunks } from '../../../../../src/output/pdf/images/png-chunks.ts';
import { pngStrips } from '../../../../../src/output/pdf/images/png-strips.ts';
import { nowhere, pngFile } from '../../../../support/picture-files.ts';

async function rowsOf(file: Buffer, bitDepth: 8 | 16, height: number): Promise<readonly number[]> {
  const rest = {
    path: '',
    span: nowhere,
    orientation: 1,
    isInterlaced: false,
    hasTransparency: false,
    bytes: () => file,
  } as const;
  const picture: PngPicture = { format: 'png', width: 2, height, bitDepth, colour: 'rgb', ...rest };
  const found: number[] = [];
  for await (const strip of pngStrips(picture, pngChunks(file).pixels).rows()) found.push(...strip);
  return found;
}

describe('a PNG strip by strip', () => {
  it('has its filters undone, from row to row', async () => {
    const rows = [0, 1, 2, 3, 4, 5, 6, 2, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 1, 1, 1];
    expect(await rowsOf(pngFile(2, 3, rows), 8, 3)).toEqual([1, 2, 3, 4, 5, 6, 2, 3, 4, 5, 6, 7, 9, 9, 9, 10, 10, 10]);
  });

  it('of sixteen bits has the upper eight', async () => {
    const rows = [0, 1, 99, 2, 99, 3, 99, 4, 99, 5, 99, 6, 99];
    expect(await rowsOf(pngFile(2, 1, rows, { depth: 16 }), 16, 1)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('leaves alone what follows the last row', async () => {
    const rows = [0, 1, 2, 3, 4, 5, 6, 0, 7, 7, 7, 7, 7, 7];
    expect(await rowsOf(pngFile(2, 2, rows), 8, 1)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
