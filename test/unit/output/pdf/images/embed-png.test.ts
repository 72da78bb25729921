import { describe, expect, it } from 'vitest';
import type { PngPicture } from '../../../../../src/base/picture.ts';
import { openContainer } from '../../../../../src/output/pdf/container.ts';
import { embedPng } from '../../../../../src/output/pdf/images/embed-png.ts';
import type { ImageColours } from '../../../../../src/output/pdf/images/image-colours.ts';
import { nowhere, pngFile } from '../../../../support/picture-files.ts';
import { bytesOf, follow, nameOf, type PdfFile, parsePdf } from '../support/pdf-file.ts';
import type { PdfValue } from '../support/pdf-syntax.ts';

/** A picture of `file` and where it can be put. */
function fixture(file: Buffer, header: Pick<PngPicture, 'colour' | 'hasTransparency'>) {
  const info = { CreationDate: new Date(0), ModDate: new Date(0) };
  const container = openContainer({ entries: info, language: 'zh-CN', version: '1.6' });
  const size = { width: 2, height: 1, orientation: 1, bitDepth: 8, isInterlaced: false } as const;
  const picture: PngPicture = { ...size, ...header, format: 'png', path: 'a.png', span: nowhere, bytes: () => file };
  return { container, picture };
}

/** The picture put into a file: the file, and its object there. */
function embedded(
  { container, picture }: ReturnType<typeof fixture>,
  colours: ImageColours,
): { readonly file: PdfFile; readonly image: PdfValue } {
  const { id } = embedPng(container, picture, colours);
  return { file: parsePdf(container.end()), image: { kind: 'reference', id } };
}

it('converts the colours of a palette for press, and leaves the pixels packed as they are', () => {
  const pixels = pngFile(2, 1, [0, 0, 1], { colour: 3, palette: [255, 0, 0, 0, 0, 255] });
  const toCmyk = (rgb: Uint8Array) => Uint8Array.from({ length: (rgb.length / 3) * 4 }, (_, at) => rgb.length + at);
  const converter = { toCmyk, quickly: () => toCmyk };
  const rest = { photographs: new Map(), space: () => 'DeviceRGB', flattens: false };
  const colours: ImageColours = { converter, ...rest };
  const { file, image } = embedded(fixture(pixels, { colour: 'palette', hasTransparency: false }), colours);
  const space = (at: number) => follow(file, image, 'ColorSpace', at);
  expect(bytesOf(space(3)).toString('hex')).toBe('060708090a0b0c0d');
  expect([nameOf(space(0)), nameOf(space(1)), space(2)]).toEqual(['Indexed', 'DeviceCMYK', 1]);
  expect(['Predictor', 'Colors'].map((key) => follow(file, image, 'DecodeParms', key))).toEqual([15, 1]);
});

describe('a transparent picture', () => {
  // Red, half of it let through; blue, solid.
  const pixels = pngFile(2, 1, [0, 255, 0, 0, 128, 0, 0, 255, 255], { colour: 6 });
  const seen: number[][] = [];
  const toCmyk = (rgb: Uint8Array) => {
    seen.push([...rgb]);
    return new Uint8Array((rgb.length / 3) * 4);
  };
  const converter = { toCmyk, quickly: () => toCmyk };
  const colours = { converter, photographs: new Map(), space: () => 'DeviceRGB' } as const;

  it('has its opacity in a soft mask, its colours as they are', () => {
    const transparent = fixture(pixels, { colour: 'rgb-alpha', hasTransparency: true });
    const { file, image } = embedded(transparent, { ...colours, flattens: false });
    const mask = (key: string) => follow(file, image, 'SMask', key);
    expect([nameOf(mask('ColorSpace')), mask('Width'), mask('Height')]).toEqual(['DeviceGray', 2, 1]);
    expect(seen.pop()).toEqual([255, 0, 0, 0, 0, 255]);
  });

  it('is laid on white paper where nothing may be transparent', () => {
    const transparent = fixture(pixels, { colour: 'rgb-alpha', hasTransparency: true });
    const { file, image } = embedded(transparent, { ...colours, flattens: true });
    expect(follow(file, image, 'Width')).toBe(2);
    expect(follow(file, image, 'SMask')).toBeUndefined();
    expect(seen.pop()).toEqual([255, 127, 127, 0, 0, 255]);
  });
});
