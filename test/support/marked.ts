/** Paragraphs with marks, composed with round figures, 1 pt type: all lengths come out in em. */

import type { Diagnostic } from '../../src/base/diagnostics/diagnostic.ts';
import { sourceText } from '../../src/base/source-text.ts';
import type { RubyMark, TextMarks } from '../../src/input/content/issue.ts';
import { type Metrics, metricFontSet } from '../../src/typeset/fonts/metric-font-set.ts';
import type { Placed } from '../../src/typeset/frame/frame.ts';
import { widthOf } from '../../src/typeset/frame/glyph-run.ts';
import { runsOf } from '../../src/typeset/frame/run-columns.ts';
import { type Composed, type ComposeOptions, compose } from '../../src/typeset/paragraph/compose.ts';
import { conventionsFor } from '../../src/typeset/paragraph/conventions.ts';
import type { StyledInline } from '../../src/typeset/paragraph/flat-text.ts';
import { glyphFinder } from '../../src/typeset/paragraph/glyph-finder.ts';
import { placeLine } from '../../src/typeset/paragraph/place-line.ts';
import { plainRun } from './paragraph.ts';

const unmarked: TextMarks = {
  dots: false,
  name: undefined,
  ruby: undefined,
  spread: undefined,
  border: undefined,
  level: undefined,
};

/** A stretch of text, with marks where some are given. */
export function inline(text: string, marks?: Partial<TextMarks>): StyledInline {
  const all = marks === undefined ? undefined : { ...unmarked, ...marks };
  return { kind: 'text', text: sourceText(text, 'a.md', 0), style: plainRun, marks: all };
}

export const lineEnd: StyledInline = { kind: 'forced-break' };

/** A stretch with ruby above it. */
export function ruby(text: string, reading: string, kind: RubyMark['kind'] = 'pinyin'): StyledInline {
  return inline(text, { ruby: { kind, text: sourceText(reading, 'a.md', 100) } });
}

export interface MarkedTrial extends Composed {
  readonly found: readonly Diagnostic[];
  /** What stands in each line, the baseline at y = 0. */
  readonly placed: readonly (readonly Placed[])[];
}

/** The inlines composed, as wide as may be and without an indent unless said otherwise. */
export function composedInlines(
  inlines: readonly StyledInline[],
  options: Partial<ComposeOptions> & { readonly metrics?: Metrics } = {},
): MarkedTrial {
  const found: Diagnostic[] = [];
  const finder = glyphFinder(metricFontSet(options.metrics), false, (problem) => found.push(problem));
  const conventions = conventionsFor(options.composer ?? 'total-fit');
  const usual = { composer: 'total-fit' as const, width: 1e6, indent: 0, advance: 1, size: 1, conventions };
  const all: ComposeOptions = { ...usual, ...options };
  const composed = compose(inlines, all, finder);
  return { ...composed, found, placed: composed.lines.map((line) => placeLine(composed, line, finder.fonts).items) };
}

/** Text of each line without its ruby. */
export function linesOf({ boxes, lines }: Composed): string[] {
  return lines.map((line) => boxes.flat.text.slice(boxes.start[line.start], boxes.end[line.end - 1]));
}

/** A glyph with its place. */
export interface PlacedGlyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Every glyph of a line in reading order. */
export function glyphsOf(items: readonly Placed[]): PlacedGlyph[] {
  return items.flatMap((item) => {
    if (item.kind !== 'glyphs') return [];
    return runsOf(item).flatMap((run) =>
      Array.from(run.glyphs, (glyph, k) => {
        const left = item.x + run.x + run.xs[k]!;
        const text = run.text.slice(run.starts[k], run.starts[k + 1]);
        return { text, left, right: left + run.face.advanceOf(glyph) * run.size, y: item.y + run.y };
      }),
    );
  });
}

/** A stretch of ruby with its place. */
export interface PlacedRuby {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The runs above the line, in reading order; what one cell holds comes in one piece where its face is one. */
export function rubyOf(items: readonly Placed[]): PlacedRuby[] {
  return items.flatMap((item) =>
    item.kind === 'glyphs' && item.y < -0.5
      ? runsOf(item).map((run) => {
          const left = item.x + run.x;
          return { text: run.text, left, right: left + widthOf(run), y: item.y };
        })
      : [],
  );
}

/** Things of one kind with their left, right, top and bottom edges. */
export function edgesOf(items: readonly Placed[], kind: 'rule' | 'outline') {
  return items.flatMap((item) => {
    const size = sizeOf(item, kind);
    return size === undefined
      ? []
      : [{ left: item.x, right: item.x + size.width, top: item.y, bottom: item.y + size.height }];
  });
}

function sizeOf(item: Placed, kind: 'rule' | 'outline') {
  return item.kind === kind && (item.kind === 'rule' || item.kind === 'outline') ? item.size : undefined;
}
