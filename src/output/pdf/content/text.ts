/** Glyph runs as text operators. */
import type { Pt } from '../../../base/geometry.ts';
import { isReversed, ownHeights, type RunColumns } from '../../../typeset/frame/run-columns.ts';
import { type CodedFace, codesOf } from '../fonts/coded-face.ts';
import type { DocumentFont } from '../fonts/document-fonts.ts';
import type { ContentStream } from './content-stream.ts';
import { rounded } from './number.ts';

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
 * Adds the operators of the run in `row`, its origin at `x` and `y` in PDF user space; it has at least one glyph. What they
 * are like, and how exact, see assembly/show-run.ts. `keepsHyphen`: a hyphen ends its line, and is to stay. `state` becomes
 * what the page is in afterwards.
 */
export function showRun(
  content: ContentStream,
  state: TextState,
  font: DocumentFont,
  columns: RunColumns,
  row: number,
  x: Pt,
  y: Pt,
  keepsHyphen: boolean,
): void {
  const size = rounded(columns.sizes[row]!, sizePlaces);
  const setsFont = state.font !== font || state.size !== size;
  if (setsFont) {
    state.font = font;
    state.size = size;
    content.put(beginning(font, size));
  }
  const count = columns.glyphCounts[row]!;
  const from = content.place(count);
  bringRun(content, from, columns, row, keepsHyphen ? hyphenEnd : '', font.coded);
  const isRaised = (columns.specials[row]! & ownHeights) !== 0;
  content.showRun(from, count, isRaised, !setsFont, size, x, y);
}

/**
 * Behind a hyphen that ends its line: programs that extract text (poppler) take it for one that hyphenation put there and
 * drop it: 2021-2035 becomes 20212035. With a blank behind it, it is not the end.
 */
const hyphenEnd = ' ';

function beginning({ name, beginnings }: DocumentFont, size: Pt): string {
  const known = beginnings.get(size);
  if (known !== undefined) return known;
  const operators = `BT\n/${name} ${size} Tf\n`;
  beginnings.set(size, operators);
  return operators;
}

/** Brings a run to the address `from`, its glyphs from left to right; `behind` as `codesOf` has it. */
function bringRun(
  { numbers, codes }: ContentStream,
  from: number,
  columns: RunColumns,
  row: number,
  behind: string,
  coded: CodedFace,
): void {
  const special = columns.specials[row]!;
  const first = columns.firstGlyphs[row]!;
  const count = columns.glyphCounts[row]!;
  const places = from / 8;
  const advances = places + count;
  const heights = advances + count;
  const end = heights + count;
  codesOf(coded, columns, row, behind, codes, end * 4);
  const xs = columns.glyphX;
  for (let at = 0; at < count; at++) numbers[places + at] = xs[first + at]!;
  if ((special & ownHeights) !== 0) numbers.set(columns.heights.get(row)!, heights);
  // A word that is read from the right is shown from its end: programs that extract text expect it, and turn it around.
  if ((special & isReversed) !== 0) {
    numbers.subarray(places, advances).reverse();
    numbers.subarray(heights, end).reverse();
    codes.subarray(end * 4, end * 4 + count).reverse();
  }
  const { widths } = coded;
  for (let at = 0; at < count; at++) numbers[advances + at] = widths[codes[end * 4 + at]!]!;
}
