import { describe, expect, it } from 'vitest';
import type { PngPicture } from '../../../../../src/base/picture.ts';
import { pngChunks } from '../../../../../src/output/pdf/images/png-chunks.ts';
import { colourSamples, samplesOf } from '../../../../../src/output/pdf/images/png-samples.ts';
import { nowhere, pngFile } from '../../../../support/picture-files.ts';

function picture(changes: Partial<PngPicture>): PngPicture {
  const usual = { width: 2, height: 2, orientation: 1, bitDepth: 8, colour: 'grey', isInterlaced: false } as const;
  const none = { path: '', span: nowhere, hasTransparency: false, bytes: () => new Uint8Array(0) };
  return { format: 'png', ...usual, ...none, ...changes };
}

function samples(changes: Partial<PngPicture>, file: Uint8Array): number[] {
  return [...samplesOf(picture(changes), pngChunks(file))];
}

describe('PNG pixels', () => {
  it('come out of every filter as they went in', () => {
    const rows = [0, 10, 20, 1, 10, 10, 2, 0, 0, 3, 5, 10, 4, 10, 10];
    // none 10 20; left 10 20; up 10 20; mean 10 25; Paeth 20 35
    expect(samples({ height: 5 }, pngFile(2, 5, rows, { colour: 0 }))).toEqual([
      10, 20, 10, 20, 10, 20, 10, 25, 20, 35,
    ]);
  });

  it('stand in order when they were interlaced', () => {
    // Passes of a picture of 2 × 2: (0,0), then (1,0), then the second row.
    const rows = [0, 1, 0, 2, 0, 3, 4];
    expect(samples({ isInterlaced: true }, pngFile(2, 2, rows, { colour: 0, isInterlaced: true }))).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('of one bit are black and white', () => {
    expect(samples({ bitDepth: 1 }, pngFile(2, 2, [0, 0x80, 0, 0x40], { colour: 0, depth: 1 }))).toEqual([
      255, 0, 0, 255,
    ]);
  });

  it('of sixteen bits keep the upper eight', () => {
    const rows = [0, 9, 1, 8, 1];
    expect(samples({ bitDepth: 16, height: 1 }, pngFile(2, 1, rows, { colour: 0, depth: 16 }))).toEqual([9, 8]);
  });

  it('part into colours and opacity', () => {
    const file = pngFile(1, 2, [0, 1, 2, 3, 40, 0, 5, 6, 7, 80], { colour: 6 });
    const of = picture({ width: 1, colour: 'rgb-alpha' });
    const { colours, opacity } = colourSamples(of, samplesOf(of, pngChunks(file)), pngChunks(file));
    expect([...colours]).toEqual([1, 2, 3, 5, 6, 7]);
    expect([...opacity]).toEqual([40, 80]);
  });

  it('of a palette take opacity from it', () => {
    const file = pngFile(2, 1, [0, 1, 0], { colour: 3, palette: [1, 2, 3, 4, 5, 6], transparency: [0] });
    const of = picture({ height: 1, colour: 'palette', hasTransparency: true });
    const { colours, opacity } = colourSamples(of, samplesOf(of, pngChunks(file)), pngChunks(file));
    expect([...colours]).toEqual([4, 5, 6, 1, 2, 3]);
    expect([...opacity]).toEqual([255, 0]);
  });

  it('are not unpacked beyond what the header says', () => {
    const file = pngFile(2, 1, new Array<number>(100_000).fill(0), { colour: 0 });
    expect(() => samples({ height: 1 }, file)).toThrow(/larger than|maxOutputLength/);
  });
});
