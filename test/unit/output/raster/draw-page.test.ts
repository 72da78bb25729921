import { expect, it } from 'vitest';
import { black, red } from '../../../../src/base/ink.ts';
import { drawPage } from '../../../../src/output/raster/draw-page.ts';
import type { Face } from '../../../../src/typeset/fonts/face.ts';
import { groupAt, pageOf, placed, runOf } from '../pdf/support/documents.ts';
import { squareFace } from '../pdf/support/square-face.ts';

/** Red, green and blue of a pixel. */
function pixel({ width, pixels }: ReturnType<typeof drawPage>, x: number, y: number): number[] {
  return [...pixels.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)];
}

/** A face whose every glyph is a square of one em on the baseline. */
const face: Face = {
  ...squareFace({ characters: ['中'] }),
  draw: (_, pen) => {
    pen.moveTo(0, 0);
    pen.lineTo(1, 0);
    pen.lineTo(1, 1);
    pen.lineTo(0, 1);
  },
};

it('draws glyphs on their baseline and rules in their place, in their inks', () => {
  const rule = { kind: 'rule', x: 0, y: 0, size: { width: 20, height: 10 }, ink: red } as const;
  const bitmap = drawPage(pageOf([placed(runOf(face, '中', { size: 10 }), 100, 200), groupAt(300, 400, [rule])]), 400);
  expect([bitmap.width, bitmap.height]).toEqual([400, 600]);
  expect([pixel(bitmap, 105, 195), pixel(bitmap, 105, 205)]).toEqual([[...black.rgb], [255, 255, 255]]);
  expect([pixel(bitmap, 310, 405), pixel(bitmap, 310, 415)]).toEqual([[...red.rgb], [255, 255, 255]]);
});

it('draws a page as wide as is asked, with its shape', () => {
  const { width, height } = drawPage(pageOf([]), 100);
  expect([width, height]).toEqual([100, 150]);
});
