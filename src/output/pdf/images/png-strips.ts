import { createInflate } from 'node:zlib';
import type { PngPicture } from '../../../base/picture.ts';
import { unfilter } from '../../../base/png-filters.ts';
import type { Strips } from './strips.ts';

/** The rows of a PNG in RGB that is neither interlaced nor transparent, as they come out of `pixels`, its IDAT chunks. */
export function pngStrips({ width, height, bitDepth }: PngPicture, pixels: Uint8Array): Strips {
  return { width, height, rows: () => rowsOf(pixels, width, height, bitDepth / 8) };
}

async function* rowsOf(
  pixels: Uint8Array,
  width: number,
  height: number,
  bytesPerSample: number,
): AsyncGenerator<Uint8Array> {
  const length = 3 * bytesPerSample * width;
  const inflate = createInflate({ chunkSize: 1 << 18 });
  inflate.end(pixels);
  let above: Uint8Array = new Uint8Array(length);
  let rest: Uint8Array = new Uint8Array(0);
  let row = 0;
  for await (const chunk of inflate) {
    const held = Buffer.concat([rest, chunk]);
    const whole = Math.min(Math.floor(held.length / (length + 1)), height - row);
    const rgb = new Uint8Array(whole * width * 3);
    for (let each = 0; each < whole; each++) {
      const start = each * (length + 1);
      const line = held.subarray(start + 1, start + 1 + length);
      unfilter(held[start]!, line, above, 3 * bytesPerSample);
      // Of sixteen bits the upper eight.
      for (let at = 0; at < width * 3; at++) rgb[each * width * 3 + at] = line[at * bytesPerSample]!;
      above = line;
    }
    row += whole;
    if (whole > 0) yield rgb;
    // Whatever follows the last row is left alone.
    if (row === height) return;
    rest = held.subarray(whole * (length + 1));
  }
}
