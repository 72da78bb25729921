/**
 * Text in two directions, by the Unicode Bidirectional Algorithm (UAX #9; bidi-js). A Chinese paragraph runs from left to
 * right. What stands in it between Chinese characters and marks is isolated, as if it were between FSI and PDI: so Chinese
 * marks never move into a phrase from right to left, nor do two such phrases change places across a Chinese comma. A
 * paragraph of another language may run from right to left as a whole.
 */
import { requireLazily } from '../../base/lazy-modules.ts';
import { scriptsOf } from '../unicode/forms.ts';
import * as Script from '../unicode/script.ts';
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
export function bidiLevels(text: string): Uint8Array | undefined {
  if (!runsRightToLeft(text)) return undefined;
  if (isFromRight(text)) return bidi().getEmbeddingLevels(text, 'rtl').levels;
  const levels = new Uint8Array(text.length);
  const scripts = scriptsOf(text);
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && isForeign(text, scripts, end)) end++;
    const stretch = text.slice(start, end);
    if (runsRightToLeft(stretch)) levels.set(bidi().getEmbeddingLevels(stretch).levels, start);
    start = Math.max(end, start + 1);
  }
  return levels;
}

/** Pauses and stops of Chinese sentences; Uyghur has its own, ، ؛ ؟ and the full stop. */
const chineseMark = /[、，。；：？！]/;

/**
 * Whether a paragraph runs from right to left: its first letter does (UAX #9, P2), and so do most of its letters. A Chinese
 * sentence may begin with a word of Uyghur, or consist of little else: its marks tell.
 */
export function isFromRight(text: string): boolean {
  if (!runsRightToLeft(text) || chineseMark.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const reversed = letters.filter(runsRightToLeft).length;
  return runsRightToLeft(letters[0] ?? '') && reversed > letters.length / 2;
}

/** Whether the lines of a paragraph begin at the right. */
export function beginsAtRight({ levels, flat }: Boxes): boolean {
  return levels !== undefined && isFromRight(flat.text);
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
