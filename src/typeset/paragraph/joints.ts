/**
 * What stands between two neighbours of a Chinese line: how much blank, how it may give way, and whether the line may
 * end there. CLREQ #line_adjustment, #punctuation_width_adjustment, #prohibition_rules_for_line_start_end;
 * GB/T 15834-2011, 5.1.
 */
import { paragraphColumns } from '../../base/columns.ts';
import type { Em } from '../../base/geometry.ts';
import { forbidden, forced, type Material } from '../linebreak/material.ts';
import { isIdeographic } from '../unicode/characters.ts';
import { type LineBreaks, lineBreaks } from '../unicode/line-break/line-breaks.ts';
import { MarkClass } from '../unicode/mark.ts';
import { isTsheg } from '../unicode/shaped-scripts.ts';
import { isReversed } from './bidi.ts';
import { blanksBetween, endingBlank, ShrinkLevel } from './blanks.ts';
import type { RunStyle } from './run-style.ts';
import { Between, type Boxes } from './shaped.ts';

/** CLREQ's order of expansion; its third step, all other gaps equally, is the open level. */
export const StretchLevel = { wordSpace: 1, gap: 2 } as const;
export const stretchLevels = 2;

/** Han–Latin gap and its limits (CLREQ #mixed_text_composition_in_horizontal_writing_mode, #line_adjustment). */
const gap: Em = 0.25;
const gapLeast: Em = 0.125;
const gapMost: Em = 0.5;
/** Blank typed between Han characters: what the space of Chinese faces measures in word processors. */
const typedBlank: Em = 0.5;
/** Limits of a Latin word space (CLREQ #line_adjustment). */
const wordSpaceLeast: Em = 0.25;
const wordSpaceMost: Em = 0.5;

/** Marks that hang in word processors (MS Word's overflowPunct: one 。，、；：). */
const hanging = new Set([...'。，、；：'].map((mark) => mark.codePointAt(0)!));

export interface JointContext {
  readonly boxes: Boxes;
  /** Advance of a word space in the Latin face. */
  wordSpaceOf(style: RunStyle): Em;
}

/** Boxes and the joints between them as the breaker sees them. `hangs`: marks may hang at a line's end. */
export function buildMaterial(context: JointContext, hangs: boolean): Material {
  const { boxes } = context;
  const { count } = boxes;
  const material: Material = {
    count,
    box: boxes.width.subarray(0, count),
    hang: paragraphColumns.float64(count),
    trail: paragraphColumns.float64(count),
    glue: paragraphColumns.float64(count),
    shrink: paragraphColumns.float64(count),
    stretch: paragraphColumns.float64(count),
    open: paragraphColumns.float64(count),
    penalty: paragraphColumns.float64(count),
    shrinkLevel: paragraphColumns.uint8(count),
    stretchLevel: paragraphColumns.uint8(count),
    runtStart: runtStart(boxes),
    stretchLevels,
  };
  const opportunities = lineBreaks(boxes.flat.text, {
    lang: boxes.spacing.region === 'hans' ? 'zh-hans' : 'zh-hant-tw',
    level: boxes.spacing.level,
  });
  const { between, latin, mark, start } = boxes;
  const { open, penalty } = material;
  const isTracked = boxes.spacing.advance > 1;
  for (let k = 0; k < count - 1; k++) {
    // Two Chinese characters, no marks, and nothing between them: four joints in five.
    if ((between[k]! | latin[k]! | latin[k + 1]! | mark[k]! | mark[k + 1]!) === 0) {
      open[k] = 1;
      if (isTracked) untrack(boxes, material, k);
    } else space(context, material, k);
    // The halves of —— and …… share their place in the text when a face has two glyphs for them.
    penalty[k] = between[k] === Between.noBreak ? forbidden : penaltyAt(opportunities, start[k + 1]!);
  }
  if (hangs) for (let k = 0; k < count; k++) endOfLine(boxes, material, k);
  return material;
}

/** A pause or full stop may hang, but not in a run of marks (CLREQ #hanging_punctuation_marks_at_line_end); others count in full. */
function endOfLine(boxes: Boxes, m: Material, k: number): void {
  if (hanging.has(boxes.codePoint[k]!) && (k === 0 || boxes.mark[k - 1] === MarkClass.none))
    m.hang[k] = boxes.width[k]!;
  else m.trail[k] = endingBlank(boxes, k) * em(boxes, k);
}

/** A last line from this box on holds one character and its marks. */
function runtStart(boxes: Boxes): number {
  let k = boxes.count - 1;
  while (k > 0 && boxes.mark[k] !== MarkClass.none) k--;
  return boxes.latin[k] === 1 ? boxes.count : k;
}

function em(boxes: Boxes, k: number): number {
  return boxes.flat.styles[boxes.style[k]!]!.size;
}

/** Whether two Chinese characters, no marks, meet behind box `k`. */
function isBetweenHan({ latin, mark }: Boxes, k: number): boolean {
  return (latin[k]! | latin[k + 1]! | mark[k]! | mark[k + 1]!) === 0;
}

/**
 * What the solved advance adds to each character may go again, down to solid setting, which CLREQ takes for the rule
 * (#principles_of_arrangement_of_han_characters): no character is squeezed. Before 。？！, which some styles never squeeze.
 */
