import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../../src/base/geometry.ts';
import { mediaSize, pageBoxes, pageGeometry } from '../../../../src/output/pdf/page-geometry.ts';

const trim = { width: mmToPt(210), height: mmToPt(297) };
const bleed = mmToPt(3);

describe('the sheet', () => {
  it('is the page itself without bleed and marks', () => {
    expect(pageBoxes(pageGeometry(trim, 0, 'none'), false)).toEqual({
      TrimBox: [0, 0, trim.width, trim.height],
    });
  });

  it('ends with the bleed when there are no marks', () => {
    const geometry = pageGeometry(trim, bleed, 'none');
    const { width, height } = mediaSize(geometry);
    const boxes = pageBoxes(geometry, true);
    expect(boxes['BleedBox']).toEqual([0, 0, width, height]);
    expect(boxes['CropBox']).toEqual([0, 0, width, height]);
  });

  it('lies trim in bleed in media, and the trim keeps its size', () => {
    const boxes = pageBoxes(pageGeometry(trim, bleed, 'all'), true);
    const [left, bottom, right, top] = boxes['TrimBox'] as number[];
    const outer = boxes['BleedBox'] as number[];
    expect(right! - left!).toBeCloseTo(trim.width, 9);
    expect(top! - bottom!).toBeCloseTo(trim.height, 9);
    expect(left! - outer[0]!).toBeCloseTo(bleed, 9);
    expect(outer[3]! - top!).toBeCloseTo(bleed, 9);
    expect(outer[0]!).toBeGreaterThan(0);
  });

  it('has room for marks of 5 mm beyond the bleed', () => {
    const { width } = mediaSize(pageGeometry(trim, bleed, 'crop'));
    expect(width).toBeCloseTo(mmToPt(210 + 2 * (3 + 8)), 9);
  });
});
