/** Paragraphs composed with round figures, 1 pt type: all lengths come out in em. */

import type { Diagnostic } from '../../src/base/diagnostics/diagnostic.ts';
import { black } from '../../src/base/ink.ts';
import { sourceText } from '../../src/base/source-text.ts';
import { metricFontSet } from '../../src/typeset/fonts/metric-font-set.ts';
import { type Composed, type ComposeOptions, compose } from '../../src/typeset/paragraph/compose.ts';
import { conventionsFor } from '../../src/typeset/paragraph/conventions.ts';
import { glyphFinder } from '../../src/typeset/paragraph/glyph-finder.ts';
import type { RunStyle } from '../../src/typeset/paragraph/run-style.ts';

export const plainRun: RunStyle = { role: 'song', latinRole: 'song', size: 1, rise: 0, ink: black, href: undefined };
export const boldRun: RunStyle = {
  role: 'song-bold',
  latinRole: 'latin-bold',
  size: 1,
  rise: 0,
  ink: black,
  href: undefined,
};

export interface Trial extends Composed {
  readonly found: readonly Diagnostic[];
}

/** The paragraph `text`, `width` em wide and not indented unless said otherwise. */
export function composed(
  text: string,
  options: Partial<ComposeOptions> & { fonts?: ReturnType<typeof metricFontSet> } = {},
): Trial {
  const found: Diagnostic[] = [];
  const finder = glyphFinder(options.fonts ?? metricFontSet(), false, (problem) => found.push(problem));
  const conventions = conventionsFor(options.composer ?? 'total-fit');
  const usual = { composer: 'total-fit' as const, width: 1e6, indent: 0, advance: 1, size: 1, conventions };
  const all: ComposeOptions = { ...usual, ...options };
  return { ...compose([{ kind: 'text', text: sourceText(text, 'a.txt', 0), style: plainRun }], all, finder), found };
}

/** Text of each line. */
export function lines(text: string, width: number, options: Partial<ComposeOptions> = {}): string[] {
  const { boxes, lines: found } = composed(text, { width, ...options });
  return found.map((line) => boxes.flat.text.slice(boxes.start[line.start], boxes.end[line.end - 1]));
}

/** Natural width of each box with the joint behind it; the last one as before more text. */
export function widths(text: string, options: Partial<ComposeOptions> = {}): number[] {
  const { material } = composed(`${text}中`, options);
  return [...material.box].slice(0, -1).map((box, k) => box + material.glue[k]!);
}

/** The text with | at every place where a line may end. */
export function breaks(text: string): string {
  const { boxes, material } = composed(text);
  let marked = '';
  for (let k = 0; k < boxes.count; k++) {
    marked += boxes.flat.text.slice(
      boxes.start[k],
      boxes.start[k + 1] === 0 || k === boxes.count - 1 ? undefined : boxes.start[k + 1],
    );
    if (k < boxes.count - 1 && Number.isFinite(material.penalty[k]!)) marked += '|';
  }
  return marked;
}
