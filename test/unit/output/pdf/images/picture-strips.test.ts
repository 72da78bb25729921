import { describe, expect, it } from 'vitest';
import { type JpegPicture, type PngPicture, TooManyPixels } from '../../../../../src/base/picture.ts';
import { colourPicture } from '../../../../../src/output/pdf/images/picture-strips.ts';
import { baselineJpeg, progressiveJpeg } from '../../../../support/jpeg-files.ts';
import { nowhere } from '../../../../support/picture-files.ts';

const size = { path: 'a.jpg', span: nowhere, width: 37, height: 27, orientation: 1 } as const;
const jpegOf = (file: Buffer, changes: Partial<JpegPicture> = {}): JpegPicture => {
  return { format: 'jpeg', components: 3, isInverted: false, ...size, bytes: () => file, ...changes };
};
const png: PngPicture = {
  ...size,
  format: 'png',
  bitDepth: 8,
  colour: 'rgb',
  isInterlaced: false,
  hasTransparency: false,
  bytes: () => Buffer.alloc(0),
};

describe('colourPicture', () => {
  it('takes JPEG of one scan and of several', () => {
    for (const file of [baselineJpeg, progressiveJpeg]) {
      expect(colourPicture(jpegOf(file))).toMatchObject({ kind: 'photograph', strips: { width: 37, height: 27 } });
    }
  });

  it('refuses more than 64 million pixels in several scans, not in one', () => {
    const many = { width: 9000, height: 8000 };
    expect(() => colourPicture(jpegOf(progressiveJpeg, many))).toThrow(TooManyPixels);
    expect(colourPicture(jpegOf(baselineJpeg, many))).toBeDefined();
  });

  it('leaves alone what has other colours than RGB, and PNG that have to be taken apart as a whole', () => {
    expect(colourPicture(jpegOf(baselineJpeg, { components: 4 }))).toBeUndefined();
    for (const changes of [{ colour: 'palette' }, { isInterlaced: true }, { hasTransparency: true }] as const) {
      expect(colourPicture({ ...png, ...changes })).toBeUndefined();
    }
  });

  it('tells a file that is damaged', () => {
    expect(() => colourPicture(jpegOf(progressiveJpeg.subarray(0, 300)))).toThrow(RangeError);
    expect(() => colourPicture(png)).toThrow(RangeError);
  });
});
