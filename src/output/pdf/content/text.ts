/** Glyph runs as text operators. */
import type { Point, Pt } from '../../../base/geometry.ts';
import type { GlyphRun } from '../../../typeset/frame/frame.ts';
import { type CodedFace, codeOf } from '../fonts/coded-face.ts';
import type { DocumentFont } from '../fonts/document-fonts.ts';
import { decimal, rounded } from './number.ts';

/** A run and where it stands. */
export interface PlacedRun {
  readonly run: GlyphRun;
  /** Its origin in PDF user space. */
  readonly origin: Point;
  /** A hyphen ends its line, and is to stay. */
  readonly keepsHyphen: boolean;
}

/** Operands of the last Tf and Tc of the page: both outlive a text object. */
export interface TextState {
  font: string;
  size: Pt;
  spacing: Pt;
}

/** As a page begins: no font, Tc 0. */
export function textState(): TextState {
  return { font: '', size: 0, spacing: 0 };
}

/** Decimals of a place on the page in pt: 0.0005 pt at most from where the layout wants it, 0.2 µm. */
const placePlaces = 3;
/** Decimals of a font size in pt. Every width is multiplied by it. */
const sizePlaces = 4;
/** Decimals of Tc in pt. It is added once a glyph: 100 of them are 0.0005 pt off before TJ makes up for it. */
const spacingPlaces = 5;
/** Gaps that differ by less, in em, are one: half of the unit that TJ counts in. */
const sameGap = 0.0005;

/**
 * Operators for one run; it has at least one glyph. Each glyph stands within 0.0005 em of its place, however many went
 * before it: TJ moves by what is missing between where the reader of the file has got to and that place, not by the gap
 * alone. `state` becomes what the page is in afterwards.
 */
export function showRun(
  state: TextState,
  { run, origin, keepsHyphen }: PlacedRun,
  { name, coded }: DocumentFont,
): string {
  const shown = shownFrom(run, codesOf(run, keepsHyphen ? hyphenKept(run.text) : run.text, coded));
  const size = rounded(run.size, sizePlaces);
  const spacing = shown.codes.length > 1 ? rounded(usualGap(shown, coded, size), spacingPlaces) : state.spacing;
  const x = decimal(origin.x + shown.xs[0]!, placePlaces);
  const y = decimal(origin.y, placePlaces);
  return `BT\n${setFont(state, name, size)}${setSpacing(state, spacing)}1 0 0 1 ${x} ${y} Tm
[${shownGlyphs(shown, coded, size, spacing)}] TJ
${setRise(shown.ys?.at(-1) ?? 0, 0)}ET\n`;
}

/** Glyphs from left to right. */
interface ShownGlyphs {
  readonly xs: Float64Array;
  readonly ys: Float64Array | undefined;
  readonly codes: readonly number[];
}

/** A word that is read from the right is shown from its end: programs that extract text expect it, and turn it around. */
function shownFrom({ xs, ys, isReversed }: GlyphRun, codes: readonly number[]): ShownGlyphs {
  if (isReversed !== true) return { xs, ys, codes };
  return { xs: xs.toReversed(), ys: ys?.toReversed(), codes: codes.toReversed() };
}

/**
 * The text of a line that ends with a hyphen. Programs that extract text (poppler) take a hyphen that ends a line for one that
 * hyphenation put there and drop it: 2021-2035 becomes 20212035. With a blank behind it, it is not the end.
 */
function hyphenKept(text: string): string {
  return `${text} `;
}

function setFont(state: TextState, font: string, size: Pt): string {
  if (font === state.font && size === state.size) return '';
  state.font = font;
  state.size = size;
  return `/${font} ${size} Tf\n`;
}

function setSpacing(state: TextState, spacing: Pt): string {
  if (spacing === state.spacing) return '';
  state.spacing = spacing;
  return `${decimal(spacing, spacingPlaces)} Tc\n`;
}

/** An array: V8 has a dearer way to make a typed one, and this is one for each line, read and forgotten at once. */
function codesOf({ glyphs, starts }: GlyphRun, text: string, coded: CodedFace): number[] {
  const codes: number[] = [];
  for (let at = 0; at < glyphs.length; at++) {
    const end = at + 1 < glyphs.length ? starts[at + 1]! : text.length;
    codes.push(codeOf(coded, glyphs[at]!, text, starts[at]!, end));
  }
  return codes;
}

/**
 * The space between a glyph's advance and the next glyph, in pt, that most pairs share when more than half share one
 * (Boyer and Moore's majority vote); otherwise that of one of them. A justified line then needs TJ at few places.
 */
function usualGap({ xs, codes }: ShownGlyphs, { widths }: CodedFace, size: Pt): Pt {
  let candidate = 0;
  let votes = 0;
  for (let at = 0; at + 1 < codes.length; at++) {
    const gap = xs[at + 1]! - xs[at]! - (widths[codes[at]!]! / 1000) * size;
    if (votes === 0) candidate = gap;
    votes += Math.abs(gap - candidate) <= sameGap * size ? 1 : -1;
  }
  return candidate;
}

/** Ts, which outlives a text object: at its end the page is back on the baseline. */
function setRise(from: Pt, to: Pt): string {
  return from === to ? '' : `${decimal(to, placePlaces)} Ts\n`;
}

/**
 * Operand of TJ: codes in hexadecimal, between them how far back to move, in thousandths of an em. Where a glyph stands
 * higher than the one before, a TJ ends and another begins.
 */
function shownGlyphs({ xs, ys, codes }: ShownGlyphs, coded: CodedFace, size: Pt, spacing: Pt): string {
  const perPt = 1000 / size;
  // How far the reader of the file has got, in thousandths of an em from the first glyph.
  let pen = 0;
  let shown = '<';
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    const rise = setRise(at === 0 ? 0 : (ys?.[at - 1] ?? 0), ys?.[at] ?? 0);
    if (rise !== '') shown += `>] TJ\n${rise}[<`;
    const back = Math.round(pen - (xs[at]! - xs[0]!) * perPt);
    if (back !== 0) {
      shown += `>${back}<`;
      pen -= back;
    }
    shown += coded.hex[code]!;
    pen += coded.widths[code]! + spacing * perPt;
  }
  return `${shown}>`;
}
