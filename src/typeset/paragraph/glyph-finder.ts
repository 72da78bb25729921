/** Finds the glyph of every character and reports, once each, what is missing or comes from another face. */
import type { Report } from '../../base/diagnostics/diagnostic.ts';
import type { FontRole } from '../../base/font-role.ts';
import type { Span } from '../../base/source-text.ts';
import { fallbackFound, missingGlyphFound } from '../fonts/glyph-findings.ts';
import { type FontSet, type Form, type GlyphKey, missingGlyph } from '../fonts/font-set.ts';

/** U+3013 〓, the mark that Chinese printers set for a character they do not have. */
const getaMark = 0x3013;

export interface GlyphFinder {
  readonly fonts: FontSet;
  /**
   * Glyph for a code point; 〓 when there is none (the build fails then, unless missing characters are allowed).
   * `spanAt` is called only when something has to be reported.
   */
  find(role: FontRole, form: Form, codePoint: number, spanAt: () => Span | undefined): GlyphKey;
}

export function glyphFinder(fonts: FontSet, allowMissing: boolean, report: Report): GlyphFinder {
  const fallbacks = new Set<number>();
  const find = (role: FontRole, form: Form, codePoint: number, spanAt: () => Span | undefined): GlyphKey => {
    const key = fonts.glyph(role, form, codePoint);
    if (key === missingGlyph) {
      const found = missingGlyphFound(fonts, { role, form, codePoint, span: spanAt() });
      report(allowMissing ? { ...found, severity: 'warning' } : found);
      return fonts.glyph(role, 'han', getaMark);
    }
    if (fonts.isFallback(role, form, key) && !fallbacks.has(codePoint)) {
      fallbacks.add(codePoint);
      report(fallbackFound(fonts, key, { role, form, codePoint, span: spanAt() }));
    }
    return key;
  };
  return { fonts, find };
}
