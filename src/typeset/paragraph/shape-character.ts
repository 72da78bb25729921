/** One character → its box. */
import { mirrored } from './bidi.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import { note, type Placement } from './known-characters.ts';
import { placeHan, placeLatin } from './place-character.ts';
import { levelled } from './raised-figures.ts';
import type { RunStyle } from './run-style.ts';
import { addBox, placementsOf, type Shaping } from './shaping.ts';

/** Shapes one character and returns where to go on. */
export function shapeCharacter(
  shaping: Shaping,
  codePoint: number,
  start: number,
  end: number,
  latin: boolean,
  finder: GlyphFinder,
): number {
  const index = shaping.flat.styleAt[start]!;
  const own = shaping.flat.styles[index]!;
  const other = levelled(shaping.flat, start, codePoint, finder.fonts);
  const isReversed = shaping.levels !== undefined && (shaping.levels[start]! & 1) === 1;
  const printed = isReversed ? mirrored(codePoint) : (other?.printed ?? codePoint);
  const style = other?.style ?? own;
  const known = other === undefined ? placementsOf(shaping, index, finder) : finder.placements(style, shaping.spacing);
  const name = printed * 2 + (latin ? 1 : 0);
  let placement = known.byName.get(name);
  if (placement === undefined) {
    placement = placeAt(shaping, start, end, printed, style, latin, finder);
    // What is to be reported is looked up, and found again, each time.
    if (!placement.hasFinding) note(known, name, placement);
  }
  addBox(shaping, start, end, codePoint, index, placement);
  return end;
}

/** Apart from `shapeCharacter`, which nearly always knows the placement and has no use for a closure then. */
function placeAt(
  { flat, spacing }: Shaping,
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
