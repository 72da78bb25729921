/** Small materials for line breaking, written as literals or drawn by fast-check. */
import fc from 'fast-check';
import { appraise, naturalWidth, settingOf } from '../../src/typeset/linebreak/breaker.ts';
import type { Costs } from '../../src/typeset/linebreak/costs.ts';
import { tolerance } from '../../src/typeset/linebreak/line-setting.ts';
import type { Line, Measure } from '../../src/typeset/linebreak/lines.ts';
import { forbidden, type Material } from '../../src/typeset/linebreak/material.ts';

/** One box and the joint behind it. */
export interface Piece {
  readonly box: number;
  readonly glue?: number;
  readonly shrink?: number;
  readonly shrinkLevel?: number;
  readonly stretch?: number;
  readonly stretchLevel?: number;
  readonly open?: number;
  readonly penalty?: number;
  readonly hang?: number;
  readonly trail?: number;
  readonly hyphen?: number;
}

/** Columns of the pieces: two shrink levels, one limited stretch level. */
export function material(pieces: readonly Piece[], runtStart = pieces.length): Material {
  const column = (value: (piece: Piece) => number): Float64Array => Float64Array.from(pieces, value);
  return {
    count: pieces.length,
    box: column((piece) => piece.box),
    hang: column((piece) => piece.hang ?? 0),
    trail: column((piece) => piece.trail ?? 0),
    glue: column((piece) => piece.glue ?? 0),
    shrink: column((piece) => piece.shrink ?? 0),
    shrinkLevel: Uint8Array.from(pieces, (piece) => piece.shrinkLevel ?? 0),
    stretch: column((piece) => piece.stretch ?? 0),
    stretchLevel: Uint8Array.from(pieces, (piece) => piece.stretchLevel ?? 0),
    open: column((piece) => piece.open ?? 0),
    penalty: column((piece) => piece.penalty ?? 0),
    ...(pieces.some((piece) => piece.hyphen !== undefined) && { hyphen: column((piece) => piece.hyphen ?? 0) }),
    runtStart,
    stretchLevels: 1,
  };
}

/** A Han character: a square that may be spaced out. */
export const han: Piece = { box: 10, open: 1 };
/** A mark with its blank: half a square, never at a line's start (the joint before it forbids). */
export const mark: Piece = { box: 5, glue: 5, shrink: 5, shrinkLevel: 2, open: 1 };

export const costs: Costs = {
  shrink: [0, 20, 50],
  stretch: [0, 20],
  openUnit: 0.2,
  line: 10,
  contrast: 3000,
  inRow: 3000,
  runt: 500,
  hang: 30,
};

/** Short paragraphs of squares, marks and gaps in which every kind of joint occurs. */
export const shortParagraph: fc.Arbitrary<Material> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(han) },
      { weight: 2, arbitrary: fc.constant(mark) },
      { weight: 1, arbitrary: fc.constant<Piece>({ box: 10, open: 1, penalty: forbidden }) },
      {
        weight: 1,
        arbitrary: fc.constant<Piece>({ box: 12, glue: 2.5, shrink: 1, shrinkLevel: 1, stretch: 2, stretchLevel: 1 }),
      },
      { weight: 1, arbitrary: fc.constant<Piece>({ box: 7, open: 1, penalty: 40 }) },
      { weight: 1, arbitrary: fc.constant<Piece>({ box: 6, open: 1, penalty: 50, hyphen: 3 }) },
      { weight: 1, arbitrary: fc.constant<Piece>({ box: 5, glue: 5, shrink: 5, shrinkLevel: 2, open: 1, hang: 5 }) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((pieces) => material(pieces, Math.max(0, pieces.length - 1)));

/** All ways to set the lines that end behind these boxes: a mark that can hang does, or is squeezed in. */
export function waysToSet(m: Material, measure: Measure, ends: readonly number[]): Line[][] {
  let ways: Line[][] = [[]];
  ends.forEach((end, k) => {
    const start = k === 0 ? 0 : ends[k - 1]!;
    const room = roomOf(measure, start);
    const line = (hang: number): Line => ({
      start,
      end,
      setting: settingOf(m, start, end, room + hang, false),
      hang,
    });
    const hang = naturalWidth(m, start, end) > room + tolerance ? m.hang[end - 1]! : 0;
    ways = ways.flatMap((lines) => (hang > 0 ? [0, hang] : [0]).map((out) => [...lines, line(out)]));
  });
  return ways;
}

/** Room for the line that begins at box `start`. */
export function roomOf(measure: Measure, start: number): number {
  return start === 0 ? measure.width - measure.indent : measure.width;
}

/** Demerits of given lines together. */
export function totalDemerits(m: Material, lineCosts: Costs, lines: readonly Line[]): number {
  return appraise(m, lines, lineCosts).demerits;
}
