/** PNG pixels unpacked: filters undone, interlace put in order, colours parted from opacity. Eight bits a sample. */
import { inflateSync } from 'node:zlib';
import type { PngPicture } from '../../../base/picture.ts';
import { unfilter } from '../../../base/png-filters.ts';
import type { PngChunks } from './png-chunks.ts';

/** Samples a pixel as the file stores them (ISO/IEC 15948, table 11.1). */
const channels: Readonly<Record<PngPicture['colour'], number>> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  'grey-alpha': 2,
  'rgb-alpha': 4,
};

/** Where each of the seven passes of an interlaced picture begins and how far it steps (ISO/IEC 15948, 8.2). */
const passes = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
];
const wholePicture = [{ x: 0, y: 0, stepX: 1, stepY: 1 }];

/** All samples, row by row, each 0 to 255; of 16 bits the upper 8, palette entries by their number. */
export function samplesOf(picture: PngPicture, { pixels }: PngChunks): Uint8Array {
  const { width, height, bitDepth, colour, isInterlaced } = picture;
  const perPixel = channels[colour];
  const samples = new Uint8Array(width * height * perPixel);
  const rowBytes = (columns: number): number => Math.ceil((columns * perPixel * bitDepth) / 8);
  const parts = isInterlaced ? passes : wholePicture;
  const sizeOf = (part: (typeof passes)[number]) => ({
    columns: Math.max(0, Math.ceil((width - part.x) / part.stepX)),
    rows: Math.max(0, Math.ceil((height - part.y) / part.stepY)),
  });
  const total = parts.reduce((sum, part) => {
    const { columns, rows } = sizeOf(part);
    return columns === 0 ? sum : sum + rows * (rowBytes(columns) + 1);
  }, 0);
  // A small file can claim to hold terabytes: no more is unpacked than its header says.
  const data = inflateSync(pixels, { maxOutputLength: total + 1 });
  if (data.length < total) throw new RangeError('there are fewer pixels than the header says');
  let position = 0;
  for (const part of parts) {
    const { columns, rows } = sizeOf(part);
    if (columns === 0) continue;
    const bytes = rowBytes(columns);
    let above: Uint8Array = new Uint8Array(bytes);
    for (let row = 0; row < rows; row++) {
      const line = data.subarray(position + 1, position + 1 + bytes);
      unfilter(data[position]!, line, above, Math.max(1, (perPixel * bitDepth) / 8));
      const target = (part.y + row * part.stepY) * width + part.x;
      for (let at = 0; at < columns * perPixel; at++) {
        const pixel = target + Math.floor(at / perPixel) * part.stepX;
        samples[pixel * perPixel + (at % perPixel)] = sampleAt(line, at, bitDepth, colour === 'palette');
      }
      above = line;
      position += bytes + 1;
    }
  }
  return samples;
}

function sampleAt(line: Uint8Array, at: number, bitDepth: number, isIndex: boolean): number {
  if (bitDepth >= 8) return line[(at * bitDepth) / 8]!;
  const perByte = 8 / bitDepth;
  const shift = 8 - bitDepth * ((at % perByte) + 1);
  const most = (1 << bitDepth) - 1;
  const value = (line[Math.floor(at / perByte)]! >> shift) & most;
  return isIndex ? value : (value * 255) / most;
}

/** Grey or RGB, and opacity, of every pixel. */
export function colourSamples(picture: PngPicture, samples: Uint8Array, { palette, transparency }: PngChunks) {
  const { colour, width, height, bitDepth } = picture;
  const count = width * height;
  const perPixel = channels[colour];
  const isGrey = colour.startsWith('grey');
  const perColour = isGrey ? 1 : 3;
  const colours = new Uint8Array(count * perColour);
  const opacity = new Uint8Array(count).fill(255);
  const keyed = keyOf(colour, transparency, bitDepth);
  for (let pixel = 0; pixel < count; pixel++) {
    const from = pixel * perPixel;
    if (colour === 'palette') {
      const entry = samples[from]!;
      colours.set(palette.subarray(entry * 3, entry * 3 + 3), pixel * 3);
      opacity[pixel] = transparency[entry] ?? 255;
      continue;
    }
    for (let k = 0; k < perColour; k++) colours[pixel * perColour + k] = samples[from + k]!;
    if (colour.endsWith('alpha')) opacity[pixel] = samples[from + perColour]!;
    else if (keyed.length > 0 && keyed.every((value, k) => samples[from + k] === value)) opacity[pixel] = 0;
  }
  return { colours, opacity };
}

/** The colour that tRNS makes transparent, in samples of eight bits. */
function keyOf(colour: PngPicture['colour'], transparency: Uint8Array, bitDepth: number): number[] {
  if (colour === 'palette' || transparency.length < 2) return [];
  const most = (1 << bitDepth) - 1;
  return Array.from({ length: Math.floor(transparency.length / 2) }, (_, k) => {
    const value = transparency[2 * k]! * 256 + transparency[2 * k + 1]!;
    return bitDepth === 16 ? value >> 8 : (value * 255) / most;
  });
}
