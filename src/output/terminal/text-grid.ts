/** The size of a terminal’s cells on the paper: two columns are a character of the body, a row is its line. */
import type { Em, Pt } from '../../base/geometry.ts';
import type { Mark, TextMark } from './page-marks.ts';

export interface TextGrid {
  /** Size of the body’s type. */
  readonly em: Pt;
  /** Half of the advance of a Han character of the body. */
  readonly column: Pt;
  /** Baseline to baseline of the body. */
  readonly pitch: Pt;
}

/** Where a document has too little text to measure: 四号 (14 pt) on lines of 1.75 em, as GB/T 9704-2012 sets text. */
const usualEm: Pt = 14;
const usualPitch: Em = 1.75;

/** Runs with fewer characters say little about the distance between them. */
const fewest = 6;

/**
 * The grid of a document, from its pages’ marks. The body is what is set in the size of most characters of paragraphs, or
 * of all characters where there are no paragraphs.
 */
export function textGridOf(pages: readonly (readonly Mark[])[]): TextGrid {
  const texts = pages.map((marks) => marks.filter((mark) => mark.kind === 'text'));
  const all = texts.flat();
  const sizes = (marks: readonly TextMark[]) => mostOften(marks.map(({ run }) => [run.size, run.glyphs.length]));
  const em = sizes(all.filter(({ isBody }) => isBody)) ?? sizes(all) ?? usualEm;
  const body = all.filter(({ run }) => run.size === em);
  const advance = mostOften(body.filter(isHan).map((mark) => [tenths(advanceIn(mark)), mark.run.glyphs.length])) ?? em;
  const distances = texts.flatMap((marks) => distancesIn(marks.filter(({ run }) => run.size === em)));
  const pitch = mostOften(distances.map((distance) => [tenths(distance), 1])) ?? usualPitch * em;
  return { em, column: advance / 2, pitch };
}

function isHan({ run }: TextMark): boolean {
  return run.glyphs.length >= fewest && /^[\p{Script=Han}，。、；：]+$/u.test(run.text);
}

function advanceIn({ run }: TextMark): Pt {
  const last = run.glyphs.length - 1;
  return (run.xs[last]! - run.xs[0]!) / last;
}

/** From each baseline of a column of type to the next one below. */
function distancesIn(marks: readonly TextMark[]): Pt[] {
  const columns = new Map<Pt, Set<Pt>>();
  for (const { measure, y } of marks) columns.set(measure.x, (columns.get(measure.x) ?? new Set()).add(y));
  return [...columns.values()].flatMap((baselines) => {
    const sorted = [...baselines].sort((a, b) => a - b);
    return sorted.slice(1).map((y, index) => y - sorted[index]!);
  });
}

function tenths(length: Pt): Pt {
  return Math.round(length * 10) / 10;
}

/** The value of most weight, the first one met among equals; undefined for none. */
function mostOften(values: readonly (readonly [value: number, weight: number])[]): number | undefined {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: number | undefined;
  for (const [value, weight] of weights) if (best === undefined || weight > weights.get(best)!) best = value;
  return best;
}
