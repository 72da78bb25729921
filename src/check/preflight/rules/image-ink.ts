/** How much ink a picture takes where it is darkest. */
import { mmToPt } from '../../../base/geometry.ts';
import { jpegBlocks } from '../content/jpeg-blocks.ts';
import type { Mark } from '../content/mark.ts';
import { listOf, nameOf, numberOf, type PdfDict } from '../pdf/values.ts';

/** Spots smaller than 15 mm² do no harm: the paper dries. */
const harmless = mmToPt(Math.sqrt(15));

/** All inks together of pixels, or of blocks of some, 255 for one that is solid. */
interface InkMap {
  readonly width: number;
  readonly height: number;
  /** Those of `count` pixels from number `from` on together. */
  sum(from: number, count: number): number;
}

/**
 * The mean of all inks in the darkest square of 15 mm², 1 for one solid. undefined for pictures whose samples are not 8-bit
 * CMYK, and for those packed in a way that is not understood.
 */
export function imageInk({ image, space, box }: Extract<Mark, { kind: 'image' }>): number | undefined {
  if (space?.kind !== 'cmyk' || numberOf(image.get('BitsPerComponent')) !== 8) return undefined;
  const map = inkMap(image);
  if (map === undefined) return undefined;
  const { width, height } = map;
  const side = Math.max(1, Math.round((harmless / Math.max(1e-6, box.right - box.left)) * width));
  let darkest = 0;
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      darkest = Math.max(darkest, meanInk(map, left, top, Math.min(left + side, width), Math.min(top + side, height)));
    }
  }
  return darkest;
}

function inkMap(image: PdfDict): InkMap | undefined {
  const samples = image.stream();
  const filter = nameOf([image.get('Filter')].flat()[0]);
  if (samples === undefined || filter === 'JPXDecode') return undefined;
  const map = filter === 'DCTDecode' ? inksOfJpeg(samples) : inksOfSamples(image, samples);
  // Adobe’s programs store CMYK inverted, and say so in /Decode.
  if (map === undefined || numberOf(listOf(image.get('Decode'))[0]) !== 1) return map;
  return { ...map, sum: (from, count) => count * 4 * 255 - map.sum(from, count) };
}

function inksOfSamples(image: PdfDict, samples: Uint8Array): InkMap | undefined {
  const width = numberOf(image.get('Width')) ?? 0;
  const height = numberOf(image.get('Height')) ?? 0;
  if (samples.length < width * height * 4) return undefined;
  return { width, height, sum: (from, count) => sumOf(samples, 4 * from, 4 * count) };
}

function sumOf(values: Uint8Array | Float64Array, from: number, count: number): number {
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += values[at]!;
  return sum;
}

/** By blocks of eight pixels. YCbCr with K becomes CMYK by way of RGB, black as it is (ISO 32000-1, table 13). */
function inksOfJpeg(file: Uint8Array): InkMap | undefined {
  const blocks = jpegBlocks(file);
  const [first, second, third, black] = blocks?.components ?? [];
  if (blocks === undefined || first === undefined || second === undefined || third === undefined) return undefined;
  if (black === undefined) return undefined;
  const inks = first.map((luma, at) => {
    const [blue, red] = [second[at]!, third[at]!];
    if (blocks.transform !== 2) return luma + blue + red + black[at]!;
    const rgb = [1.402 * (red - 128), -0.344 * (blue - 128) - 0.714 * (red - 128), 1.772 * (blue - 128)];
    return rgb.reduce((sum, part) => sum + 255 - Math.min(255, Math.max(0, luma + part)), black[at]!);
  });
  return { width: blocks.columns, height: blocks.rows, sum: (from, count) => sumOf(inks, from, count) };
}

function meanInk({ sum, width }: InkMap, left: number, top: number, right: number, bottom: number): number {
  let inks = 0;
  for (let y = top; y < bottom; y++) inks += sum(y * width + left, right - left);
  return inks / (255 * (right - left) * (bottom - top));
}
