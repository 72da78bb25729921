/** Glyph runs as areas, for files without fonts. */
import type { Point } from '../../../base/geometry.ts';
import type { GlyphRun } from '../../../typeset/frame/glyph-run.ts';
import type { DocumentGlyph, DocumentGlyphs } from '../fonts/document-glyphs.ts';
import { decimal, rounded } from './number.ts';

/** Decimals of a place on the page in pt, as those of text. */
const placePlaces = 3;
/** Decimals of a type size in pt. */
const sizePlaces = 4;
/** Decimals of a step from glyph to glyph in em: 0.0002 pt in a letter of 44 pt. */
const stepPlaces = 5;

/**
 * Operators that draw the glyphs of `run`, its origin in PDF user space, and the glyphs that they draw; no operators where
 * all of them are blank. Each step makes up for what the steps before it were rounded by.
 */
export function outlinedRun(
  run: GlyphRun,
  origin: Point,
  known: DocumentGlyphs,
): { readonly operators: string; readonly drawn: readonly DocumentGlyph[] } {
  const { face, size, glyphs, xs, ys } = run;
  const drawn: DocumentGlyph[] = [];
  let operators = '';
  let [x, y] = [0, 0];
  for (let at = 0; at < glyphs.length; at++) {
    const glyph = known.glyphOf(face, glyphs[at]!);
    if (glyph === undefined) continue;
    drawn.push(glyph);
    const [right, up] = [rounded(xs[at]! / size - x, stepPlaces), rounded((ys?.[at] ?? 0) / size - y, stepPlaces)];
    if (right !== 0 || up !== 0) operators += `1 0 0 1 ${decimal(right, stepPlaces)} ${decimal(up, stepPlaces)} cm\n`;
    operators += `/${glyph.name} Do\n`;
    [x, y] = [x + right, y + up];
  }
  if (drawn.length === 0) return { operators: '', drawn };
  const em = decimal(size, sizePlaces);
  const place = `${decimal(origin.x, placePlaces)} ${decimal(origin.y, placePlaces)}`;
  return { operators: `q\n${em} 0 0 ${em} ${place} cm\n${operators}Q\n`, drawn };
}
