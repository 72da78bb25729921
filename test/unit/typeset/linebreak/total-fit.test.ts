import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakFirstFit, breakTotalFit, naturalWidth } from '../../../../src/typeset/linebreak/breaker.ts';
import type { Line, Measure } from '../../../../src/typeset/linebreak/lines.ts';
import { forbidden, type Material } from '../../../../src/typeset/linebreak/material.ts';
import {
  costs,
  han,
  mark,
  material,
  type Piece,
  shortParagraph,
  totalDemerits,
  waysToSet,
} from '../../../support/material.ts';

const measure: Measure = { width: 41, indent: 10 };

/** Every way to break `m`, as lists of ends. */
function* allBreaks(m: Material, from = 0): Generator<number[]> {
  if (from === m.count) yield [];
  for (let end = from + 1; end <= m.count; end++) {
    if (end < m.count && m.penalty[end - 1] === forbidden) continue;
    for (const rest of allBreaks(m, end)) yield [end, ...rest];
  }
}

/** Whether a line has its measure, or is a last one inside it. */
function isFilled(line: Line): boolean {
  return line.setting.residue === 0;
}

/** Whether the first pass of the search would look at all of these lines. */
function isOrdinary(m: Material, lines: readonly Line[]): boolean {
  return lines.every((line) => {
    const room = line.start === 0 ? measure.width - measure.indent : measure.width;
    const long = line.end === m.count || naturalWidth(m, line.start, line.end) >= 0.85 * room;
    return long && line.setting.residue === 0;
  });
}

describe('total-fit lines', () => {
  it('are none for an empty paragraph', () => {
    expect(breakTotalFit(material([]), measure, costs)).toEqual([]);
  });

  it('cost as much as the best of all ways to break a short paragraph', () => {
    fc.assert(
      fc.property(shortParagraph, (m) => {
        const all = [...allBreaks(m)].flatMap((ends) => waysToSet(m, measure, ends)).filter((w) => w.every(isFilled));
        fc.pre(all.length > 0);
        // Short lines are only looked at where no long ones lead through the paragraph.
        const ordinary = all.filter((lines) => isOrdinary(m, lines));
        const ways = ordinary.length > 0 ? ordinary : all;
        const least = Math.min(...ways.map((lines) => totalDemerits(m, costs, lines)));
        expect(totalDemerits(m, costs, breakTotalFit(m, measure, costs))).toBeCloseTo(least, 6);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) },
    );
  });

  it('never cost more than first-fit lines that can be filled', () => {
    fc.assert(
      fc.property(shortParagraph, (m) => {
        const first = breakFirstFit(m, measure, 5);
        fc.pre(isOrdinary(m, first));
        const total = totalDemerits(m, costs, breakTotalFit(m, measure, costs));
        expect(total).toBeLessThanOrEqual(totalDemerits(m, costs, first) + 1e-6);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) },
    );
  });

  it('cover every box once, in order', () => {
    fc.assert(
      fc.property(shortParagraph, (m) => {
        const lines = breakTotalFit(m, measure, costs);
        expect(lines.map((line) => line.start)).toEqual([0, ...lines.slice(0, -1).map((line) => line.end)]);
        expect(lines.at(-1)!.end).toBe(m.count);
      }),
    );
  });

  it('cost more where two in a row end with a hyphen, or with a mark that hangs', () => {
    const part: Piece = { box: 9, open: 1, penalty: 50, hyphen: 1 };
    const comma: Piece = { box: 5, hang: 5, open: 1 };
    const rest = (piece: Piece): Piece[] => [han, han, piece, han, han, piece, han, han];
    const wide: Measure = { width: 30, indent: 0 };
    const cost = (m: Material, ends: readonly number[], inRow: number): number =>
      totalDemerits(m, { ...costs, inRow }, waysToSet(m, wide, ends).at(-1)!);
    const parted = material(rest(part), 8);
    expect(cost(parted, [3, 6, 8], 700) - cost(parted, [3, 6, 8], 0)).toBe(700);
    const hung = material([han, ...rest(comma).slice(0, 3), han, ...rest(comma).slice(3)], 10);
    expect(cost(hung, [4, 8, 10], 700) - cost(hung, [4, 8, 10], 0)).toBe(700);
  });

  it('squeeze a mark in rather than let it stand out, where that costs less', () => {
    const stop: Piece = { box: 5, glue: 5, shrink: 5, shrinkLevel: 2, open: 1, hang: 5 };
    const m = material([han, mark, { ...han, penalty: forbidden }, stop, han], 5);
    const ends = (width: number) => breakTotalFit(m, { width, indent: 0 }, costs).map((line) => [line.end, line.hang]);
    expect(ends(34)).toEqual([
      [4, 0],
      [5, 0],
    ]);
    expect(ends(30)).toEqual([
      [4, 5],
      [5, 0],
    ]);
  });

  it('pull a lone last character back to the line before', () => {
    const pieces: Piece[] = [han, mark, han, mark, han, han];
    const m = material(pieces, 5);
    expect(breakTotalFit(m, { width: 51, indent: 0 }, costs).map((line) => line.end)).toEqual([6]);
  });

  it('are found among thousands of boxes that nothing can space', () => {
    const signs = Array.from({ length: 10_000 }, (): Piece => ({ box: 7 }));
    const lines = breakTotalFit(material(signs), measure, costs);
    expect(lines.at(-1)!.end).toBe(signs.length);
    expect(Math.max(...lines.map(({ start, end }) => 7 * (end - start)))).toBeLessThanOrEqual(measure.width);
  });

  it('end also in a measure that has no room at all', () => {
    const lines = breakTotalFit(material([han, han, han]), { width: -20, indent: 0 }, costs);
    expect(lines.at(-1)!.end).toBe(3);
  });

  it('go on with a line that is too wide rather than lose text', () => {
    const long: Piece = { box: 100 };
    expect(breakTotalFit(material([han, long, han]), measure, costs).at(-1)!.end).toBe(3);
  });
});
