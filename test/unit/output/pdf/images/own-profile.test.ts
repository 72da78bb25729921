import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { jpegProfile, pngProfile } from '../../../../../src/output/pdf/images/own-profile.ts';

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

const part = (number: number, of: number, text: string) =>
  segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0'), Buffer.from([number, of]), Buffer.from(text)]));

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

describe('the profile of a picture', () => {
  it('of JPEG is put together from its parts, in their order', () => {
    const parts = [segment(0xe0, Buffer.from('JFIF\0')), part(2, 2, 'second half'), part(1, 2, 'first half ')];
    const file = Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, segment(0xda, Buffer.alloc(40))]);
    expect(Buffer.from(jpegProfile(file)!).toString()).toBe('first half second half');
  });

  it('of PNG is unpacked; a damaged one is none', () => {
    const file = (packed: Buffer) =>
      Buffer.concat([
        Buffer.alloc(8),
        chunk('iCCP', Buffer.concat([Buffer.from('name\0\0'), packed])),
        chunk('IDAT', Buffer.alloc(1)),
      ]);
    expect(Buffer.from(pngProfile(file(deflateSync('a profile')))!).toString()).toBe('a profile');
    expect(pngProfile(file(Buffer.from('broken')))).toBeUndefined();
  });

  it('is not there in files without one', () => {
    expect(jpegProfile(Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xda, Buffer.alloc(40))]))).toBeUndefined();
    expect(pngProfile(Buffer.concat([Buffer.alloc(8), chunk('IDAT', Buffer.alloc(1))]))).toBeUndefined();
  });
});
