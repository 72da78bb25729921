import { describe, expect, it } from 'vitest';
import type { PngPicture } from '../../../../../src/base/picture.ts';
import { openContainer, type PdfReference } from '../../../../../src/output/pdf/container.ts';
import { embedPng } from '../../../../../src/output/pdf/images/embed-png.ts';
import type { ImageColours } from '../../../../../src/output/pdf/images/image-colours.ts';
import { nowhere, pngFile } from '../../../../support/picture-files.ts';

/** A picture of `file` and where it can be put. */
function fixture(file: Buffer, header: Pick<PngPicture, 'colour' | 'hasTransparency'>) {
  const info = { CreationDate: new Date(0), ModDate: new Date(0) };
  const container = openContainer({ entries: info, language: 'zh-CN', version: '1.6' });
  const size = { width: 2, height: 1, orientation: 1, bitDepth: 8, isInterlaced: false } as const;
  const picture: PngPicture = { ...size, ...header, format: 'png', path: 'a.png', span: nowhere, bytes: () => file };
  return { container, picture };
}

it('converts the colours of a palette for press, and leaves the pixels packed as they are', () => {
  const file = pngFile(2, 1, [0, 0, 1], { colour: 3, palette: [255, 0, 0, 0, 0, 255] });
  const { container, picture } = fixture(file, { colour: 'palette', hasTransparency: false });
  const toCmyk = (rgb: Uint8Array) => Uint8Array.from({ length: (rgb.length / 3) * 4 }, (_, at) => rgb.length + at);
  const converter = { toCmyk, quickly: () => toCmyk };
  const rest = { photographs: new Map(), space: () => 'DeviceRGB', flattens: false };
  const colours: ImageColours = { converter, ...rest };
  const { data } = embedPng(container, picture, colours);
  expect(String((data['ColorSpace'] as unknown[])[3])).toBe('<060708090a0b0c0d>');
  expect((data['ColorSpace'] as unknown[]).slice(0, 3)).toEqual(['Indexed', 'DeviceCMYK', 1]);
  expect(data['DecodeParms']).toMatchObject({ Predictor: 15, Colors: 1 });
});

describe('a transparent picture', () => {
  // Red, half of it let through; blue, solid.
  const file = pngFile(2, 1, [0, 255, 0, 0, 128, 0, 0, 255, 255], { colour: 6 });
  const seen: number[][] = [];
  const toCmyk = (rgb: Uint8Array) => {
    seen.push([...rgb]);
    return new Uint8Array((rgb.length / 3) * 4);
  };
  const converter = { toCmyk, quickly: () => toCmyk };
  const colours = { converter, photographs: new Map(), space: () => 'DeviceRGB' } as const;

  it('has its opacity in a soft mask, its colours as they are', () => {
    const { container, picture } = fixture(file, { colour: 'rgb-alpha', hasTransparency: true });
    const { data } = embedPng(container, picture, { ...colours, flattens: false });
    expect((data['SMask'] as PdfReference).data).toMatchObject({ ColorSpace: 'DeviceGray', Width: 2, Height: 1 });
    expect(seen.pop()).toEqual([255, 0, 0, 0, 0, 255]);
  });

  it('is laid on white paper where nothing may be transparent', () => {
    const { container, picture } = fixture(file, { colour: 'rgb-alpha', hasTransparency: true });
    const { data } = embedPng(container, picture, { ...colours, flattens: true });
    expect(data['SMask']).toBeUndefined();
    expect(seen.pop()).toEqual([255, 127, 127, 0, 0, 255]);
  });
});
