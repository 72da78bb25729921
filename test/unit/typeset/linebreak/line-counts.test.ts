import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appraise,
  breakInto,
  breakTotalFit,
  lineCounts,
  naturalWidth,
} from '../../../../src/typeset/linebreak/breaker.ts';
import { tightestBadness } from '../../../../src/typeset/linebreak/costs.ts';
import { jointWidth } from '../../../../src/typeset/linebreak/line-setting.ts';
import type { Line, Measure } from '../../../../src/typeset/linebreak/lines.ts';
import { forbidden, forced, isRunt, type Material } from '../../../../src/typeset/linebreak/material.ts';
import {
  costs,
  han,
  mark,
  material,
  type Piece,
  roomOf,
  shortParagraph,
  totalDemerits,
  waysToSet,
} from '../../../support/material.ts';

const measure: Measure = { width: 41, indent: 10 };
const most = tightestBadness(costs);

/** The paragraph in all numbers of lines that it can be set in. */
function settings(m: Material, within: Measure, worst: number): { demerits: number; lines: Line[] }[] {
  return lineCounts(m, within, costs, worst, m.count).map(({ count, demerits }) => {
    const lines = breakInto(m, within, costs, worst, count);
    return { demerits, lines: lines! };
  });
}

/** Every way to break `m`, as lists of ends. */
function* allBreaks(m: Material, from = 0): Generator<number[]> {
  if (from === m.count) yield [];
  for (let end = from + 1; end <= m.count; end++) {
    if (end < m.count && m.penalty[end - 1] === forbidden) continue;
    for (const rest of allBreaks(m, end)) yield [end, ...rest];
    if (m.penalty[end - 1] === forced) return;
  }
}

/** Whether a typesetter would take all of these lines, and the search would look at them. */
function isAcceptable(m: Material, lines: readonly Line[]): boolean {
  return lines.every(({ start, end, setting, hang }) => {
    const stops = end === m.count || m.penalty[end - 1] === forced;
    const isLong = stops || naturalWidth(m, start, end) >= 0.85 * roomOf(measure, start);
    const { worst } = appraise(m, [{ start, end, setting, hang }], costs);
    return isLong && setting.residue === 0 && worst <= most && !isRunt(m, start, end);
  });
}

describe('a paragraph in other numbers of lines', () => {
  it('has none without text', () => {
    expect(settings(material([]), measure, most)).toEqual([]);
  });

  it('costs in each number of lines as little as any way to break it so', () => {
    fc.assert(
      fc.property(shortParagraph, (m) => {
        const least = new Map<number, number>();
        for (const ends of allBreaks(m)) {
          for (const lines of waysToSet(m, measure, ends)) {
            if (!isAcceptable(m, lines)) continue;
            const total = totalDemerits(m, costs, lines);
            least.set(lines.length, Math.min(total, least.get(lines.length) ?? Infinity));
          }
        }
        const found = settings(m, measure, most);
        expect(found.map(({ lines }) => lines.length)).toEqual([...least.keys()].sort((a, b) => a - b));
        for (const { lines, demerits } of found) {
          expect(demerits).toBeCloseTo(least.get(lines.length)!, 6);
          expect(totalDemerits(m, costs, lines)).toBeCloseTo(demerits, 6);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every box once, in order, and fills every line but the last', () => {
    fc.assert(
      fc.property(shortParagraph, (m) => {
        for (const { lines } of settings(m, measure, most)) {
          expect(lines.map(({ start }) => start)).toEqual([0, ...lines.slice(0, -1).map(({ end }) => end)]);
          expect(lines.at(-1)!.end).toBe(m.count);
          for (const { start, end, setting, hang } of lines.slice(0, -1)) {
            let width = (m.hyphen?.[end - 1] ?? 0) - hang;
            for (let k = start; k < end; k++) width += m.box[k]! + (k < end - 1 ? jointWidth(m, setting, k) : 0);
            expect(Math.abs(width - roomOf(measure, start))).toBeLessThan(0.01);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has the best lines among its settings when they are acceptable', () => {
    fc.assert(
      fc.property(shortParagraph, (m) => {
        const best = breakTotalFit(m, measure, costs);
        fc.pre(isAcceptable(m, best));
        const least = Math.min(...settings(m, measure, most).map(({ demerits }) => demerits));
        expect(totalDemerits(m, costs, best)).toBeCloseTo(least, 6);
      }),
      { numRuns: 500 },
    );
  });

  it('wins a line where the marks of all lines give way', () => {
    // Two squares and a mark between them fit 30 in full, two squares and two marks when one blank is squeezed away.
    const pieces: Piece[] = [han, mark, han, mark, han, mark, han, mark];
    const found = settings(material(pieces), { width: 30, indent: 0 }, most);
    expect(found.map(({ lines }) => lines.length)).toEqual([2, 3]);
    expect(found[0]!.lines.map(({ end }) => end)).toEqual([4, 8]);
    expect(found[0]!.demerits).toBeGreaterThan(found[1]!.demerits);
  });

  it('ends no line beyond a break that the author forces', () => {
    const pieces: Piece[] = [han, { ...han, penalty: forced }, han, han, han];
    const found = settings(material(pieces), { width: 30, indent: 0 }, most);
    expect(found.map(({ lines }) => lines.map(({ end }) => end))).toEqual([[2, 5]]);
  });

  it('lets the first line have more room than the others', () => {
    for (const first of [5, 8, 30]) {
      const m = material(Array.from({ length: first + 3 }, () => han));
      const found = settings(m, { width: 30, indent: 30 - 10 * first }, most);
      expect(found.map(({ lines }) => lines.map(({ end }) => end))).toEqual([[first, first + 3]]);
    }
  });

  it('leaves no lone character on the last line', () => {
    const pieces: Piece[] = [han, han, han, han];
    expect(settings(material(pieces, 3), { width: 30, indent: 0 }, 1e9)).toEqual([]);
  });
});
