import { expect, it } from 'vitest';
import type { PngPicture } from '../../../../../src/base/picture.ts';
import { openContainer } from '../../../../../src/output/pdf/container.ts';
import { embedPng } from '../../../../../src/output/pdf/images/embed-png.ts';
import type { ImageColours } from '../../../../../src/output/pdf/images/image-colours.ts';
import { pngFile } from '../../../../support/picture-files.ts';

it('converts the colours of a palette for press, and leaves the pixels packed as they are', () => {
  const info = { CreationDate: new Date(0), ModDate: new Date(0) };
  const container = openContainer({ entries: info, language: 'zh-CN', version: '1.6' });
  const file = pngFile(2, 1, [0, 0, 1], { colour: 3, palette: [255, 0, 0, 0, 0, 255] });
  const header = { width: 2, height: 1, orientation: 1, bitDepth: 8, colour: 'palette' } as const;
  const picture: PngPicture = {
    ...header,
    format: 'png',
    path: 'a.png',
    isInterlaced: false,
    hasTransparency: false,
    bytes: () => file,
  };
  const toCmyk = (rgb: Uint8Array) => Uint8Array.from({ length: (rgb.length / 3) * 4 }, (_, at) => rgb.length + at);
  const colours: ImageColours = { converter: { toCmyk }, space: () => 'DeviceRGB', flattens: false };
  const { data } = embedPng(container, picture, colours);
  expect(String((data['ColorSpace'] as unknown[])[3])).toBe('<060708090a0b0c0d>');
  expect((data['ColorSpace'] as unknown[]).slice(0, 3)).toEqual(['Indexed', 'DeviceCMYK', 1]);
  expect(data['DecodeParms']).toMatchObject({ Predictor: 15, Colors: 1 });
});
