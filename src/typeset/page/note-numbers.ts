/** Notes that are numbered page by page: their numbers follow from the pages, and the pages from how wide they are. */
import type { Placed } from '../frame/frame.ts';
import { marksIn, noteLabel } from './flow/notes.ts';

/** What is set with labels for all notes in the order of the text; undefined: as each article counts them. */
export interface NotePass<T> {
  readonly value: T;
  /** The label that each note bears where it now stands. */
  readonly wanted: readonly string[];
}

/** As wide as a figure: what a label keeps of a longer one that it was before. */
const figureSpace = '\u2007';

/**
 * Sets again until every note bears the label that its page gives it. A label never gets shorter, and pages depend on
 * nothing else of labels than their lengths (figures are of one width): so this ends, after as many passes as labels grow,
 * and one pass more changes nothing.
 */
export function settleNotes<T>(pass: (labels: readonly string[] | undefined) => NotePass<T>): T {
  let labels: readonly string[] | undefined;
  for (;;) {
    const { value, wanted } = pass(labels);
    const next = wanted.map((label, k) => label.padEnd(labels?.[k]?.length ?? 0, figureSpace));
    if (labels !== undefined && next.every((label, k) => label === labels?.[k])) return value;
    labels = next;
  }
}

/** Labels of the notes whose marks are the parts `marks`, counted on each page from one. */
export function labelsByPage(
  pages: readonly { readonly items: readonly Placed[] }[],
  marks: readonly number[],
  isCircled: boolean,
): string[] {
  const known = new Set(marks);
  const labels = new Map<number, string>();
  for (const { items } of pages) {
    const here = marksIn(items).filter((part) => known.has(part));
    for (const [k, part] of here.entries()) labels.set(part, noteLabel(k + 1, isCircled));
  }
  return marks.map((part) => labels.get(part) ?? '');
}
