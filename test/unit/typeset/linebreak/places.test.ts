import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraise, breakTotalFit, lineCounts, placeBoxes } from '../../../../src/typeset/linebreak/breaker.ts';
import { jointWidth } from '../../../../src/typeset/linebreak/line-setting.ts';
import type { Line } from '../../../../src/typeset/linebreak/lines.ts';
import type { Material } from '../../../../src/typeset/linebreak/material.ts';
import { costs, mark, material, shortParagraph } from '../../../support/material.ts';

/** Left edges of the boxes of a line, and the right edge of the last, joint by joint. */
function edges(m: Material, { start, end, setting }: Line): number[] {
  const found = [0];
  for (let k = start; k < end; k++) {
    found.push(found.at(-1)! + m.box[k]! + (k < end - 1 ? jointWidth(m, setting, k) : 0));
  }
  return found;
}

function expectEdges(m: Material, line: Line): void {
  const found = placeBoxes(m, line);
  edges(m, line).forEach((edge, k) => {
    expect(found[k]).toBeCloseTo(edge, 9);
  });
}

describe('the places of boxes', () => {
  it('are those that the joints of their line leave, filled or as it is by nature', () => {
    fc.assert(
      fc.property(shortParagraph, fc.integer({ min: 15, max: 60 }), (m, width) => {
        for (const line of breakTotalFit(m, { width, indent: 0 }, costs)) {
          const natural = { ...line, setting: { ...line.setting, kind: 'natural' as const } };
          for (const set of [line, natural]) {
            expectEdges(m, set);
          }
        }
      }),
    );
  });

  it.each([510, 511, 512, 5000])('are those of a line of %i boxes, too', (count) => {
    const m = material(Array.from({ length: count }, () => mark));
    const lines = breakTotalFit(m, { width: count * 9.9, indent: 0 }, costs);
    expect(lines).toHaveLength(1);
    expectEdges(m, lines[0]!);
  });

  it('leave what is known of the lines as it was, and hold for those of another search', () => {
    fc.assert(
      fc.property(shortParagraph, (m) => {
        const measure = { width: 41, indent: 10 };
        const lines = breakTotalFit(m, measure, costs);
        const known = appraise(m, lines, costs);
        for (const line of lines) placeBoxes(m, line);
        expect(appraise(m, lines, costs)).toEqual(known);
        const counts = lineCounts(m, measure, costs, 1e4, m.count);
        for (const line of lines) placeBoxes(m, line);
        expect(appraise({ ...m }, lines, costs)).toEqual(known);
        expect(lineCounts(m, measure, costs, 1e4, m.count)).toEqual(counts);
      }),
    );
  });
});