function untrack(boxes: Boxes, m: Material, k: number): void {
  const { advance } = boxes.spacing;
  if (advance <= 1) return;
  m.shrink[k] = (advance - 1) * em(boxes, k);
  m.shrinkLevel[k] = ShrinkLevel.character;
}

/** Glue of the joint behind box `k`. */
function space(context: JointContext, m: Material, k: number): void {
  const { boxes } = context;
  const between = boxes.between[k]!;
  const next = k + 1;
  const size = em(boxes, k);
  const spaced = between === Between.space || between === Between.noBreakSpace;
  if (boxes.latin[k] === 1 && boxes.latin[next] === 1) {
    if (spaced) wordSpace(m, k, context.wordSpaceOf(boxes.flat.styles[boxes.style[k]!]!) * size, size);
    else if (endsSyllable(boxes, k)) m.open[k] = 1;
    return;
  }
  // A blank that somebody typed between two Han characters means something: it parts the clauses of a title, or names.
  if (spaced && isBetweenHan(boxes, k)) {
    m.glue[k] = typedBlank * size;
    m.open[k] = 1;
    return;
  }
  // A joiner binds the mark of a note to its word, whatever script they are in.
  const isBound = between === Between.noBreak;
  if (boxes.latin[k] !== boxes.latin[next] && !isBound && betweenScripts(boxes, k, spaced)) {
    m.glue[k] = gap * size;
    m.shrink[k] = (gap - gapLeast) * size;
    m.shrinkLevel[k] = ShrinkLevel.gap;
    m.stretch[k] = (gapMost - gap) * size;
    m.stretchLevel[k] = StretchLevel.gap;
    return;
  }
  const { squares, level } = blanksBetween(boxes, k);
  if (squares > 0) {
    const width = squares * size * boxes.spacing.advance;
    m.glue[k] = width;
    m.shrink[k] = width;
    m.shrinkLevel[k] = level;
  }
  if (mayOpen(boxes, k)) m.open[k] = 1;
  if (isBetweenHan(boxes, k)) untrack(boxes, m, k);
}

/** Behind a Tibetan syllable: the only places where a Tibetan line can be spaced out. */
function endsSyllable(boxes: Boxes, k: number): boolean {
  return boxes.words.size > 0 && boxes.words.has(k) && isTsheg(boxes.flat.text.charCodeAt(boxes.end[k]! - 1));
}

function wordSpace(m: Material, k: number, width: number, size: number): void {
  m.glue[k] = width;
  m.shrink[k] = Math.max(0, width - wordSpaceLeast * size);
  m.shrinkLevel[k] = ShrinkLevel.wordSpace;
  m.stretch[k] = Math.max(0, wordSpaceMost * size - width);
  m.stretchLevel[k] = StretchLevel.wordSpace;
  m.open[k] = 1;
}

/** An ideograph beside Latin text, or a typed blank between a sign and Latin text; Chinese marks bring their own blank. */
function betweenScripts(boxes: Boxes, k: number, spaced: boolean): boolean {
  const han = boxes.latin[k] === 1 ? k + 1 : k;
  const latin = boxes.latin[k] === 1 ? k : k + 1;
  if (boxes.mark[han] !== MarkClass.none) return false;
  // A bracket that ends a phrase from right to left is seen at its other side.
  const isMark = latinMarks.has(boxes.codePoint[latin]!) && !isReversed(boxes, latin);
  return spaced || (isIdeographic(boxes.codePoint[han]!) && !isMark);
}

/** Half-width marks typed in Chinese text bring their blank with them as Chinese ones do: a gap would make it two. */
const latinMarks = new Set([...',.:;?"\'()[]{}'].map((sign) => sign.codePointAt(0)!));

/** Whether the joint may be spaced out: not inside —— and ……, and not beside connectors, which bind (CLREQ #line_adjustment). */
function mayOpen(boxes: Boxes, k: number): boolean {
  if (boxes.between[k] === Between.noBreak) return false;
  if (
    boxes.latin[k] !== boxes.latin[k + 1] &&
    boxes.mark[k] === MarkClass.none &&
    boxes.mark[k + 1] === MarkClass.none
  ) {
    return true;
  }
  return !binds(boxes, k) && !binds(boxes, k + 1);
}

/** – — ～ ／ between two things that they join. */
function binds(boxes: Boxes, k: number): boolean {
  const mark = boxes.mark[k];
  return (
    mark === MarkClass.connector || mark === MarkClass.solidus || (mark === MarkClass.dash && isSingleDash(boxes, k))
  );
}

/** 一字线: one dash that connects, not one of a pair. */
function isSingleDash(boxes: Boxes, k: number): boolean {
  if (boxes.codePoint[k] !== 0x2014 || boxes.end[k]! - boxes.start[k]! > 1) return false;
  return boxes.between[k] !== Between.noBreak && (k === 0 || boxes.between[k - 1] !== Between.noBreak);
}

/** Cost of ending a line before the text at `index`. */
function penaltyAt({ breaks, cost }: LineBreaks, index: number): number {
  switch (breaks[index]) {
    case 0:
      return forbidden;
    case 2:
      return forced;
    default:
      return cost[index]!;
  }
}
