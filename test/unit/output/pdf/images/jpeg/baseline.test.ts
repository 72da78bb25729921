import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { baselineStrips } from '../../../../../../src/output/pdf/images/jpeg/baseline.ts';
import { baselineJpeg, progressiveJpeg } from '../../../../../support/jpeg-files.ts';

/** The pixels as another decoder has them. */
function decoded(file: Buffer): Uint8Array {
  return jpeg.decode(file, { useTArray: true, formatAsRGBA: false }).data;
}

async function unpacked(file: Buffer): Promise<Buffer> {
  const rows: Uint8Array[] = [];
  for await (const strip of baselineStrips(file)!.rows()) rows.push(strip);
  return Buffer.concat(rows);
}

/** A file of all samples of colour. */
function encoded(width: number, height: number, quality: number): Buffer {
  const data = Buffer.from(
    Array.from({ length: width * height }, (_, at) => [at * 7, at * 3, at, 255])
      .flat()
      .map((sample) => sample % 256),
  );
  return Buffer.from(jpeg.encode({ width, height, data }, quality).data);
}

function farthest(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce((most, sample, at) => Math.max(most, Math.abs(sample - other[at]!)), 0);
}

describe('a JPEG of one scan', () => {
  it.each([
    ['with a quarter of the samples for colour and with restarts', baselineJpeg],
    ['of few coefficients', encoded(40, 33, 20)],
    ['of many coefficients', encoded(17, 9, 98)],
  ])('has the pixels that another decoder finds, but for rounding: %s', async (_, file) => {
    expect(farthest(await unpacked(file), decoded(file))).toBeLessThanOrEqual(5);
  });

  it('comes strip by strip', () => {
    const strips = [...(baselineStrips(baselineJpeg)!.rows() as Iterable<Uint8Array>)];
    expect(strips.map((strip) => strip.length)).toEqual([37 * 16 * 3, 37 * 11 * 3]);
  });

  it('is damaged where its scan ends too early', async () => {
    const end = baselineJpeg.length;
    await expect(unpacked(baselineJpeg.subarray(0, end - 120))).rejects.toThrow(RangeError);
    const file = Buffer.from(baselineJpeg);
    file.fill(0xff, end - 100, end - 2);
    await expect(unpacked(file)).rejects.toThrow(RangeError);
  });

  it.each([1, 2, 3, 4, 5])('is damaged where the last %d bytes of its scan are missing', async (missing) => {
    for (const whole of [baselineJpeg, encoded(40, 33, 20), encoded(17, 9, 98)]) {
      const [scan, end] = [whole.subarray(0, -2), whole.subarray(-2)];
      expect(end).toEqual(Buffer.of(0xff, 0xd9));
      await expect(unpacked(Buffer.concat([scan.subarray(0, -missing), end]))).rejects.toThrow(RangeError);
    }
  });

  it('is whole where the end marker alone is missing', async () => {
    expect(await unpacked(baselineJpeg.subarray(0, -2))).toEqual(await unpacked(baselineJpeg));
  });

  it('is none where there are several scans', () => {
    expect(baselineStrips(progressiveJpeg)).toBeUndefined();
  });
});
