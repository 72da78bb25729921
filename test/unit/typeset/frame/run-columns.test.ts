import { describe, expect, it } from 'vitest';
import { black, red } from '../../../../src/base/ink.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import { type GlyphRun, widthOf } from '../../../../src/typeset/frame/glyph-run.ts';
import { roomForRuns, runAt, runRows, runsOf, textOfRuns } from '../../../../src/typeset/frame/run-columns.ts';

const face = metricFontSet().first('song', 'han');

/** `count` glyphs of number `glyph`. */
function run(glyph: number, count: number, more: Partial<GlyphRun> = {}): GlyphRun {
  const xs = Float64Array.from({ length: count }, (_, at) => at * 10.5);
  const starts = Uint32Array.from({ length: count }, (_, at) => at);
  const glyphs = new Uint16Array(count).fill(glyph);
  return { x: 1, y: 2, face, size: 10.5, ink: black, glyphs, xs, text: '一'.repeat(count), starts, ...more };
}

describe('columns of runs', () => {
  it('keep the glyphs of one line from those of another, in whatever columns they stand', () => {
    const lines = [3, 20_000, 5, 8_190, 7].map((count, number) => runRows([run(number + 1, count)]));
    for (const [number, line] of lines.entries())
      expect(new Set(runsOf(line)[0]!.glyphs)).toEqual(new Set([number + 1]));
  });

  it('keep all that a run is, in order', () => {
    const special: GlyphRun = {
      ...run(9, 2, { text: '——', starts: Uint32Array.of(0, 2), ink: red, part: 7 }),
      ys: Float64Array.of(0, 3),
      saysText: true,
      isReversed: true,
    };
    const usual = { ys: undefined, part: undefined, saysText: false, isReversed: false };
    expect(runsOf(runRows([run(3, 2), special]))).toEqual([{ ...run(3, 2), ...usual }, special]);
  });

  it('tell the text of all runs of a line', () => {
    expect(textOfRuns(runRows([run(3, 2), run(4, 1, { text: 'A' })]))).toBe('一一A');
  });

  it('take a run without starts of its own for one that has a glyph for each UTF-16 unit', () => {
    const columns = roomForRuns(1, 2);
    const row = columns.runs++;
    columns.texts[row] = '中文字';
    columns.textStarts[row] = 1;
    columns.textEnds[row] = 3;
    columns.glyphCounts[row] = 2;
    const { text, starts } = runAt(columns, row);
    expect([text, [...starts]]).toEqual(['文字', [0, 1]]);
  });
});

describe('the width of a run', () => {
  it('ends with the advance of its last glyph, of one read from the right with that of its first', () => {
    expect(widthOf(run(1, 3))).toBeCloseTo(31.5, 9);
    expect(widthOf({ ...run(1, 3), xs: Float64Array.of(21, 10.5, 0), isReversed: true })).toBeCloseTo(31.5, 9);
    expect(widthOf(run(1, 0))).toBe(0);
  });
});
