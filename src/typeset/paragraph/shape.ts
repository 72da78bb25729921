/** Text → boxes: which glyph each character takes, how wide it is and where in its square the ink stands. */
import * as Script from '../unicode/script.ts';
import { isShaped } from '../unicode/shaped-scripts.ts';
import * as TextTraits from '../unicode/text-traits.ts';
import * as Between from './between.ts';
import { bidiLevels } from './bidi.ts';
import type { FlatText } from './flat-text.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import { isIgnorable, isMark, softHyphen } from './kinds-of-characters.ts';
import { tableWith } from './known-characters.ts';
import { beginParagraph } from './paragraph-program.ts';
import { shapeCharacter } from './shape-character.ts';
import { pairAt, shapeMarked, shapePair } from './shape-marks.ts';
import { shapeWord } from './shape-word.ts';
import type { Spacing } from './shaped.ts';
import { placementsOf, type Shaping } from './shaping.ts';

/** Boxes of a paragraph, in reading order. Text without any visible character gives none. */
export function shape(flat: FlatText, spacing: Spacing, finder: GlyphFinder): Shaping {
  const { text, styleAt } = flat;
  const begun = beginParagraph(flat, spacing);
  const { program, traits } = begun;
  const levels = (traits & TextTraits.rightToLeft) === 0 ? undefined : bidiLevels(text);
  const shaping: Shaping = { program, begun, flat, spacing, levels, words: undefined, placements: [] };
  const isFixed = levels === undefined && (traits & TextTraits.mark) === 0;
  const brought: boolean[] = [];
  for (let index = 0; index < text.length; ) {
    if (isFixed) {
      index = program.addKnown(index, text.length);
      if (index === text.length) break;
      if (brought[styleAt[index]!] !== true && bring(shaping, styleAt[index]!, brought, finder)) continue;
    }
    index = shapeAt(shaping, index, finder);
  }
  return shaping;
}

/**
 * Tells the program where a style's characters are known; whether they are anywhere. Of raised and lowered text nothing is:
 * it is known by the style that it is set smaller in. `brought`: the styles that it has been told of.
 */
function bring(shaping: Shaping, index: number, brought: boolean[], finder: GlyphFinder): boolean {
  if (shaping.flat.styles[index]!.level !== undefined) return false;
  const known = placementsOf(shaping, index, finder);
  const table = tableWith(known);
  brought.forEach((isBrought, other) => {
    const before = shaping.placements[other]!;
    if (!isBrought || before === known || before.table !== table) return;
    shaping.program.setTable(other, -1);
    brought[other] = false;
  });
  shaping.program.setTable(index, table);
  brought[index] = true;
  return true;
}

/** Shapes what stands at `index` and returns where to go on. */
function shapeAt(shaping: Shaping, index: number, finder: GlyphFinder): number {
  const { program } = shaping;
  const { text } = shaping.flat;
  const codePoint = text.codePointAt(index)!;
  const end = index + (codePoint > 0xffff ? 2 : 1);
  const script = program.scriptAt(index);
  const between = Between.betweenOf(codePoint, script === Script.space);
  if (between >= 0) {
    program.noteBetween(between);
    return end;
  }
  if (isShaped(codePoint)) {
    const next = shapeWord(shaping, index, finder);
    if (next > index) return next;
  }
  // A soft hyphen is printed where it ends a line, and nowhere else (hyphenation.ts).
  if (codePoint === softHyphen) return end;
  if (isIgnorable(codePoint)) {
    program.extendBox(end);
    return end;
  }
  const isLatin = script === Script.latin;
  if (isMark(text.charCodeAt(end))) return shapeMarked(shaping, index, end, isLatin, finder);
  const pair = isLatin ? 0 : pairAt(text, index, codePoint);
  if (pair > 0) return shapePair(shaping, codePoint, index, index + pair, finder);
  return shapeCharacter(shaping, codePoint, index, end, isLatin, finder);
}
