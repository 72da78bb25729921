import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unfilter } from '../../../../../src/base/png-filters.ts';
import { type Photograph, type PictureKind, photograph } from '../../../../../src/output/pdf/images/photograph.ts';

/** Each pixel in its own ink: the three samples, and their number in the strip as black. */
const toInks = (rgb: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: (rgb.length / 3) * 4 }, (_, at) => (at % 4 === 3 ? 7 : rgb[(at >> 2) * 3 + (at % 4)]!));

function samplesOf({ width, height, packed }: Photograph): readonly number[] {
  const rows = inflateSync(packed);
  let above: Uint8Array = new Uint8Array(4 * width);
  return Array.from({ length: height }, (_, row) => {
    const from = row * (4 * width + 1);
    const line = rows.subarray(from + 1, from + 1 + 4 * width);
    unfilter(rows[from]!, line, above, 4);
    above = line;
    return [...line];
  }).flat();
}

const strips = (height: number, ...rows: readonly (readonly number[])[]) => {
  return { width: 2, height, rows: () => rows.map((row) => Uint8Array.from(row)) };
};
const rows = [
  [250, 1, 2, 3, 4, 5, 9, 9, 9, 200, 8, 7],
  [6, 6, 6, 255, 0, 255],
] as const;

describe('a picture for press', () => {
  it.each<PictureKind>(['photograph', 'drawing'])(
    'is packed strip by strip, row after row as it was: %s',
    async (kind) => {
      const made = await photograph(strips(3, ...rows), kind, 1, toInks);
      expect(made).toMatchObject({ width: 2, height: 3 });
      expect(samplesOf(made)).toEqual([...toInks(Uint8Array.from(rows.flat()))]);
    },
  );

  it('is made smaller before it is converted', async () => {
    const made = await photograph(strips(3, ...rows), 'photograph', 2, toInks);
    expect(made).toMatchObject({ width: 1, height: 1 });
    expect(samplesOf(made)).toEqual([116, 6, 6, 7]);
  });

  it('is damaged when it has fewer rows than its header says', async () => {
    await expect(photograph(strips(4, ...rows), 'photograph', 1, toInks)).rejects.toThrow(RangeError);
  });
});
