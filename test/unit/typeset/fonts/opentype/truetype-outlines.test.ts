import { describe, expect, it } from 'vitest';
import { madeFont } from '../made-font.ts';
import { codePointsOf, openedFont } from '../opened.ts';
import { fontKitFont } from '../oracle.ts';

describe('TrueType outlines', () => {
  it.each(['fonts/NotoSerifSC-Regular.ttf', 'fonts/BabelStoneHan-rescue.ttf', 'fonts/Tinos-Italic-latin.ttf'])(
    'have the ink that fontkit finds in %s',
    (path) => {
      const face = openedFont(path);
      const font = fontKitFont(path);
      for (let glyph = 0; glyph < 80; glyph++) {
        const { path: outline, cbox } = font.getGlyph(glyph);
        const expected = outline.commands.length === 0 ? { minX: 0, maxX: 0 } : cbox;
        const { left, right } = face.inkOf(glyph);
        expect([left * font.unitsPerEm, right * font.unitsPerEm]).toEqual([expected.minX, expected.maxX]);
      }
    },
  );

  it('are unsound where the offsets leave the table', () => {
    const font = madeFont({ glyphs: [{ character: 'a' }, { character: 'b' }] });
    const face = openedFont(withLastOffset(font, 0xffffff), false);
    expect([face.isSound(1), face.isSound(2), face.isSound(3)]).toEqual([true, false, false]);
    expect(face.inkOf(2)).toEqual({ left: 0, bottom: 0, right: 0, top: 0 });
  });

  it('are unsound where a glyph is composed of itself, or of one that is not there', () => {
    const face = openedFont(
      madeFont({
        glyphs: [
          { character: 'a', parts: [[1, 0]] },
          { character: 'b', parts: [[9, 0]] },
          { character: 'c', parts: [[0, 0]] },
        ],
      }),
    );
    expect([1, 2, 3].map(face.isSound)).toEqual([false, false, true]);
  });

  it('subset an unsound glyph as a blank one', () => {
    const face = openedFont(withLastOffset(madeFont({ glyphs: [{ character: 'a' }] }), 3), false);
    expect(
      fontKitFont(face.subset([0, 1]).bytes)
        .getGlyph(1)
        .path.toSVG(),
    ).toBe('');
  });

  it('are blank without a description, with one of no contours, and where all parts are blank', () => {
    const face = openedFont(
      madeFont({
        glyphs: [
          { character: 'a', blank: true },
          { character: 'b', blank: 'described' },
          {
            character: 'c',
            parts: [
              [1, 0],
              [2, 0],
            ],
          },
          {
            character: 'd',
            parts: [
              [1, 0],
              [0, 0],
            ],
          },
        ],
      }),
    );
    expect([0, 1, 2, 3, 4].map(face.isBlank)).toEqual([false, true, true, true, false]);
    expect(face.inkOf(2)).toEqual({ left: 0, bottom: 0, right: 0, top: 0 });
  });

  it('are blank for a space and not for a letter', () => {
    const face = openedFont('fonts/Tinos-Regular-latin.ttf');
    expect(codePointsOf(' a').map((codePoint) => face.isBlank(face.glyphOf(codePoint)))).toEqual([true, false]);
  });
});

/** The font with the end of its last glyph elsewhere. */
function withLastOffset(font: Uint8Array, offset: number): Uint8Array {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    if (Buffer.from(copy.subarray(record, record + 4)).toString() !== 'loca') continue;
    view.setUint32(view.getUint32(record + 8) + view.getUint32(record + 12) - 4, offset);
  }
  return copy;
}
