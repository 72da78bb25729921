import { describe, expect, it } from 'vitest';
import { appraise, breakTotalFit, likelyDemerits, lineCounts } from '../../../../src/typeset/linebreak/breaker.ts';
import { tightestBadness } from '../../../../src/typeset/linebreak/costs.ts';
import { costs, han, mark, material, type Piece } from '../../../support/material.ts';

const measure = { width: 100, indent: 0 };
const most = tightestBadness(costs);

function likely(pieces: readonly Piece[], change: 1 | -1): number {
  const m = material(pieces);
  const lines = breakTotalFit(m, measure, costs);
  const wanted = { count: lines.length + change, leastLast: 20, most };
  return likelyDemerits(m, measure, costs, appraise(m, lines, costs), wanted);
}

/** Lines of ten squares; the last `marks` of `count` squares have a mark behind. */
function text(count: number, marks: number): Piece[] {
  return Array.from({ length: count }, (_, k) => (k < count - marks ? [han] : [han, mark])).flat();
}

describe('what another number of lines is likely to cost', () => {
  it('is nothing to hope for where no mark can give', () => {
    expect(likely(text(32, 0), -1)).toBe(Infinity);
  });

  it('is less the more marks share the squeeze', () => {
    const few = likely(text(28, 4), -1);
    const many = likely(text(26, 6), -1);
    expect(many).toBeLessThan(few);
    expect(few).toBeLessThan(Infinity);
  });

  it('is nothing to hope for where lines would fall apart', () => {
    expect(likely(text(24, 0), 1)).toBe(Infinity);
  });

  it('is to be hoped for where gaps can be widened enough', () => {
    const gap: Piece = { box: 10, glue: 2.5, shrink: 1, shrinkLevel: 1, stretch: 2, stretchLevel: 1 };
    expect(
      likely(
        Array.from({ length: 24 }, () => gap),
        1,
      ),
    ).toBeLessThan(Infinity);
  });

  it('offers no paragraph of no lines', () => {
    expect(likely(text(3, 0), -1)).toBe(Infinity);
  });
});

describe('the appraisal of lines', () => {
  it('adds up to the demerits of the search for numbers of lines', () => {
    const m = material(text(25, 7));
    const lines = breakTotalFit(m, measure, costs);
    const found = lineCounts(m, measure, costs, 1e9, lines.length);
    expect(appraise(m, lines, costs).demerits).toBeCloseTo(found.at(-1)!.demerits, 9);
  });
});
