/** Finds the glyph of every character and reports, once each, what is missing or comes from another face. */
import type { Report } from '../../base/diagnostics/diagnostic.ts';
import type { FontRole } from '../../base/font-role.ts';
import type { Span } from '../../base/source-text.ts';
import type { Face } from '../fonts/face.ts';
import { type FontSet, type Form, type GlyphKey, missingGlyph } from '../fonts/font-set.ts';
import { fallbackFound, missingGlyphFound, variantMissing, wordNotShaped } from '../fonts/glyph-findings.ts';
import { noPlacements, type Placements } from './known-characters.ts';
import type { RunStyle } from './run-style.ts';
import type { Spacing } from './shaped.ts';

/** U+3013 〓, the mark that Chinese printers set for a character they do not have. */
const getaMark = 0x3013;

/** What a look-up gives. */
export interface FoundGlyph {
  readonly key: GlyphKey;
  /**
   * Something is to be reported of it: that it comes from a face which stands in for another, or that none has it. Then
   * `key` is that of 〓, and the build fails unless missing characters are allowed.
   */
  readonly hasFinding: boolean;
}

export interface GlyphFinder {
  readonly fonts: FontSet;
  /** Glyph for a code point. `spanAt` is called only when something has to be reported. */
  find(role: FontRole, form: Form, codePoint: number, spanAt: () => Span | undefined): FoundGlyph;
  /** Reports, once for each face, that it cannot shape a word that it has the letters of. */
  cannotShape(word: string, face: Face, spanAt: () => Span | undefined): void;
  /** Reports that no face has the variant that a selector asks for. */
  missesVariant(text: string, spanAt: () => Span | undefined): void;
  /** Whether something was reported of a character of `text`, here or elsewhere. */
  hasFound(text: string): boolean;
  /** What is known of the characters set in a style so far; shared by all that is set with these fonts. */
  placements(style: RunStyle, spacing: Spacing): Placements;
}

export function glyphFinder(fonts: FontSet, allowMissing: boolean, report: Report): GlyphFinder {
  const fallbacks = new Set<number>();
  const noted = new Set<number>();
  const note = (text: string): void => {
    for (const character of text) noted.add(character.codePointAt(0)!);
  };
  const find = (role: FontRole, form: Form, codePoint: number, spanAt: () => Span | undefined): FoundGlyph => {
    const key = fonts.glyph(role, form, codePoint);
    if (key === missingGlyph) {
      noted.add(codePoint);
      const found = missingGlyphFound(fonts, { role, form, codePoint, span: spanAt() });
      report(allowMissing ? { ...found, severity: 'warning' } : found);
      return { key: fonts.glyph(role, 'han', getaMark), hasFinding: true };
    }
    const hasFinding = fonts.isFallback(role, form, key);
    if (hasFinding && !fallbacks.has(codePoint)) {
      fallbacks.add(codePoint);
      noted.add(codePoint);
      report(fallbackFound(fonts, key, { role, form, codePoint, span: spanAt() }));
    }
    return { key, hasFinding };
  };
  const missesVariant = (text: string, spanAt: () => Span | undefined): void => {
    note(text);
    report(variantMissing(text, spanAt()));
  };
  const unfit = new Set<Face>();
  const cannotShape = (word: string, face: Face, spanAt: () => Span | undefined): void => {
    note(word);
    if (unfit.has(face)) return;
    unfit.add(face);
    report(wordNotShaped(word, face, spanAt()));
  };
  const hasFound = (text: string): boolean =>
    noted.size > 0 && Array.from(text).some((character) => noted.has(character.codePointAt(0)!));
  return { fonts, find, cannotShape, missesVariant, hasFound, placements: placementsIn(fonts) };
}

const knownIn = new WeakMap<FontSet, GlyphFinder['placements']>();

/** The placements with the glyphs of these fonts: they hold for every issue that is set with them. */
function placementsIn(fonts: FontSet): GlyphFinder['placements'] {
  let known = knownIn.get(fonts);
  if (known === undefined) {
    known = placementsByStyle();
    knownIn.set(fonts, known);
  }
  return known;
}

/** One for all equal styles, found by identity first: what is set alike shares its style object. */
export function placementsByStyle(): GlyphFinder['placements'] {
  const known = new Map<string, Placements>();
  const last = new WeakMap<RunStyle, { readonly spacing: Spacing; readonly placements: Placements }>();
  return (style, spacing) => {
    const before = last.get(style);
    if (before?.spacing === spacing) return before.placements;
    const { role, latinRole, size, rise } = style;
    const { advance, punctuation, region, grid } = spacing;
    const name = [role, latinRole, size, rise, advance, punctuation, region, grid].join(' ');
    let placements = known.get(name);
    if (placements === undefined) {
      placements = noPlacements();
      known.set(name, placements);
    }
    last.set(style, { spacing, placements });
    return placements;
  };
}
