import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../../../src/base/geometry.ts';
import { type Booklet, saddleStitch } from '../../../../../src/output/pdf/imposition/saddle-stitch.ts';
import type { PlacedPage, Sheets } from '../../../../../src/output/pdf/imposition/sheets.ts';

const a4 = { width: mmToPt(210), height: mmToPt(297) };
const bleed = mmToPt(3);
const plain: Booklet = { pages: 8, beforeBlanks: 8, trim: a4, bleed, thickness: 0 };

/** Issues of up to 200 pages on paper of up to 0.2 mm, with the blank pages at the end or before the last page. */
const booklets = fc
  .record({ pages: fc.integer({ min: 1, max: 200 }), last: fc.boolean(), thickness: fc.integer({ min: 0, max: 20 }) })
  .map(({ pages, last, thickness }): Booklet => {
    return { ...plain, pages, beforeBlanks: last ? pages - 1 : pages, thickness: mmToPt(thickness / 100) };
  });

const leftOf = (side: readonly PlacedPage[]): PlacedPage | undefined => side.find(({ area }) => area.x < 0);
const rightOf = (side: readonly PlacedPage[]): PlacedPage | undefined => side.find(({ area }) => area.x > 0);

/** The pages as they follow each other in the folded booklet, undefined for a blank one. */
function leafedThrough({ sides }: Sheets): (number | undefined)[] {
  const fronts = sides.filter((_, index) => index % 2 === 0);
  const backs = sides.filter((_, index) => index % 2 === 1);
  const firstHalf = fronts.flatMap((front, sheet) => [rightOf(front), leftOf(backs[sheet]!)]);
  const secondHalf = fronts.flatMap((front, sheet) => [leftOf(front), rightOf(backs[sheet]!)]).reverse();
  return [...firstHalf, ...secondHalf].map((placed) => placed?.page);
}

describe('saddleStitch', () => {
  it('puts the first and the last page on the outer side of the outermost sheet', () => {
    const order = saddleStitch(plain).sides.map((side) => [leftOf(side)?.page, rightOf(side)?.page]);
    expect(order).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
    ]);
  });

  it('is in reading order when it is folded, every page once, the blank ones in one place', () => {
    fc.assert(
      fc.property(booklets, (booklet) => {
        const leaves = leafedThrough(saddleStitch(booklet));
        const blanks = (4 - (booklet.pages % 4)) % 4;
        const pages = Array.from({ length: booklet.pages }, (_, page) => page);
        const [before, after] = [pages.slice(0, booklet.beforeBlanks), pages.slice(booklet.beforeBlanks)];
        expect(leaves).toEqual([...before, ...Array.from({ length: blanks }, () => undefined), ...after]);
      }),
    );
  });

  it('moves the pages of each sheet towards the fold by one thickness more than those of the sheet around it', () => {
    fc.assert(
      fc.property(booklets, ({ thickness, ...rest }) => {
        saddleStitch({ ...rest, thickness }).sides.forEach((side, index) => {
          const creep = Math.floor(index / 2) * thickness;
          for (const { at, area } of side) {
            const moved = area.x < 0 ? at.x : a4.width - at.x;
            expect(moved).toBeCloseTo(creep, 9);
          }
        });
      }),
    );
  });

  it('lets a page bleed on three sides and ends it at the fold', () => {
    const { trim, sides } = saddleStitch(plain);
    expect(trim).toEqual({ width: 2 * a4.width, height: a4.height });
    const [left, right] = [leftOf(sides[0]!)!.area, rightOf(sides[0]!)!.area];
    expect([left.x, left.x + left.width]).toEqual([-bleed, a4.width]);
    expect([right.x, right.x + right.width]).toEqual([a4.width, 2 * a4.width + bleed]);
    for (const { y, height } of [left, right]) expect([y, height]).toEqual([-bleed, a4.height + 2 * bleed]);
  });
});
