/**
 * Lines of a title: about equally long, and parted where its words are (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，
 * 排列对称，长短适宜，间距恰当). No dictionary is asked, whose edition would decide what a page looks like: marks, brackets,
 * the commonest particles and the commonest words of such titles say where phrases end.
 */
import type { Pt } from '../../../base/geometry.ts';
import { naturalWidth } from '../../linebreak/breaker.ts';
import { naturalSetting, tolerance } from '../../linebreak/line-setting.ts';
import type { Line } from '../../linebreak/lines.ts';
import { forbidden, forced } from '../../linebreak/material.ts';
import type { Composed } from '../../paragraph/compose.ts';
import { isWord } from './title-words.ts';

/**
 * Two lines that are each a fifth longer and shorter than their mean cost 4, a quarter 6.3: less than a word that is cut
 * in two, more than a little word that stands at a line's end.
 */
const lengthCost = 50;

/** What a break costs by what it parts, on the same scale. */
const breakCosts = {
  /** Behind a mark or a blank that its author set. */
  phrase: 0,
  /** Before an opening bracket or a dash, behind a closing one, behind 的, 和 and their like. */
  word: 2,
  /** Anywhere else: as likely as not in a word. */
  anywhere: 8,
  /** In a common word, before what belongs to the word in front, and inside quotation marks and brackets. */
  inside: 14,
} as const;

const phraseEnd = /[，、；：。！？…—\s]$/u;
const wordEnd = /[》”’）〕】的和与及暨或]$/u;
const wordStart = /^[《“‘（〔【—\s]/u;
/** A number and what it counts are one. */
const counted = /^[\d一二三四五六七八九十百千万亿][年月日届次期号个家项名位条批件场亿万元]/u;
/** Particles and suffixes that no line begins with. */
const suffix = /^[的地得了着过们等者性化式型级类界]/u;

/** A title of more lines is none: where it is parted is not weighed, which takes the square of their number. */
const mostLines = 12;

/**
 * The same text in as many lines as it has, better parted; unchanged where nothing else fits the measure. Lines that
 * the author ends stay as they are.
 */
export function titleLines(composed: Composed, width: Pt): Line[] {
  const { material, lines } = composed;
  const { count } = material;
  if (lines.length > mostLines) return [...lines];
  const breakCost = costsOfBreaks(composed);
  const mean = lines.reduce((sum, line) => sum + line.setting.natural, 0) / lines.length;
  const widthOf = (start: number, end: number): Pt => naturalWidth(material, start, withoutBlank(composed, end));
  // Least cost of the boxes before each one in so many lines, and where the last of these begins.
  let costs = new Map<number, number>([[0, 0]]);
  const origins: Map<number, number>[] = [];
  for (let line = 1; line <= lines.length; line++) {
    const next = new Map<number, number>();
    const origin = new Map<number, number>();
    for (const [start, before] of costs) {
      for (let end = start + 1; end <= count; end++) {
        if (end > start + 1 && material.penalty[end - 2] === forced) break;
        if (widthOf(start, end) > width + tolerance) break;
        if (end < count && material.penalty[end - 1] === forbidden) continue;
        const off = (widthOf(start, end) - mean) / mean;
        const cost = before + lengthCost * off * off + (end < count ? breakCost(end) : 0);
        if (cost >= (next.get(end) ?? Infinity)) continue;
        next.set(end, cost);
        origin.set(end, start);
      }
    }
    costs = next;
    origins.push(origin);
  }
  return costs.has(count) ? traced(composed, origins, widthOf) : [...lines];
}

function traced(
  composed: Composed,
  origins: readonly Map<number, number>[],
  widthOf: (start: number, end: number) => Pt,
): Line[] {
  const found: Line[] = [];
  let end = composed.material.count;
  for (const origin of origins.toReversed()) {
    const start = origin.get(end)!;
    const setting = naturalSetting(widthOf(start, end));
    found.unshift({ start, end: withoutBlank(composed, end), setting, hang: 0 });
    end = start;
  }
  return found;
}

/** A blank that its author set between phrases is none at the end of a line: the box behind the last one that is shown. */
function withoutBlank({ boxes, material }: Composed, end: number): number {
  if (end === material.count || end < 2) return end;
  return /^\u3000+$/u.test(boxes.flat.text.slice(boxes.start[end - 1]!, boxes.start[end]!)) ? end - 1 : end;
}

/** Costs of ending a line before each box, each found once: many lines end there. */
function costsOfBreaks(composed: Composed): (end: number) => number {
  const known: number[] = [];
  return (end) => {
    known[end] ??= costOfBreak(composed, end);
    return known[end];
  };
}

/** Cost of ending a line before box `end`. */
function costOfBreak({ boxes, material }: Composed, end: number): number {
  if (material.penalty[end - 1] === forced) return 0;
  const { text } = boxes.flat;
  const at = boxes.start[end]!;
  const before = text.slice(0, at);
  const after = text.slice(at);
  if (isEnclosed(before)) return breakCosts.inside;
  if (phraseEnd.test(before)) return breakCosts.phrase;
  const pair = `${before.at(-1) ?? ''}${after[0] ?? ''}`;
  if (suffix.test(after) || counted.test(pair) || isWord(pair)) return breakCosts.inside;
  return wordEnd.test(before) || wordStart.test(after) ? breakCosts.word : breakCosts.anywhere;
}

/** Whether the text ends inside brackets or quotation marks. */
function isEnclosed(text: string): boolean {
  return (text.match(/[《“（〔【]/gu)?.length ?? 0) > (text.match(/[》”）〕】]/gu)?.length ?? 0);
}
