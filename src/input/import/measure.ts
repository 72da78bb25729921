import type { Em } from '../../base/geometry.ts';
import { emWidth } from './em-width.ts';
import type { Line } from './lines.ts';

/** A line with its place in the type area. */
export interface MeasuredLine extends Line {
  readonly text: string;
  readonly width: Em;
  /** Indent beyond the left edge of the type area. */
  readonly inset: Em;
  /** Where it ends, from the left edge of the type area. */
  readonly edge: Em;
}

/** Lines end within this much of the measure: what justification, squeezed marks and Latin letters make of a line. */
const below: Em = 1.25;
const above: Em = 0.75;

/** A line longer than the measure by more cannot come from justification. */
const overlong: Em = 3;

/** So many overlong lines in a hundred mean that the text was never broken into lines. */
const overlongShare = 0.08;

/** Places every line in the type area, whose left edge is the smallest indent that is no exception. */
export function measureLines(lines: readonly Line[]): MeasuredLine[] {
  const margin = leftMargin(lines);
  return lines.map((line) => {
    const width = emWidth(line.source.text);
    // A single blank at the start of a page is an artefact of extraction.
    const beyond = line.indent - margin;
    const inset = beyond < 1 ? 0 : beyond;
    return { ...line, text: line.source.text, width, inset, edge: inset + width };
  });
}

/** The smallest indent that at least a tenth of the lines have: extracts with layout indent whole pages. */
function leftMargin(lines: readonly Line[]): Em {
  const indents = lines.map((line) => line.indent).sort((a, b) => a - b);
  return indents[Math.floor(indents.length / 10)] ?? 0;
}

/**
 * Length of a full line: where most lines end, or a later place where a good part of them does, because first lines
 * whose indent was lost all end early and may outnumber the full ones. Undefined when lines were never broken: then
 * each is a paragraph.
 */
export function findMeasure(lines: readonly MeasuredLine[]): Em | undefined {
  const sorted = lines.map((line) => line.edge).sort((a, b) => a - b);
  const gathered = [...new Set(sorted)].map((edge) =>
    sorted.filter((other) => other >= edge - below && other <= edge + above),
  );
  const most = Math.max(0, ...gathered.map((near) => near.length));
  const full = gathered.findLast((near) => near.length >= most * goodPart) ?? [];
  const measure = full[Math.floor(full.length / 2)] ?? 0;
  const tooLong = sorted.filter((edge) => edge > measure + overlong).length;
  return tooLong > sorted.length * overlongShare ? undefined : measure;
}

/** Smaller gatherings are chance: a page has more full lines than a third of its first lines. */
const goodPart = 0.35;
