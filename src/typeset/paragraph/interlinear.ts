/**
 * Marks between the lines: 着重号, 专名号, 书名号甲式 (CLREQ #handling_interlinear_punctuation). They hang below the em box
 * of their own row, as near to the text as they can be, within 0.4 em of line gap: CLREQ asks for half an em at least
 * where they are used. Drawn, not typed: no reader of the text meets them.
 */
import type { Em, Point, Pt } from '../../base/geometry.ts';
import type { Ink } from '../../base/ink.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Placed } from '../frame/frame.ts';
import { MarkClass } from '../unicode/mark.ts';
import type { LinePlaces } from './line-places.ts';
import { glyphLeft, glyphRight } from './line-places.ts';
import { type MarkedStretch, marksAt, stretchesOf } from './marked-text.ts';
import { disc, wave } from './outlines.ts';
import type { RunStyle } from './run-style.ts';
import { Between, type Boxes } from './shaped.ts';

/** Depths are below the baseline, in em of the text; the em box ends at 0.12. */
const line = { top: 0.17, weight: 0.045 } as const;
const wavy = { top: 0.145, height: 0.13, weight: 0.04, period: 0.32 } as const;
/** "先线后点": under a line the dots stand lower. */
const dot = { diameter: 0.18, middle: 0.3, middleUnderLine: 0.42 } as const;

/**
 * A line under a name ends this far inside the name, so that two names that meet have two lines (CLREQ: "中间的断开要能够
 * 辨认"): the lines of neighbours are 0.16 em apart.
 */
const nameEnd: Em = 0.08;

/** Lines and dots of one line of text, the baseline at y = 0 and the first box at x = 0. */
export function interlinearMarks(boxes: Boxes, places: LinePlaces, fonts: FontSet): Placed[] {
  if (boxes.flat.marks.length === 0) return [];
  const { start, end } = places.line;
  const names = stretchesOf(boxes, ({ name }) => name, start, end);
  const lines = names.flatMap((name) => nameLine(boxes, places, name, fonts));
  const dots: Placed[] = [];
  for (let k = start; k < end; k++) {
    const marks = marksAt(boxes, k);
    if (marks?.dots !== true || !bearsDot(boxes, k)) continue;
    dots.push(dotUnder(boxes, places, k, marks.name !== undefined, fonts));
  }
  return [...lines, ...dots];
}

/** The line under what of a name stands on this line; where the name goes on in another line, it goes on to the edge. */
function nameLine(
  boxes: Boxes,
  places: LinePlaces,
  { from, to, mark }: MarkedStretch<{ readonly line: 'straight' | 'wavy' }>,
  fonts: FontSet,
): Placed[] {
  const isHanging = to === places.line.end && places.line.hang > 0;
  const last = isHanging ? to - 2 : to - 1;
  if (last < from) return [];
  const { size, ink } = styleOf(boxes, from);
  const begins = from === 0 || marksAt(boxes, from - 1)?.name !== mark;
  const ends = to === boxes.count || marksAt(boxes, to)?.name !== mark;
  const left = glyphLeft(boxes, places, from) + (begins ? nameEnd * size : 0);
  const right = glyphRight(boxes, places, last, fonts) - (ends ? nameEnd * size : 0);
  if (right <= left) return [];
  return [mark.line === 'straight' ? straight(left, right - left, size, ink) : waved(left, right - left, size, ink)];
}

function straight(x: Pt, width: Pt, size: Pt, ink: Ink): Placed {
  return { kind: 'rule', x, y: line.top * size, size: { width, height: line.weight * size }, ink };
}

function waved(x: Pt, width: Pt, size: Pt, ink: Ink): Placed {
  const height = wavy.height * size;
  const outline = wave({ length: width, height, weight: wavy.weight * size, period: wavy.period * size });
  return { kind: 'outline', x, y: wavy.top * size, size: { width, height }, outline, ink };
}

/**
 * Dots stand under Chinese characters and under figures, not under marks (W3C Chinese gap analysis, #238) nor Latin
 * words: three dots in the width of one character, under letters with descenders, are a smear. CSS Text Decoration 4
 * has that choice as `text-emphasis-skip: narrow`; Latin text is emphasised by its face.
 */
function bearsDot(boxes: Boxes, k: number): boolean {
  const codePoint = boxes.codePoint[k]!;
  if (boxes.latin[k] === 1) return isFigure(codePoint) && !standsInWord(boxes, k);
  return boxes.mark[k] === MarkClass.none && /[\p{L}\p{N}]/u.test(String.fromCodePoint(codePoint));
}

function isFigure(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

/** Whether a figure is part of a Latin word such as PM2.5. */
function standsInWord(boxes: Boxes, k: number): boolean {
  const isLetter = (at: number) => /\p{L}/u.test(String.fromCodePoint(boxes.codePoint[at]!));
  const joins = (at: number) => boxes.between[at] === Between.nothing && boxes.latin[at] === boxes.latin[at + 1];
  for (let at = k; at > 0 && joins(at - 1); at--) if (isLetter(at - 1)) return true;
  for (let at = k; at < boxes.count - 1 && joins(at); at++) if (isLetter(at + 1)) return true;
  return false;
}

const knownDots = new WeakMap<RunStyle, Placed>();

/** One for all text in a style: there may be as many as characters. */
function dotOf(style: RunStyle): Placed {
  const known = knownDots.get(style);
  if (known !== undefined) return known;
  const diameter = dot.diameter * style.size;
  const size = { width: diameter, height: diameter };
  const item: Placed = { kind: 'outline', x: 0, y: 0, size, outline: disc(diameter), ink: style.ink };
  knownDots.set(style, item);
  return item;
}

/** In the middle of the glyph, also where the line is spaced out (CLREQ: "着重号依旧应与字符居中对齐"). */
function dotUnder(boxes: Boxes, places: LinePlaces, k: number, isUnderLine: boolean, fonts: FontSet): Placed {
  const style = styleOf(boxes, k);
  const { size } = style;
  const diameter = dot.diameter * size;
  const centre: Point = {
    x: (glyphLeft(boxes, places, k) + glyphRight(boxes, places, k, fonts)) / 2,
    y: (isUnderLine ? dot.middleUnderLine : dot.middle) * size,
  };
  return { ...dotOf(style), x: centre.x - diameter / 2, y: centre.y - diameter / 2 };
}

function styleOf(boxes: Boxes, k: number) {
  return boxes.flat.styles[boxes.style[k]!]!;
}
