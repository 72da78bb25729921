/** Glyph runs as text operators. */
import type { Pt } from '../../../base/geometry.ts';
import { ownHeights, type RunColumns, runAt } from '../../../typeset/frame/run-columns.ts';
import { type CodedFace, codeOf } from '../fonts/coded-face.ts';
import type { DocumentFont } from '../fonts/document-fonts.ts';
import type { ContentStream } from './content-stream.ts';
import { rounded } from './number.ts';

/** Operands of the last Tf of the page: they outlive a text object. */
export interface TextState {
  font: DocumentFont | undefined;
  /** As layout has it. */
  size: Pt;
  /** As the file has it. */
  shownSize: Pt;
}

/** As a page begins: no font. */
export function textState(): TextState {
  return { font: undefined, size: 0, shownSize: 0 };
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
  const size = columns.sizes[row]!;
  const setsFont = state.font !== font || state.size !== size;
  if (setsFont) {
    state.font = font;
    state.size = size;
    state.shownSize = rounded(size, sizePlaces);
    content.put(beginning(font, state.shownSize));
  }
  const count = columns.glyphCounts[row]!;
  const from = content.place(count);
  const special = columns.specials[row]!;
  if (keepsHyphen || special !== 0) bringSpecial(content, from, columns, row, font.coded, keepsHyphen);
  else bringRun(content, from, columns, row, font.coded);
  content.showRun(from, count, (special & ownHeights) !== 0, !setsFont, state.shownSize, x, y);
}

function beginning({ name, beginnings }: DocumentFont, size: Pt): string {
  const known = beginnings.get(size);
  if (known !== undefined) return known;
  const operators = `BT\n/${name} ${size} Tf\n`;
  beginnings.set(size, operators);
  return operators;
}

/** Brings a run to the address `from`, a glyph for each UTF-16 unit. */
function bringRun(content: ContentStream, from: number, columns: RunColumns, row: number, coded: CodedFace): void {
  const { numbers, codes } = content;
  const { glyph, glyphX } = columns;
  const { firstCode, units, widths } = coded;
  const text = columns.texts[row]!;
  const start = columns.textStarts[row]!;
  const first = columns.firstGlyphs[row]!;
  const count = columns.glyphCounts[row]!;
  const places = from / 8;
  const advances = places + count;
  const codesAt = (advances + 2 * count) * 4;
  for (let at = 0; at < count; at++) {
    const shape = glyph[first + at]!;
    let code = firstCode[shape]!;
    if (units[code] !== text.charCodeAt(start + at)) code = codeOf(coded, shape, text, start + at, start + at + 1);
    numbers[places + at] = glyphX[first + at]!;
    numbers[advances + at] = widths[code]!;
    codes[codesAt + at] = code;
  }
}

/**
 * The same for any run, its glyphs from left to right. A hyphen that `keepsHyphen` gets a blank behind it: programs that
 * extract text (poppler) take one that ends a line for one that hyphenation put there and drop it: 2021-2035 becomes 20212035.
 */
function bringSpecial(
  { numbers, codes }: ContentStream,
  from: number,
  columns: RunColumns,
  row: number,
  coded: CodedFace,
  keepsHyphen: boolean,
): void {
  const { glyphs, xs, ys, starts, isReversed, ...run } = runAt(columns, row);
  const text = keepsHyphen ? `${run.text} ` : run.text;
  const shown = Array.from(glyphs, (glyph, at) =>
    codeOf(coded, glyph, text, starts[at]!, starts[at + 1] ?? text.length),
  );
  // A word that is read from the right is shown from its end: programs that extract text expect it, and turn it around.
  const ordered = <T extends { reverse(): T }>(column: T): T => (isReversed ? column.reverse() : column);
  const places = from / 8;
  ordered(shown);
  numbers.set(ordered(xs.slice()), places);
  numbers.set(
    shown.map((code) => coded.widths[code]!),
    places + shown.length,
  );
  if (ys !== undefined) numbers.set(ordered(ys.slice()), places + 2 * shown.length);
  codes.set(shown, (places + 3 * shown.length) * 4);
}
