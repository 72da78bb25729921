import { describe, expect, it } from 'vitest';
import { madeFont } from '../made-font.ts';
import { openedFont } from '../opened.ts';
import { fontKitFont } from '../oracle.ts';

describe('the figures of a face', () => {
  it('are the typographic ones, in em', () => {
    expect(openedFont('fonts/NotoSerifSC-Regular.ttf').metrics).toMatchObject({
      ascent: 0.88,
      descent: -0.12,
      capHeight: 0.729,
      xHeight: 0.514,
      italicAngle: 0,
      weight: 400,
      serif: true,
    });
  });

  it('give the box of the whole face', () => {
    const { minX, minY, maxX, maxY } = fontKitFont('fonts/Tinos-Bold-latin.ttf').bbox;
    const box = [minX, minY, maxX, maxY].map((units) => units / 2048);
    expect(openedFont('fonts/Tinos-Bold-latin.ttf').metrics.box).toEqual(box);
  });

  it('tell faces with serifs from those without, and upright from italic', () => {
    expect(openedFont('fonts/NotoSansSC-Bold-core.ttf').metrics).toMatchObject({ serif: false, weight: 700 });
    expect(openedFont('fonts/Tinos-Italic-latin.ttf').metrics.italicAngle).toBeCloseTo(-16.33);
  });

  it('stand in for heights that a face does not give', () => {
    const { capHeight, xHeight } = openedFont('fonts/fandol/FandolFang-Regular.otf').metrics;
    expect([capHeight, xHeight]).toEqual([0.88, 0.44]);
  });

  it('come from hhea where there is no OS/2', () => {
    const face = openedFont(madeFont({ glyphs: [{ character: 'a' }], without: ['OS/2', 'post'] }));
    expect(face.metrics).toMatchObject({ ascent: 0.88, descent: -0.12, weight: 400, italicAngle: 0 });
  });
});
