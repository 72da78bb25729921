/** How wide each character of a Chinese text is by the fixed rules, before any line is filled. No font is needed. */

import type { Em } from '../../base/geometry.ts';
import { black } from '../../base/ink.ts';
import { sourceText } from '../../base/source-text.ts';
import type { Face } from '../fonts/face.ts';
import { type MetricTable, metricFontSet } from '../fonts/metric-font-set.ts';
import { blanksBehind } from './blanks.ts';
import { type Language, spacingFor, usualConventions } from './conventions.ts';
import { type GlyphFinder, placementsByStyle } from './glyph-finder.ts';
import type { RunStyle } from './run-style.ts';
import { shapeText } from './shape-text.ts';
import { Between, type Boxes, type PunctuationStyle } from './shaped.ts';

export interface MeasureOptions {
  readonly lang?: Language;
  /** Which marks keep their blank; all unless said otherwise. */
  readonly punctuation?: PunctuationStyle;
  /** Whether Chinese and Latin text stand a quarter em apart; true unless said otherwise. */
  readonly autospace?: boolean;
  /** The text begins a line: an opening mark loses its blank. */
  readonly lineStart?: boolean;
  /** The text ends a line: its last mark is half a square wide (GB/T 15834-2011, 5.1.10). */
  readonly lineEnd?: boolean;
  /** Widths of characters that are not the usual ones. */
  readonly metrics?: MetricTable;
}

/** One code point: how far it takes the line on, and where its glyph begins in that advance. */
export interface MeasuredCharacter {
  readonly char: string;
  readonly advanceEm: Em;
  readonly offsetEm: Em;
}

/** A run of one em, so that points are em. */
export const unitRun: RunStyle = { role: 'song', latinRole: 'song', size: 1, rise: 0, ink: black, href: undefined };

/** A finder that reports nothing: round figures have every character. */
export function metricFinder(metrics: MetricTable = {}, own: readonly Face[] = []): GlyphFinder {
  const fonts = metricFontSet({ advances: metrics, own });
  return {
    fonts,
    find: (role, form, codePoint) => ({ key: fonts.glyph(role, form, codePoint), hasFinding: false }),
    cannotShape: () => undefined,
    missesVariant: () => undefined,
    hasFound: () => false,
    placements: placementsByStyle(),
  };
}

/**
 * Advance and offset of every code point of `text`, which stands in the middle of a line unless said otherwise. The gap
 * between Chinese and Latin text counts to the character before it. —— and …… count one em each; what has no width of
 * its own (variation selectors, a blank that the gap replaces) comes with 0.
 */
export function measure(text: string, options: MeasureOptions = {}): MeasuredCharacter[] {
  const { lang = 'zh-hans', punctuation = 'full', autospace = true, lineStart = false, lineEnd = false } = options;
  const inlines = [{ kind: 'text' as const, text: sourceText(text, '', 0), style: unitRun }];
  const spacing = spacingFor({ ...usualConventions, lang, punctuation });
  const { boxes, material } = shapeText(inlines, { spacing, hangs: false }, metricFinder(options.metrics));
  const advances = Float64Array.from(material.box);
  const offsets = boxes.offset.slice(0, boxes.count);
  for (let k = 0; k < boxes.count - 1; k++) {
    const { squares, ofRight } = blanksBehind(k);
    if (squares > 0) giveBlank(advances, offsets, k, squares, ofRight);
    else if (autospace || boxes.latin[k] === boxes.latin[k + 1]) advances[k]! += material.glue[k]!;
  }
  if (!lineStart) giveOuterBlank(boxes, advances, offsets, 0, 'before');
  if (!lineEnd) giveOuterBlank(boxes, advances, offsets, boxes.count - 1, 'behind');
  return characters(text, boxes, advances, offsets);
}

/** The blank of the joint behind box `k` goes to its owners: behind the ink of the left one, before that of the right. */
function giveBlank(advances: Float64Array, offsets: Float64Array, k: number, squares: Em, ofRight: Em): void {
  advances[k]! += squares - ofRight;
  advances[k + 1]! += ofRight;
  offsets[k + 1]! += ofRight;
}

/** The blank that a mark at the text's edge has towards text that is not there: as beside a Han character. */
function giveOuterBlank(
  boxes: Boxes,
  advances: Float64Array,
  offsets: Float64Array,
  k: number,
  side: 'before' | 'behind',
): void {
  if (k < 0 || k >= boxes.count) return;
  const beside = outerBlank(boxes, k, side);
  advances[k]! += beside;
  if (side === 'before') offsets[k]! += beside;
}

function outerBlank(boxes: Boxes, k: number, side: 'before' | 'behind'): Em {
  const text = boxes.flat.text.slice(boxes.start[k]!, boxes.end[k]!);
  const inlines = [
    { kind: 'text' as const, text: sourceText(side === 'before' ? `中${text}` : `${text}中`, '', 0), style: unitRun },
  ];
  shapeText(inlines, { spacing: boxes.spacing, hangs: false }, metricFinder());
  return boxes.latin[k] === 1 ? 0 : blanksBehind(0).squares;
}

/** One entry a code point: boxes of several share their width, blanks between boxes take what the joint gave. */
function characters(text: string, boxes: Boxes, advances: Float64Array, offsets: Float64Array): MeasuredCharacter[] {
  const measured: MeasuredCharacter[] = [];
  let k = 0;
  for (let index = 0; index < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(index)!);
    while (k < boxes.count - 1 && boxes.start[k + 1]! <= index) k++;
    const inBox = boxes.count > 0 && index >= boxes.start[k]! && index < boxes.end[k]!;
    const isFirst = inBox && index === boxes.start[k];
    const wordSpace = !inBox && boxes.count > 0 && index > boxes.start[k]! && boxes.between[k] === Between.space;
    const space = wordSpace && boxes.latin[k] === 1 && boxes.latin[k + 1] === 1 ? 0.25 : 0;
    measured.push({
      char,
      advanceEm: isFirst ? advances[k]! - spaceInside(boxes, k) : space,
      offsetEm: isFirst ? offsets[k]! : 0,
    });
    index += char.length;
  }
  return measured;
}

/** A word space is a character of its own here, not part of the one before it. */
function spaceInside(boxes: Boxes, k: number): Em {
  const spaced = boxes.between[k] === Between.space && k + 1 < boxes.count;
  return spaced && boxes.latin[k] === 1 && boxes.latin[k + 1] === 1 ? 0.25 : 0;
}
