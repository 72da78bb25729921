/** Text → boxes: which glyph each character takes, how wide it is and where in its square the ink stands. */
import type { Em } from '../../base/geometry.ts';
import type { Span } from '../../base/source-text.ts';
import { type GlyphKey, glyphIn, missingGlyph } from '../fonts/font-set.ts';
import { isQuotationMark } from '../unicode/characters.ts';
import { scriptOf, scriptsOf } from '../unicode/forms.ts';
import { MarkClass, markClassOf } from '../unicode/mark.ts';
import * as Script from '../unicode/script.ts';
import { isJoiner, isShaped } from '../unicode/shaped-scripts.ts';
import { bidiLevels, mirrored } from './bidi.ts';
import type { FlatText } from './flat-text.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import { isFigure, levelled } from './raised-figures.ts';
import type { RunStyle } from './run-style.ts';
import { shapeWord } from './shape-word.ts';
import {
  addBox,
  Between,
  type Boxes,
  emptyBoxes,
  noPlacements,
  type Placement,
  type Placements,
  type Spacing,
} from './shaped.ts';

/** Half a Han square: the width of a mark without its blank (GB/T 15834-2011, 5.1.10; CLREQ #punctuation_width_adjustment). */
const half: Em = 0.5;

/** Boxes of a paragraph, in reading order. Text without any visible character gives none. */
export function shape(flat: FlatText, spacing: Spacing, finder: GlyphFinder): Boxes {
  const scripts = scriptsOf(flat.text);
  const boxes = emptyBoxes(flat, spacing, scripts, bidiLevels(flat.text, scripts));
  const { text } = flat;
  const isFixed = boxes.levels === undefined && !anyMark.test(text);
  for (let index = 0; index < text.length; ) {
    if (isFixed) index = shapeFixed(boxes, index, finder);
    if (index < text.length) index = shapeAt(boxes, index, finder);
  }
  return boxes;
}

/**
 * Adds the boxes of all characters from `from` on that have been met before and are set alike wherever they stand, nine in
 * ten; returns where there is another. One loop without calls: a paragraph spends most of its time here.
 */
function shapeFixed(boxes: Boxes, from: number, finder: GlyphFinder): number {
  const { start, end, codePoint, key, style, size, rise, offset, width, mark, latin } = boxes;
  const { text, styleAt } = boxes.flat;
  let own = styleAt[from]!;
  let { fixed, fixedAt } = fixedOf(boxes, own, finder);
  let k = boxes.count;
  let index = from;
  for (; index < text.length; index++) {
    if (styleAt[index] !== own) {
      own = styleAt[index]!;
      ({ fixed, fixedAt } = fixedOf(boxes, own, finder));
    }
    const unit = text.charCodeAt(index);
    const placement = fixed[fixedAt[unit]!];
    if (placement === undefined) break;
    start[k] = index;
    end[k] = index + 1;
    codePoint[k] = unit;
    key[k] = placement.key;
    style[k] = own;
    size[k] = placement.size;
    rise[k] = placement.rise;
    offset[k] = placement.offset;
    width[k] = placement.width;
    mark[k] = placement.mark;
    if (placement.latin) latin[k] = 1;
    k++;
  }
  boxes.count = k;
  return index;
}

/** Of raised and lowered text nothing: it is known by the style that it is set smaller in. */
function fixedOf(boxes: Boxes, index: number, finder: GlyphFinder): Placements {
  return boxes.flat.styles[index]!.level === undefined ? placementsOf(boxes, index, finder) : nothingKnown;
}

const nothingKnown = noPlacements();

/** Whether a character is set alike wherever it stands: in one script, neither part of a word or pair nor raised. */
function isAlikeEverywhere(codePoint: number): boolean {
  if (codePoint > 0xffff || isShaped(codePoint) || isFigure(codePoint)) return false;
  const script = scriptOf(codePoint);
  if (script !== Script.han && script !== Script.latin) return false;
  return betweenOf(codePoint, script) === undefined && codePoint !== softHyphen && !isDotOfPair(codePoint);
}

