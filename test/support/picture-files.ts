/** Picture files made byte by byte, as small as they can be. */
import { crc32, deflateSync } from 'node:zlib';
import type { Span } from '../../src/base/source-text.ts';

/** Where a picture is named that no issue names. */
export const nowhere: Span = { file: 'a.md', start: 0, end: 1 };

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

interface PngOptions {
  readonly colour?: 0 | 2 | 3 | 4 | 6;
  readonly depth?: number;
  readonly isInterlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

/** A PNG file; `rows` are bytes as the file stores them, the filter of each row first. */
export function pngFile(width: number, height: number, rows: readonly number[], options: PngOptions = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([options.depth ?? 8, options.colour ?? 2, 0, 0, options.isInterlaced === true ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...(options.palette === undefined ? [] : [chunk('PLTE', Buffer.from(options.palette))]),
    ...(options.transparency === undefined ? [] : [chunk('tRNS', Buffer.from(options.transparency))]),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function segment(code: number, data: Uint8Array): Buffer {
  const head = Buffer.of(0xff, code, 0, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

interface JpegOptions {
  readonly components?: number;
  readonly orientation?: number;
  readonly frame?: number;
  readonly isInverted?: boolean;
}

/** The segments of a JPEG file of that size, without pixels worth the name. */
export function jpegFile(width: number, height: number, options: JpegOptions = {}): Buffer {
  const { components = 3, orientation, frame = 0xc0, isInverted = false } = options;
  const size = Buffer.from([8, 0, 0, 0, 0, components, ...new Array<number>(components * 3).fill(1)]);
  size.writeUInt16BE(height, 1);
  size.writeUInt16BE(width, 3);
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  exif.writeUInt16BE(orientation ?? 1, 24);
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    ...(orientation === undefined ? [] : [segment(0xe1, exif)]),
    ...(isInverted ? [segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x02', 'latin1'))] : []),
    segment(frame, size),
    segment(0xda, Buffer.alloc(6 + components * 2)),
    Buffer.of(1, 2, 3, 0xff, 0xd9),
  ]);
}
