/**
 * Text in two directions, by the Unicode Bidirectional Algorithm (UAX #9; bidi-js). A paragraph runs from left to right. What
 * stands in it between Chinese characters and marks is isolated, as if it were between FSI and PDI: so Chinese marks
 * never move into a phrase from right to left, nor do two such phrases change places across a Chinese comma.
 */
import { requireLazily } from '../../base/lazy-modules.ts';
import { Script } from '../unicode/script.ts';
import { runsRightToLeft } from '../unicode/shaped-scripts.ts';
import type { Boxes } from './shaped.ts';

type MakeBidi = typeof import('bidi-js').default;
type Bidi = ReturnType<MakeBidi>;

let loaded: Bidi | undefined;

function bidi(): Bidi {
  loaded ??= requireLazily<MakeBidi>('bidi-js')();
  return loaded;
}

/** Embedding level of each UTF-16 unit, odd from right to left; undefined when all runs from left to right. */
export function bidiLevels(text: string, scripts: Uint8Array): Uint8Array | undefined {
  if (!runsRightToLeft(text)) return undefined;
  const levels = new Uint8Array(text.length);
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && isForeign(text, scripts, end)) end++;
    const stretch = text.slice(start, end);
    if (runsRightToLeft(stretch)) levels.set(bidi().getEmbeddingLevels(stretch).levels, start);
    start = Math.max(end, start + 1);
  }
  return levels;
}

function isForeign(text: string, scripts: Uint8Array, at: number): boolean {
  return scripts[at] !== Script.han && text[at] !== '\n';
}

/** The character whose glyph is taken for `codePoint` where it stands from right to left: ( for ). */
export function mirrored(codePoint: number): number {
  return bidi().getMirroredCharacter(String.fromCodePoint(codePoint))?.codePointAt(0) ?? codePoint;
}

/** Level of box `k`. */
export function levelOf({ levels, start }: Boxes, k: number): number {
  return levels === undefined ? 0 : levels[start[k]!]!;
}

/** Whether box `k` stands from right to left. */
export function isReversed(boxes: Boxes, k: number): boolean {
  return (levelOf(boxes, k) & 1) === 1;
}

/** Boxes of a line from left to right, and the joint that stands behind each but the last. */
export interface VisualOrder {
  readonly boxes: readonly number[];
  readonly joints: readonly number[];
}

/** Boxes `start` to `end` (exclusive) as they are seen (UAX #9, L2); a joint goes with the boxes that it stands between. */
export function visualOrder(boxes: Boxes, start: number, end: number): VisualOrder {
  const order = Array.from({ length: end - start }, (_, at) => start + at);
  const joints = order.slice(0, -1);
  const highest = order.reduce((most, k) => Math.max(most, levelOf(boxes, k)), 0);
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && levelOf(boxes, order[to]!) >= level) to++;
      reverse(order, from, to);
      reverse(joints, from, to - 1);
      from = to;
    }
  }
  return { boxes: order, joints };
}

function reverse(list: number[], from: number, to: number): void {
  for (let [left, right] = [from, to - 1]; left < right; left++, right--) {
    [list[left], list[right]] = [list[right]!, list[left]!];
  }
}
