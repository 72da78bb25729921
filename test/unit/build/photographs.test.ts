import { encode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../src/base/geometry.ts';
import { newMemo } from '../../../src/base/memo.ts';
import type { JpegPicture } from '../../../src/base/picture.ts';
import { type PhotographMemo, photographs } from '../../../src/build/photographs.ts';
import type { CmykConverter } from '../../../src/output/pdf/images/cmyk-converter.ts';
import type { Document, Placed } from '../../../src/typeset/frame/frame.ts';
import { baselineJpeg } from '../../support/jpeg-files.ts';
import { nowhere } from '../../support/picture-files.ts';

const toCmyk = (rgb: Uint8Array): Uint8Array => new Uint8Array((rgb.length / 3) * 4);
const converter: CmykConverter = { toCmyk, quickly: () => toCmyk };

/** A document that prints the picture of 37 by 27 pixels, or another height, as wide as that, in mm. */
function documentOf(file: Buffer, widths: readonly number[], height = 27): Document {
  const picture: JpegPicture = {
    format: 'jpeg',
    path: 'a.jpg',
    span: nowhere,
    width: 37,
    height,
    orientation: 1,
    components: 3,
    isInverted: false,
    bytes: () => file,
  };
  const items = widths.map((width): Placed => {
    const size = { width: mmToPt(width), height: mmToPt((width * height) / 37) };
    return { kind: 'image', x: 0, y: 0, size, picture };
  });
  const info = { title: '', author: undefined, subject: undefined, language: 'zh-CN', date: undefined } as const;
  return { info, pages: [{ label: '', trim: { width: 1, height: 1 }, items }], outline: [], structure: [] };
}

const widthOf = async (mostPpi: number | undefined, ...widths: readonly number[]) => {
  const made = (await photographs(documentOf(baselineJpeg, widths), converter, mostPpi)).get('a.jpg');
  return typeof made === 'object' ? made.width : made;
};

describe('photographs', () => {
  it('keep all their pixels where no resolution is named', async () => {
    expect(await widthOf(undefined, 0.5)).toBe(37);
  });

  it('are made smaller by whole pixels, never below the resolution that is named', async () => {
    // 37 pixels on 1 mm are 940 to the inch; on 2 mm, 470.
    expect(await widthOf(300, 1)).toBe(12);
    expect(await widthOf(450, 1)).toBe(18);
    expect(await widthOf(600, 1)).toBe(37);
  });

  it('keep what the largest place needs that they are printed at', async () => {
    expect(await widthOf(300, 1, 2, 0.5)).toBe(37);
  });

  it('keep pixels on their shorter side, however thin they are', async () => {
    const heightOf = async (height: number) => {
      const { data } = encode({ width: 37, height, data: Buffer.alloc(37 * height * 4) }, 90);
      const made = (await photographs(documentOf(data, [0.5], height), converter, 300)).get('a.jpg');
      return typeof made === 'object' ? made.height : made;
    };
    expect([await heightOf(1), await heightOf(4), await heightOf(17), await heightOf(33)]).toEqual([1, 4, 8, 8]);
  });

  it('are made once of a file that is printed again, anew of another file or for other inks', async () => {
    const memo: PhotographMemo = newMemo();
    let conversions = 0;
    const quickly = () => {
      conversions++;
      return toCmyk;
    };
    const make = async (file: Buffer, icc: string) => {
      memo.turn();
      const made = await photographs(documentOf(file, [1]), { toCmyk, quickly }, undefined, {
        memo,
        icc: Buffer.from(icc),
      });
      return made.get('a.jpg');
    };
    const first = await make(baselineJpeg, 'a');
    expect(await make(baselineJpeg, 'a')).toBe(first);
    expect(conversions).toBe(1);
    await make(baselineJpeg, 'b');
    await make(Buffer.concat([baselineJpeg, Buffer.of(0)]), 'a');
    expect(conversions).toBe(3);
  });

  it('are told to be damaged in place of the picture', async () => {
    const document = documentOf(baselineJpeg.subarray(0, 700), [1]);
    expect((await photographs(document, converter, undefined)).get('a.jpg')).toBe('damaged');
  });
});
