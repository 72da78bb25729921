/** Which boxes bear which marks. */
import type { TextMarks } from '../../input/content/issue.ts';
import type { Boxes } from './shaped.ts';

/** Marks of box `k`; undefined for ordinary text. */
export function marksAt(boxes: Boxes, k: number): TextMarks | undefined {
  const { marks, markAt } = boxes.flat;
  return marks.length === 0 ? undefined : marks[markAt[boxes.start[k]!]! - 1];
}

/** Boxes `from` to `to` (exclusive) that belong to one span. */
export interface MarkedStretch<T> {
  readonly from: number;
  readonly to: number;
  readonly mark: T;
}

/** The stretches among boxes `start` to `end` (exclusive) that bear one and the same object. */
export function stretchesOf<T extends object>(
  boxes: Boxes,
  pick: (marks: TextMarks) => T | undefined,
  start = 0,
  end = boxes.count,
): MarkedStretch<T>[] {
  if (boxes.flat.marks.length === 0) return [];
  const stretches: MarkedStretch<T>[] = [];
  for (let k = start; k < end; k++) {
    const marks = marksAt(boxes, k);
    const mark = marks === undefined ? undefined : pick(marks);
    if (mark === undefined) continue;
    const last = stretches.at(-1);
    if (last?.mark === mark && last.to === k) stretches[stretches.length - 1] = { ...last, to: k + 1 };
    else stretches.push({ from: k, to: k + 1, mark });
  }
  return stretches;
}
