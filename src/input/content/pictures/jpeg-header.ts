/** What the segments before the pixels of a JPEG file say (ISO/IEC 10918-1, annex B). */
import type { JpegPicture } from '../../../base/picture.ts';
import type { RandomAccess } from '../../../base/world.ts';
import { orientationOf } from './exif.ts';
import { BadPicture, bytesAt, checkSides } from './header.ts';

type JpegHeader = Omit<JpegPicture, 'path' | 'span' | 'bytes'>;

const marker = { frames: [0xc0, 0xc1, 0xc2], scan: 0xda, end: 0xd9, exif: 0xe1, adobe: 0xee } as const;
/** Frames that PDF readers do not have to understand: lossless, hierarchical, arithmetic (ISO 32000-1, 7.4.8). */
const otherFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
/** Segments before the frame at most: cameras write some dozens; a file of nothing else is no picture. */
const mostSegments = 1000;
/** Programs append data behind the picture; its end stands in the last bytes all the same. */
const tail = 65_536;

/** Header of the file; throws `BadPicture`. */
export function readJpegHeader(file: RandomAccess): JpegHeader {
  let position = 2;
  let orientation: JpegHeader['orientation'] = 1;
  let isInverted = false;
  let frame: Pick<JpegHeader, 'width' | 'height' | 'components'> | undefined;
  for (let segment = 0; segment < mostSegments; segment++) {
    const { code, length, start } = segmentAt(file, position);
    if (code === marker.scan) {
      if (frame === undefined) throw new BadPicture('damaged');
      checkEnd(file, start);
      return { format: 'jpeg', ...frame, orientation, isInverted };
    }
    if (marker.frames.some((one) => one === code)) frame = readFrame(bytesAt(file, start, Math.min(length, 6)));
    if (otherFrames.includes(code)) throw new BadPicture('encoding');
    if (code === marker.exif)
      orientation = orientationOf(bytesAt(file, start, Math.min(length, 65_533))) ?? orientation;
    if (code === marker.adobe && length >= 12) isInverted ||= bytesAt(file, start, 5).toString('latin1') === 'Adobe';
    position = start + length;
  }
  throw new BadPicture('damaged');
}

/** The segment at a place: its marker, and where its `length` bytes begin. Fill bytes before a marker are FF. */
function segmentAt(file: RandomAccess, from: number) {
  let position = from;
  while (bytesAt(file, position, 2).readUInt16BE() === 0xffff) position++;
  const [prefix, code = 0] = bytesAt(file, position, 2);
  if (prefix !== 0xff || code < 0xc0) throw new BadPicture('damaged');
  const length = bytesAt(file, position + 2, 2).readUInt16BE() - 2;
  if (length < 0 || code === marker.end) throw new BadPicture('damaged');
  return { code, length, start: position + 4 };
}

function readFrame(bytes: Buffer) {
  if (bytes.length < 6) throw new BadPicture('damaged');
  const precision = bytes[0];
  const height = bytes.readUInt16BE(1);
  const width = bytes.readUInt16BE(3);
  const components = bytes[5];
  // 12 bits a sample are JPEG but not PDF (ISO 32000-1, table 13); so are two components.
  if (precision !== 8 || (components !== 1 && components !== 3 && components !== 4)) throw new BadPicture('encoding');
  checkSides(width, height);
  return { width, height, components: components as JpegHeader['components'] };
}

/** A file that was copied in part has no end: it would print half grey. */
function checkEnd(file: RandomAccess, scanStart: number): void {
  const from = Math.max(scanStart, file.size - tail);
  if (!bytesAt(file, from, file.size - from).includes(Buffer.of(0xff, marker.end))) throw new BadPicture('damaged');
}
