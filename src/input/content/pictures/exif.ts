/** The one entry of EXIF that changes the page: how the camera was held. */
import type { Orientation } from '../../../base/picture.ts';

const orientationTag = 0x112;

/**
 * Orientation by an APP1 segment; undefined when it is of another kind or damaged: a picture is not refused for the
 * notes of its camera. TIFF header, then the first directory of 12-byte entries (EXIF 2.32, 4.5).
 */
export function orientationOf(segment: Buffer): Orientation | undefined {
  if (segment.length < 14 || segment.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) !== orientationTag) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? (value as Orientation) : undefined;
  }
  return undefined;
}
