import { describe, expect, it } from 'vitest';
import type { Orientation } from '../../../../../src/base/picture.ts';
import { imageMatrix } from '../../../../../src/output/pdf/images/image-matrix.ts';

/** Where the stored top left and top right pixels come to stand in a square of 1. */
function corners(orientation: Orientation) {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = imageMatrix({ x: 0, y: 0, width: 1, height: 1 }, orientation);
  const at = (x: number, y: number) =>
    `${y * d + x * b + f === 1 ? 'top' : 'bottom'} ${a * x + c * y + e === 1 ? 'right' : 'left'}`;
  return { first: at(0, 1), end: at(1, 1) };
}

describe('the stored first pixel and the end of its row', () => {
  it.each([
    [1, 'top left', 'top right'],
    [2, 'top right', 'top left'],
    [3, 'bottom right', 'bottom left'],
    [4, 'bottom left', 'bottom right'],
    [5, 'top left', 'bottom left'],
    [6, 'top right', 'bottom right'],
    [7, 'bottom right', 'top right'],
    [8, 'bottom left', 'top left'],
  ] as const)('stand where orientation %d wants them', (orientation, first, end) => {
    expect(corners(orientation)).toEqual({ first, end });
  });
});
