import { describe, expect, it } from 'vitest';
import type { Pen } from '../../../../../src/typeset/fonts/pen.ts';
import { madeFont } from '../made-font.ts';
import { openedFont } from '../opened.ts';
import { fontKitFont } from '../oracle.ts';

type Drawn = { readonly points: (readonly [number, number])[]; contours: number };

/** Corners and control points of a glyph, in em, contour by contour. */
function drawn(draw: (pen: Pen) => void): Drawn {
  const found: Drawn = { points: [], contours: 0 };
  draw({
    moveTo: (x, y) => {
      found.contours += 1;
      found.points.push([x, y]);
    },
    lineTo: (x, y) => void found.points.push([x, y]),
    quadraticTo: (cx, cy, x, y) => void found.points.push([cx, cy], [x, y]),
    cubicTo: (ax, ay, bx, by, x, y) => void found.points.push([ax, ay], [bx, by], [x, y]),
  });
  return found;
}

/** Number of contours, and the box of the points, rounded to a thousandth of an em. */
function measures({ points, contours }: Drawn): number[] {
  const of = (axis: 0 | 1): number[] => points.map((point) => point[axis]);
  const box = [Math.min(...of(0)), Math.max(...of(0)), Math.min(...of(1)), Math.max(...of(1))];
  return [contours, ...box.map((value) => Math.round(1000 * value))];
}

describe('drawn glyphs', () => {
  it.each(['fonts/NotoSerifSC-Regular.ttf', 'fonts/Tinos-Regular-latin.ttf', 'fonts/fandol/FandolFang-Regular.otf'])(
    'are those that fontkit draws of %s',
    (path) => {
      const face = openedFont(path);
      const font = fontKitFont(path);
      for (const character of '国语简报的·，Agé%') {
        const glyph = face.glyphOf(character.codePointAt(0)!);
        const expected = drawn((pen) => {
          for (const { command, args } of font.getGlyph(glyph).path.commands) {
            const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args.map((value) => value / font.unitsPerEm);
            if (command === 'moveTo') pen.moveTo(a, b);
            if (command === 'lineTo') pen.lineTo(a, b);
            if (command === 'quadraticCurveTo') pen.quadraticTo(a, b, c, d);
            if (command === 'bezierCurveTo') pen.cubicTo(a, b, c, d, e, f);
          }
        });
        expect([character, ...measures(drawn((pen) => face.draw(glyph, pen)))]).toEqual([
          character,
          ...measures(expected),
        ]);
      }
    },
  );

  it('are those of their parts, each at its offset', () => {
    const face = openedFont(
      madeFont({
        glyphs: [
          { character: 'a' },
          {
            character: 'b',
            parts: [
              [1, 0],
              [1, 300],
            ],
          },
        ],
      }),
    );
    const [single, double] = [1, 2].map((glyph) => drawn((pen) => face.draw(glyph, pen)));
    expect(double!.contours).toBe(2 * single!.contours);
    expect(double!.points.slice(single!.points.length).map(([x]) => x - 0.3)).toEqual(
      single!.points.map(([x]) => expect.closeTo(x, 6)),
    );
  });

  it('draw nothing where the file contradicts itself', () => {
    const face = openedFont(madeFont({ glyphs: [{ character: 'a', parts: [[1, 0]] }] }));
    expect(drawn((pen) => face.draw(1, pen)).contours).toBe(0);
  });
});
