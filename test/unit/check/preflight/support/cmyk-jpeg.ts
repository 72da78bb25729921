/** A JPEG of four components, block by block, each of one tone. */

function segment(marker: number, ...data: readonly number[]): number[] {
  return [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];
}

interface CmykJpegOptions {
  readonly progressive?: boolean;
  /** Blocks between two restart markers. */
  readonly restart?: number;
}

/**
 * Blocks of eight by eight pixels in a row, the tone of each of the four components in steps of 8, from 0 to 248. The table
 * for means has the sizes 0 to 11 as codes of four bits, that for the rest the end of a block alone, as one bit.
 */
export function cmykJpeg(blocks: readonly (readonly number[])[], options: CmykJpegOptions = {}): Buffer {
  const { progressive = false, restart = 0 } = options;
  const step = progressive ? 32 : 64; // in units of eighths: one step of 8 is 64, and twice that when a bit is left out
  const last = [0, 0, 0, 0];
  const chunks: number[][] = [];
  let bits = '';
  blocks.forEach((tones, at) => {
    if (restart > 0 && at > 0 && at % restart === 0) {
      chunks.push(packed(bits), [0xff, 0xd0 + ((at / restart - 1) % 8)]);
      bits = '';
      last.fill(0);
    }
    tones.forEach((tone, component) => {
      const level = (tone - 128) / 8;
      const difference = level - last[component]!;
      last[component] = level;
      const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
      const value = difference < 0 ? difference + 2 ** size - 1 : difference;
      bits += size.toString(2).padStart(4, '0') + (size === 0 ? '' : value.toString(2).padStart(size, '0'));
      if (!progressive) bits += '0';
    });
  });
  chunks.push(packed(bits));
  const ids = [1, 2, 3, 4];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xee, ...Buffer.from('Adobe\0\x64\0\0\0\0', 'latin1'), 0),
    ...segment(0xdb, 0, step, ...new Array<number>(63).fill(1)),
    ...segment(
      0xc4,
      0,
      0,
      0,
      0,
      12,
      ...new Array<number>(12).fill(0),
      ...Array.from({ length: 12 }, (_, size) => size),
    ),
    ...segment(0xc4, 0x10, 1, ...new Array<number>(15).fill(0), 0),
    ...(restart > 0 ? segment(0xdd, 0, restart) : []),
    ...segment(progressive ? 0xc2 : 0xc0, 8, 0, 8, 0, 8 * blocks.length, 4, ...ids.flatMap((id) => [id, 0x11, 0])),
    ...segment(0xda, 4, ...ids.flatMap((id) => [id, 0]), 0, progressive ? 0 : 63, progressive ? 1 : 0),
    ...chunks.flat(),
    ...[0xff, 0xd9],
  ]);
}

/** Bits as bytes, the last one filled up with ones; behind 255 stands 0 (ITU-T T.81, F.1.2.3). */
function packed(bits: string): number[] {
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const bytes = whole.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return bytes.flatMap((byte) => (byte === 255 ? [255, 0] : [byte]));
}
