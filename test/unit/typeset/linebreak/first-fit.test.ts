import { describe, expect, it } from 'vitest';
import { breakFirstFit } from '../../../../src/typeset/linebreak/breaker.ts';
import { forbidden, forced } from '../../../../src/typeset/linebreak/material.ts';
import { han, mark, material, type Piece } from '../../../support/material.ts';

const glued: Piece = { ...han, penalty: forbidden };

function ends(pieces: readonly Piece[], width: number, squeeze = 5, indent = 0): number[] {
  return breakFirstFit(material(pieces), { width, indent }, squeeze).map((line) => line.end);
}

describe('first-fit lines', () => {
  it('are none for an empty paragraph', () => {
    expect(ends([], 30)).toEqual([]);
  });

  it('take as many boxes as fit', () => {
    expect(ends([han, han, han, han, han], 30)).toEqual([3, 5]);
  });

  it('give the indent away on the first line only', () => {
    expect(ends([han, han, han, han, han], 30, 5, 20)).toEqual([1, 4, 5]);
  });

  it('squeeze a mark in that may not begin the next line', () => {
    // 10 + 5 + 5 + 10 + 5: five too wide, and the blank of the first mark gives five.
    expect(ends([{ ...mark, box: 5 }, glued, { ...mark, penalty: 0 }, han], 20)).toEqual([3, 4]);
  });

  it('push out together what cannot be squeezed in', () => {
    expect(ends([han, han, glued, mark, han], 30)).toEqual([2, 5]);
  });

  it('do not squeeze when a break at the overflow is allowed', () => {
    expect(ends([mark, han, han, han], 30)).toEqual([3, 4]);
  });

  it('hang a mark that alone does not fit and fill the rest to the measure', () => {
    const lines = breakFirstFit(material([han, han, glued, { ...mark, hang: 5 }, han]), { width: 31, indent: 0 }, 5);
    expect(lines[0]).toMatchObject({ end: 4, hang: 5 });
    expect(lines[0]!.setting.residue).toBe(0);
  });

  it('count the last mark in full where it cannot hang', () => {
    expect(ends([han, han, glued, { ...mark, trail: 5 }, han], 36)).toEqual([2, 5]);
    expect(ends([han, han, glued, { ...mark, trail: 0 }, han], 36)).toEqual([4, 5]);
  });

  it('end where the author says so', () => {
    expect(ends([han, { ...han, penalty: forced }, han], 30)).toEqual([2, 3]);
  });

  it('leave a stretch too wide that has no break', () => {
    const lines = breakFirstFit(material([glued, glued, glued, glued, han]), { width: 30, indent: 0 }, 5);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.setting.residue).toBeGreaterThan(0);
  });
});
