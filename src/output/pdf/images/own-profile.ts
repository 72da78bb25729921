/** The colour profile that a picture file carries. */
import { inflateSync } from 'node:zlib';

/** Of a JPEG: the parts in its APP2 segments put together (ICC.1:2010, B.4); undefined when it has none. */
export function jpegProfile(file: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const parts: Buffer[] = [];
  for (let at = 2; at + 18 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) break;
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xe2 && bytes.toString('latin1', at + 4, at + 16) === 'ICC_PROFILE\0') {
      parts[bytes[at + 16]! - 1] = bytes.subarray(at + 18, at + 2 + length);
    }
    at += 2 + length;
  }
  return parts.length === 0 ? undefined : Buffer.concat(parts.filter((part) => part !== undefined));
}

/** A profile in a PNG may not unpack to more: the largest that are sold have 3 MB. */
const largest = 1 << 24;

/** Of a PNG: its iCCP chunk, name, 0, method, packed profile (ISO/IEC 15948, 11.3.3.3). */
export function pngProfile(file: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') return undefined;
    if (type === 'iCCP') return unpacked(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return undefined;
}

function unpacked(chunk: Buffer): Uint8Array | undefined {
  try {
    return inflateSync(chunk.subarray(chunk.indexOf(0) + 2), { maxOutputLength: largest });
  } catch {
    return undefined; // A damaged profile is as good as none.
  }
}