/** Shapes what stands at `index` and returns where to go on. */
function shapeAt(boxes: Boxes, index: number, finder: GlyphFinder): number {
  const { scripts } = boxes;
  const { text } = boxes.flat;
  const codePoint = text.codePointAt(index)!;
  const end = index + (codePoint > 0xffff ? 2 : 1);
  const between = betweenOf(codePoint, scripts[index]!);
  if (between !== undefined) {
    noteBetween(boxes, between);
    return end;
  }
  if (isShaped(codePoint)) {
    const next = shapeWord(boxes, index, finder);
    if (next > index) return next;
  }
  // A soft hyphen is printed where it ends a line, and nowhere else (hyphenation.ts).
  if (codePoint === softHyphen) return end;
  if (isIgnorable(codePoint)) {
    if (boxes.count > 0) boxes.end[boxes.count - 1] = end;
    return end;
  }
  if (isMark(text.charCodeAt(end))) return shapeMarked(boxes, index, end, scripts[index] === Script.latin, finder);
  if (scripts[index] === Script.latin) return shapeCharacter(boxes, codePoint, index, end, true, finder);
  const pair = pairAt(text, index, codePoint);
  if (pair > 0) return shapePair(boxes, codePoint, index, index + pair, finder);
  return shapeCharacter(boxes, codePoint, index, end, false, finder);
}

function betweenOf(codePoint: number, script: number): number | undefined {
  if (codePoint === 0x0a) return Between.forcedBreak;
  if (codePoint === 0x2060 || codePoint === 0xfeff) return Between.noBreak;
  if (codePoint === 0x200b) return Between.mayBreak;
  if (codePoint === 0xa0 || codePoint === 0x202f) return Between.noBreakSpace;
  return script === Script.space ? Between.space : undefined;
}

const softHyphen = 0xad;

