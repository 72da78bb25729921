/** Clauses of CLREQ and GB/T 15834-2011 on widths and on line adjustment, one each. docs/clreq.md names these tests. */
import { describe, expect, it } from 'vitest';
import { ShrinkLevel, StretchLevel } from '../../../../src/typeset/paragraph/joints.ts';
import { layoutParagraph } from '../../../../src/typeset/paragraph/layout-paragraph.ts';
import { measure } from '../../../../src/typeset/paragraph/measure.ts';
import { MarkClass } from '../../../../src/typeset/unicode/mark.ts';
import { composed } from '../../../support/paragraph.ts';

/** What the joint behind box `k` may shrink and stretch to, and in which levels. */
function joint(text: string, k: number, advance = 1) {
  const { material: m } = composed(text, { advance });
  const [glue, shrink, stretch] = [m.glue[k]!, m.shrink[k]!, m.stretch[k]!];
  return {
    least: glue - shrink,
    shrinkLevel: m.shrinkLevel[k],
    most: glue + stretch,
    stretchLevel: m.stretchLevel[k],
    open: m.open[k],
  };
}

describe('reduction', () => {
  it('takes a Western word space to ¼ em, first', () => {
    const { material } = composed('a b', {});
    expect(material.glue[0]! - material.shrink[0]!).toBe(0.25);
    expect(joint('a b', 0).shrinkLevel).toBe(ShrinkLevel.wordSpace);
    expect(Math.min(...Object.values(ShrinkLevel))).toBe(ShrinkLevel.wordSpace);
  });

  it('takes brackets and quotation marks to half a square', () => {
    for (const mark of '”）》')
      expect(joint(`天${mark}地`, 1)).toMatchObject({ least: 0, shrinkLevel: ShrinkLevel.bracket });
    for (const mark of '“（《')
      expect(joint(`天${mark}地`, 0)).toMatchObject({ least: 0, shrinkLevel: ShrinkLevel.bracket });
  });

  it('takes ，、；： to half a square, after the brackets', () => {
    for (const mark of '，、；：')
      expect(joint(`天${mark}地`, 1)).toMatchObject({ least: 0, shrinkLevel: ShrinkLevel.pause });
    expect(ShrinkLevel.pause).toBeGreaterThan(ShrinkLevel.bracket);
  });

  it('takes the Han–Western gap to ⅛ em, after the pauses', () => {
    expect(joint('天a', 0)).toMatchObject({ least: 0.125, shrinkLevel: ShrinkLevel.gap });
    expect(ShrinkLevel.gap).toBeGreaterThan(ShrinkLevel.pause);
  });

  it('takes Han back to solid setting where the solved advance is more, after the gaps; never closer', () => {
    const { least, shrinkLevel } = joint('天地', 0, 1.019);
    expect(1.019 + least).toBeCloseTo(1, 9);
    expect(shrinkLevel).toBe(ShrinkLevel.character);
    expect(ShrinkLevel.character).toBeGreaterThan(ShrinkLevel.gap);
    expect(joint('天地', 0).least).toBe(0);
    expect(joint('天a', 0, 1.019).least).toBe(0.125);
  });

  it('takes 。？！ to half a square, last', () => {
    for (const mark of '。？！')
      expect(joint(`天${mark}地`, 1)).toMatchObject({ least: 0, shrinkLevel: ShrinkLevel.stop });
    expect(Math.max(...Object.values(ShrinkLevel))).toBe(ShrinkLevel.stop);
  });

  it('leaves a full-width blank its square, as behind a heading that runs into the text', () => {
    expect(measure('要点\u3000正文').map(({ advanceEm }) => advanceEm)).toEqual([1, 1, 1, 1, 1]);
  });

  it('comes before expansion: a mark is squeezed where characters would have to be spaced out', () => {
    const { lines } = layoutParagraph('天地“玄黄”宇宙洪荒日月盈昃', { widthEm: 8.5, indentEm: 0 });
    expect(lines[0]!.adjust).toMatchObject({ bracket: expect.any(Number) });
    expect(lines[0]!.adjust.character).toBeUndefined();
  });
});

describe('expansion', () => {
  it('takes a Western word space to ½ em, first', () => {
    expect(joint('a b', 0)).toMatchObject({ most: 0.5, stretchLevel: StretchLevel.wordSpace });
    expect(Math.min(...Object.values(StretchLevel))).toBe(StretchLevel.wordSpace);
  });

  it('takes the Han–Western gap to ½ em, second', () => {
    expect(joint('天a', 0)).toMatchObject({ most: 0.5, stretchLevel: StretchLevel.gap });
  });

  it('does not part the letters of a word', () => {
    expect(joint('ab', 0)).toMatchObject({ open: 0, most: 0 });
  });

  it('leaves connectors and the solidus with what they join', () => {
    for (const mark of '–—～／') {
      expect([joint(`天${mark}地`, 0).open, joint(`天${mark}地`, 1).open]).toEqual([0, 0]);
    }
  });
});

describe('marks in their squares', () => {
  it('have their ink in the half that is kept: pauses and closing marks left, opening ones right', () => {
    // The figures have the ink of a comma from 0.05 to 0.4 em, of （ from 0.6 to 0.95.
    expect(measure('天，地')[1]!.offsetEm).toBe(0);
    expect(measure('天（地')[1]!.offsetEm).toBe(0);
    expect(composed('天（地').boxes.offset[1]).toBe(-0.5);
  });

  it('are centred when they join: · — ～ ……', () => {
    for (const mark of '—～') expect(composed(`天${mark}地`).boxes.offset[1]).toBe(0);
    expect(composed('天·地').boxes.offset[1]).toBe(-0.25);
  });

  it('are ‼ ⁇ ⁈ ⁉ of one square', () => {
    for (const mark of '‼⁇⁈⁉') expect(measure(`天${mark}地`)[1]!.advanceEm).toBe(1);
  });

  it('is / half a square between Chinese characters, a Latin sign elsewhere (5.1.9)', () => {
    expect(measure('和/或').map(({ advanceEm }) => advanceEm)).toEqual([1, 0.5, 1]);
    expect(joint('和/或', 0)).toMatchObject({ least: 0, most: 0, open: 0 });
    expect(composed('20km/h').boxes.mark.slice(0, 6)).not.toContain(MarkClass.solidus);
    expect(composed('和a/b').boxes.latin[2]).toBe(1);
  });

  it('are ／ half a square, — and ～ one (5.1.6, 5.1.9)', () => {
    expect(measure('天／地—玄～黄').map(({ advanceEm }) => advanceEm)).toEqual([1, 0.5, 1, 1, 1, 1, 1]);
  });
});

describe('an opening mark', () => {
  it('begins a line with its ink', () => {
    const { lines } = layoutParagraph('天地玄黄宇宙（洪荒）日月', { widthEm: 6, indentEm: 0 });
    expect(lines[1]!.glyphs[0]).toEqual({ codePoint: 0xff08, x: 0, advance: 0.5 });
  });

  it('begins a paragraph with its ink at the indent', () => {
    const { lines } = layoutParagraph('（天地）玄黄', { widthEm: 16 });
    expect(lines[0]!.glyphs[0]).toEqual({ codePoint: 0xff08, x: 2, advance: 0.5 });
  });
});
