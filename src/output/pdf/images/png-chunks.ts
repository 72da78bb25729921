import { crc32 } from 'node:zlib';

/** The chunks of a PNG file that its colours come from (ISO/IEC 15948, 11). */
export interface PngChunks {
  /** All of IDAT, one zlib stream. */
  readonly pixels: Uint8Array;
  /** PLTE: red, green and blue of each entry. */
  readonly palette: Uint8Array;
  /** tRNS: opacity of palette entries, or the one colour that is transparent, two bytes a sample. */
  readonly transparency: Uint8Array;
}

/** A chunk is framed by its length and type before and its checksum behind. */
const frame = 12;

/**
 * The chunks of a file whose header has been read; what stands behind its end is left alone. Throws a RangeError when a
 * chunk is not what its checksum says (5.4), or when there are no pixels: pixels that are passed on packed are not looked at again.
 */
export function pngChunks(file: Uint8Array): PngChunks {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const pixels: Uint8Array[] = [];
  let palette: Uint8Array = new Uint8Array(0);
  let transparency: Uint8Array = new Uint8Array(0);
  for (let position = 8; position + frame <= bytes.length; ) {
    const length = bytes.readUInt32BE(position);
    const type = bytes.toString('latin1', position + 4, position + 8);
    const data = bytes.subarray(position + 8, position + 8 + length);
    if (position + length + frame > bytes.length) throw new RangeError('the file ends inside a chunk');
    if (bytes.readUInt32BE(position + 8 + length) !== crc32(bytes.subarray(position + 4, position + 8 + length))) {
      throw new RangeError(`the checksum of ${type} is wrong`);
    }
    if (type === 'IDAT') pixels.push(data);
    if (type === 'PLTE') palette = data;
    if (type === 'tRNS') transparency = data;
    if (type === 'IEND') break;
    position += length + frame;
  }
  if (pixels.length === 0) throw new RangeError('there are no pixels');
  return { pixels: pixels.length === 1 ? pixels[0]! : Buffer.concat(pixels), palette, transparency };
}
