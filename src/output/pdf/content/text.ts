/** Glyph runs as text operators. */
import type { Point, Pt } from '../../../base/geometry.ts';
import type { GlyphRun } from '../../../typeset/frame/frame.ts';
import { type CodedFace, codesOf } from '../fonts/coded-face.ts';
import type { DocumentFont } from '../fonts/document-fonts.ts';
import type { ContentStream } from './content-stream.ts';
import { rounded } from './number.ts';

/** A run and where it stands. */
export interface PlacedRun {
  readonly run: GlyphRun;
  /** Its origin in PDF user space. */
  readonly origin: Point;
  /** A hyphen ends its line, and is to stay. */
  readonly keepsHyphen: boolean;
}

/** Operands of the last Tf of the page: they outlive a text object. */
export interface TextState {
  font: DocumentFont | undefined;
  size: Pt;
}

/** As a page begins: no font. */
export function textState(): TextState {
  return { font: undefined, size: 0 };
}

/** Decimals of a font size in pt. Every width is multiplied by it. */
const sizePlaces = 4;

/**
 * Adds the operators of one run; it has at least one glyph. What they are like, and how exact, see assembly/show-run.ts.
 * `state` becomes what the page is in afterwards.
 */
export function showRun(
  content: ContentStream,
  state: TextState,
  { run, origin, keepsHyphen }: PlacedRun,
  font: DocumentFont,
): void {
  const size = rounded(run.size, sizePlaces);
  const setsFont = state.font !== font || state.size !== size;
  if (setsFont) {
    state.font = font;
    state.size = size;
    content.put(beginning(font, size));
  }
  const { count, ys } = run;
  const from = content.place(count);
  bringRun(content, from, run, keepsHyphen ? hyphenKept(run.text) : run.text, font.coded);
  content.showRun(from, count, ys !== undefined, !setsFont, size, origin);
}

function beginning({ name, beginnings }: DocumentFont, size: Pt): string {
  const known = beginnings.get(size);
  if (known !== undefined) return known;
  const operators = `BT\n/${name} ${size} Tf\n`;
  beginnings.set(size, operators);
  return operators;
}

/** Brings a run, standing for `text`, to the address `from`, its glyphs from left to right. */
function bringRun(content: ContentStream, from: number, run: GlyphRun, text: string, coded: CodedFace): void {
  const { numbers, codes } = content;
  const { columns, first, count, ys, isReversed } = run;
  const places = from / 8;
  const advances = places + count;
  const heights = advances + count;
  const end = heights + count;
  codesOf(coded, run, text, codes, end * 4);
  const { xs } = columns;
  for (let at = 0; at < count; at++) numbers[places + at] = xs[first + at]!;
  if (ys !== undefined) numbers.set(ys, heights);
  // A word that is read from the right is shown from its end: programs that extract text expect it, and turn it around.
  if (isReversed) {
    numbers.subarray(places, advances).reverse();
    numbers.subarray(heights, end).reverse();
    codes.subarray(end * 4, end * 4 + count).reverse();
  }
  const { widths } = coded;
  for (let at = 0; at < count; at++) numbers[advances + at] = widths[codes[end * 4 + at]!]!;
}

/**
 * The text of a line that ends with a hyphen. Programs that extract text (poppler) take a hyphen that ends a line for one
 * that hyphenation put there and drop it: 2021-2035 becomes 20212035. With a blank behind it, it is not the end.
 */
function hyphenKept(text: string): string {
  return `${text} `;
}