/** Variation selectors and joiners have no glyph of their own. */
function isIgnorable(codePoint: number): boolean {
  if (codePoint < 0x180b) return false;
  if (codePoint <= 0x180d || isJoiner(codePoint)) return true;
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

function noteBetween(boxes: Boxes, between: number): void {
  if (boxes.count === 0) return;
  const k = boxes.count - 1;
  // A forced break outweighs the blanks around it, a no-break sign an ordinary blank.
  if (boxes.between[k] !== Between.forcedBreak) boxes.between[k] = Math.max(boxes.between[k]!, between);
  if (between === Between.forcedBreak) boxes.between[k] = between;
}

/** — … ⋯ */
function isDotOfPair(codePoint: number): boolean {
  return codePoint === 0x2014 || codePoint === 0x2026 || codePoint === 0x22ef;
}

/** Length of —— or …… at `index`, which are one mark of two squares (GB/T 15834-2011, 5.1.4, 5.1.5); 0 for none. */
function pairAt(text: string, index: number, codePoint: number): number {
  return isDotOfPair(codePoint) && text.charCodeAt(index + 1) === codePoint ? 2 : 0;
}

function shapePair(boxes: Boxes, codePoint: number, start: number, end: number, finder: GlyphFinder): number {
  const index = boxes.flat.styleAt[start]!;
  const style = boxes.flat.styles[index]!;
  finder.find(style.role, 'han', codePoint, () => boxes.flat.spanAt(start, end));
  const keys = finder.fonts.glyphs(style.role, 'han', boxes.flat.text.slice(start, end));
  const width = (2 * style.size * boxes.spacing.advance) / keys.length;
  keys.forEach((key, k) => {
    const natural = key === missingGlyph ? width : finder.fonts.advance(key) * style.size;
    const from = k === 0 ? start : start + 1;
    const to = k === keys.length - 1 ? end : start + 1;
    const { size, rise } = style;
    const offset = (width - natural) / 2;
    const mark = markClassOf(codePoint);
    addBox(boxes, from, to, codePoint, index, {
      key,
      hasFinding: false,
      size,
      rise,
      offset,
      width,
      mark,
      latin: false,
    });
    // The two halves of one mark: never parted, never spaced.
    if (k < keys.length - 1) boxes.between[boxes.count - 1] = Between.noBreak;
  });
  return end;
}

const anyMark = /[\u0300-\u036f\ufe00-\ufe0f\udb40]/;

/** A combining mark, a variation selector, or the first half of one for ideographs. */
function isMark(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0xdb40;
}

/**
 * A base with its marks or selector: one glyph where a face has one for them. A variant that no face has is reported,
 * as it stands for another form of somebody's name.
 */
function shapeMarked(boxes: Boxes, start: number, base: number, latin: boolean, finder: GlyphFinder): number {
  const { text, styles, styleAt } = boxes.flat;
  const codePoint = text.codePointAt(start)!;
  let end = base;
  while (isMark(text.charCodeAt(end))) end += text.charCodeAt(end) === 0xdb40 ? 2 : 1;
  const style = styles[styleAt[start]!]!;
  const role = latin ? style.latinRole : style.role;
  const form = latin ? 'latin' : 'han';
  const keys = finder.fonts.glyphs(role, form, text.slice(start, end));
  const [key] = keys;
  const isWhole = keys.length === 1 && key !== missingGlyph;
  if (!isWhole || key === finder.fonts.glyph(role, form, codePoint)) {
    if (text.charCodeAt(base) === 0xdb40)
      finder.missesVariant(text.slice(start, end), () => boxes.flat.spanAt(start, end));
    return shapeCharacter(boxes, codePoint, start, base, latin, finder);
  }
  const spanAt = () => boxes.flat.spanAt(start, end);
  const placement = latin
    ? placeLatin(codePoint, style, finder, spanAt)
    : placeHan(codePoint, style, boxes.spacing, finder, spanAt);
  const { size } = style;
  const width = latin ? finder.fonts.advance(key!) * size : placement.width;
  addBox(boxes, start, end, codePoint, styleAt[start]!, { ...placement, key: key!, hasFinding: false, width });
  return end;
}

/** Shapes one character and returns where to go on. */
function shapeCharacter(
  boxes: Boxes,
  codePoint: number,
  start: number,
  end: number,
  latin: boolean,
  finder: GlyphFinder,
): number {
  const index = boxes.flat.styleAt[start]!;
  const own = boxes.flat.styles[index]!;
  const other = levelled(boxes.flat, start, codePoint, finder.fonts);
  const isReversed = boxes.levels !== undefined && (boxes.levels[start]! & 1) === 1;
  const printed = isReversed ? mirrored(codePoint) : (other?.printed ?? codePoint);
  const style = other?.style ?? own;
  const known = other === undefined ? placementsOf(boxes, index, finder) : finder.placements(style, boxes.spacing);
  const name = printed * 2 + (latin ? 1 : 0);
  let placement = known.byName.get(name);
  if (placement === undefined) {
    placement = placeAt(boxes, start, end, printed, style, latin, finder);
    // What is to be reported is looked up, and found again, each time.
    if (!placement.hasFinding) note(known, name, placement);
  }
  addBox(boxes, start, end, codePoint, index, placement);
  return end;
}

function note({ byName, fixed, fixedAt }: Placements, name: number, placement: Placement): void {
  byName.set(name, placement);
  const codePoint = name >> 1;
  if (isAlikeEverywhere(codePoint)) fixedAt[codePoint] = fixed.push(placement) - 1;
}

/** What is known of the characters of a style of the paragraph: asked for once. */
function placementsOf({ placements, flat, spacing }: Boxes, index: number, finder: GlyphFinder): Placements {
  let known = placements[index];
  if (known === undefined) {
    known = finder.placements(flat.styles[index]!, spacing);
    placements[index] = known;
  }
  return known;
}

/** Apart from `shapeCharacter`, which nearly always knows the placement and has no use for a closure then. */
function placeAt(
  { flat, spacing }: Boxes,
  start: number,
  end: number,
  codePoint: number,
  style: RunStyle,
  latin: boolean,
  finder: GlyphFinder,
): Placement {
  const spanAt = () => flat.spanAt(start, end);
  return latin ? placeLatin(codePoint, style, finder, spanAt) : placeHan(codePoint, style, spacing, finder, spanAt);
}

function placeLatin(
  codePoint: number,
  style: RunStyle,
  finder: GlyphFinder,
  spanAt: () => Span | undefined,
): Placement {
  const { key, hasFinding } = finder.find(style.latinRole, 'latin', codePoint, spanAt);
  const { size, rise } = style;
  const width = finder.fonts.advance(key) * size;
  return { key, hasFinding, size, rise, offset: 0, width, mark: MarkClass.none, latin: true };
}

/** What a glyph may be wider than its squares by. */
const narrowSlack: Em = 0.05;
/** A glyph narrower than this is no full-width one: Greek, Cyrillic or accented letters of a Chinese face. */
const narrow: Em = 0.9;

/** Width of a Chinese character or mark, and where its glyph stands in that width. */
function placeHan(
  codePoint: number,
  style: RunStyle,
  spacing: Spacing,
  finder: GlyphFinder,
  spanAt: () => Span | undefined,
): Placement {
  const { key, hasFinding } = finder.find(style.role, 'han', codePoint, spanAt);
  const natural = finder.fonts.advance(key);
  const mark = markClassOf(codePoint);
  const halved = isHalved(mark, spacing);
  const tracked = natural < narrow && mark === MarkClass.none ? 1 : spacing.advance;
  const width = (halved ? half : squaresOf(codePoint, mark, natural, spacing)) * tracked;
  const offset = halved ? halfOffset(key, mark, width, finder) : (width - natural) / 2;
  const { size, rise } = style;
  const place = { key, hasFinding, size, rise, offset: offset * size, width: width * size, mark, latin: false };
  return isCentred(mark, spacing) ? centred(place, finder) : place;
}

/** Pauses and stops of Taiwan and Hong Kong stand in the middle of their square (CLREQ #h-punctuation_adjustment_space). */
function isCentred(mark: MarkClass, { region }: Spacing): boolean {
  return region === 'hant' && (mark === MarkClass.pause || mark === MarkClass.stop);
}

/** Middle of the em box above the baseline (its ascent is 0.88). */
const middle: Em = 0.38;

/** The mark with its ink in the middle of its square, wherever the face has it: faces for those regions stay as they are. */
function centred(place: Placement, { fonts }: GlyphFinder): Placement {
  const { left, bottom, right, top } = fonts.face(place.key).inkOf(glyphIn(place.key));
  const { size, width, rise } = place;
  return {
    ...place,
    offset: width / 2 - ((left + right) / 2) * size,
    rise: rise + (middle - (bottom + top) / 2) * size,
  };
}

/** Marks whose blank is a joint of its own, so that their box is the half with the ink. */
export function isHalved(mark: MarkClass, { punctuation, region, grid }: Spacing): boolean {
  switch (mark) {
    case MarkClass.opening:
    case MarkClass.closing:
      return !grid;
    case MarkClass.pause:
      return !grid && (region === 'hans' || punctuation !== 'full');
    case MarkClass.stop:
      return !grid && (region === 'hans' || punctuation === 'half');
    default:
      return false;
  }
}

/** –, the short connector: half a square, where — and ～ have a whole one (GB/T 15834-2011, 5.1.6). */
const enDash = 0x2013;

/**
 * Width without tracking: half a square for · ／ and –, what the face says for its narrow letters, else whole squares. On a
 * grid all have whole ones.
 */
function squaresOf(codePoint: number, mark: MarkClass, natural: Em, { grid }: Spacing): Em {
  // ・ has quarters of blank on both sides, as · has in Taiwan and Hong Kong (blanks.ts).
  const isHalf = mark === MarkClass.interpunct || mark === MarkClass.solidus || codePoint === enDash;
  if (isHalf) return grid ? 1 : half;
  if (grid) return Math.max(1, Math.ceil(natural - narrowSlack));
  return natural < narrow && mark === MarkClass.none ? natural : Math.max(1, Math.round(natural));
}

/** Ink may reach this far over the middle of the square before a mark counts as centred. */
const inkTolerance: Em = 0.04;

/**
 * Where the glyph of a mark stands when only half its square is left: its ink, not its advance, decides, so that any
 * face can be used, also one that centres ？ or has no half-width alternates.
 */
function halfOffset(key: GlyphKey, mark: MarkClass, width: Em, finder: GlyphFinder): Em {
  const face = finder.fonts.face(key);
  const ink = face.inkOf(glyphIn(key));
  const natural = finder.fonts.advance(key);
  if (mark === MarkClass.opening) {
    if (ink.left >= natural - half - inkTolerance) return width - natural;
  } else if (ink.right <= half + inkTolerance) return 0;
  return width / 2 - (ink.left + ink.right) / 2;
}

/** Whether a box is a quotation mark set as a Chinese mark. */
export function isChineseQuotation(boxes: Boxes, k: number): boolean {
  return boxes.mark[k] !== MarkClass.none && isQuotationMark(boxes.codePoint[k]!);
}
