import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { jpegBlocks } from '../../../../../src/check/preflight/content/jpeg-blocks.ts';
import { cmykJpeg } from '../support/cmyk-jpeg.ts';

describe('jpegBlocks', () => {
  it('gives the mean of every block of every component', () => {
    const blocks = [
      [0, 64, 128, 248],
      [248, 128, 64, 0],
      [16, 16, 240, 240],
    ];
    const read = jpegBlocks(cmykJpeg(blocks))!;
    expect([read.columns, read.rows, read.transform]).toEqual([3, 1, 0]);
    expect(blocks.map((_, at) => read.components.map((means) => means[at]))).toEqual(blocks);
  });

  it('reads the first scan of a progressive file, and begins anew behind a restart marker', () => {
    const blocks = [
      [8, 8, 8, 8],
      [200, 16, 104, 56],
    ];
    const read = (options: Parameters<typeof cmykJpeg>[1]) =>
      jpegBlocks(cmykJpeg(blocks, options))!.components.map((means) => means[1]);
    expect(read({ progressive: true })).toEqual(blocks[1]);
    expect(read({ restart: 1 })).toEqual(blocks[1]);
  });

  it('passes over what tells the pixels of a block apart', () => {
    const [width, height] = [16, 8];
    const data = Buffer.from(
      Array.from({ length: width * height }, (_, at) => {
        const value = at % width < 8 ? (at * 37) % 256 : 250;
        return [value, value, value, 255];
      }).flat(),
    );
    const left = Array.from({ length: width * height }, (_, at) => (at % width < 8 ? data[4 * at]! : 0));
    const [luma] = jpegBlocks(jpeg.encode({ width, height, data }, 95).data)!.components;
    expect(luma![0]).toBeCloseTo(left.reduce((sum, value) => sum + value, 0) / 64, 0);
    expect(luma![1]).toBeCloseTo(250, 0);
  });

  it('gives nothing for what is no JPEG, is packed otherwise, or ends too early', () => {
    const file = cmykJpeg([[0, 0, 0, 0]]);
    expect(jpegBlocks(Buffer.from('no picture at all'))).toBeUndefined();
    expect(jpegBlocks(Buffer.from(file.toString('latin1').replace('\xff\xc0', '\xff\xc9'), 'latin1'))).toBeUndefined();
    expect(jpegBlocks(file.subarray(0, file.length - 4))).toBeUndefined();
  });
});
