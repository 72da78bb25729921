import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../../src/base/diagnostics/diagnostic.ts';
import { memoryWorld } from '../../../../../src/base/memory-world.ts';
import { uprightSize } from '../../../../../src/base/picture.ts';
import { pictureReader } from '../../../../../src/input/content/pictures/read-picture.ts';
import { jpegFile, pngFile } from '../../../../support/picture-files.ts';

const span = { file: 'a.md', start: 0, end: 1 };

function read(content: Uint8Array) {
  const found: Diagnostic[] = [];
  const reader = pictureReader(memoryWorld({ 'p/图.jpg': content }));
  const picture = reader.read('p/a.md', '图.jpg', span, (one) => found.push(one));
  return { picture, reader, messages: found.map(({ message }) => message.zh) };
}

const grey = pngFile(2, 2, [0, 1, 2, 0, 3, 4], { colour: 0 });

describe('a picture', () => {
  it('is known by its content, not by its name', () => {
    expect(read(jpegFile(640, 480)).picture).toMatchObject({ format: 'jpeg', width: 640, height: 480, components: 3 });
    expect(read(grey).picture).toMatchObject({ format: 'png', width: 2, height: 2, colour: 'grey', bitDepth: 8 });
  });

  it('stands upright however the camera was held', () => {
    const { picture } = read(jpegFile(640, 480, { orientation: 6 }));
    expect(picture?.orientation).toBe(6);
    expect(uprightSize(picture!)).toEqual({ width: 480, height: 640 });
  });

  it('of CMYK by Adobe is inverted', () => {
    expect(read(jpegFile(8, 8, { components: 4, isInverted: true })).picture).toMatchObject({ isInverted: true });
  });

  it('is opened once and listed once', () => {
    const { reader } = read(grey);
    reader.read('p/b.md', '图.jpg', span, () => undefined);
    expect(reader.files).toEqual(['p/图.jpg']);
  });

  it('of 12,000 × 9,000 pixels costs no more than a small one', () => {
    expect(read(jpegFile(12_000, 9_000)).picture).toMatchObject({ width: 12_000, height: 9_000 });
  });

  it.each([
    ['text', Buffer.from('a text'), '不是 JPEG 或 PNG 文件'],
    ['nothing', Buffer.alloc(0), '不是 JPEG 或 PNG 文件'],
    ['half a JPEG', jpegFile(640, 480).subarray(0, -4), '文件不完整或已损坏'],
    ['the head of a JPEG', jpegFile(640, 480).subarray(0, 12), '文件不完整或已损坏'],
    ['half a PNG', grey.subarray(0, -16), '文件不完整或已损坏'],
    ['the signature of a PNG', grey.subarray(0, 8), '文件不完整或已损坏'],
    ['a JPEG without size', jpegFile(0, 480), '文件不完整或已损坏'],
    ['a lossless JPEG', jpegFile(640, 480, { frame: 0xc3 }), '是印刷中不通用的 JPEG 编码'],
    ['a PNG of two thousand million pixels', pngFile(2_000_000_000, 1, [0]), '像素太多'],
    ['a PNG that must be unpacked and is too large', pngFile(10_000, 10_000, [0], { colour: 6 }), '像素太多'],
  ])('is refused when it is %s', (_, content, reason) => {
    const { picture, messages } = read(content);
    expect(picture).toBeUndefined();
    expect(messages).toEqual([`图片不能用，${reason}：p/图.jpg`]);
  });
});
