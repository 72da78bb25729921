/** Finds the glyph of every character and reports, once each, what is missing or comes from another face. */
import { diagnostic, type Report } from '../../base/diagnostics/diagnostic.ts';
import { type FontRole, fontRoleLabel } from '../../base/font-role.ts';
import type { Span } from '../../base/source-text.ts';
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
      const severity = allowMissing ? 'warning' : 'error';
      report(
        diagnostic('font/missing-glyph', { ...naming(codePoint), face: fontRoleLabel(role) }, spanAt(), [], severity),
      );
      return fonts.glyph(role, 'han', getaMark);
    }
    if (fonts.isFallback(role, form, key) && !fallbacks.has(codePoint)) {
      fallbacks.add(codePoint);
      const used = fonts.face(key).familyName;
      report(diagnostic('font/fallback', { ...naming(codePoint), asked: fontRoleLabel(role), used }, spanAt()));
    }
    return key;
  };
  return { fonts, find };
}

/** A character and its code point as Unicode writes it: U+4E00. */
function naming(codePoint: number): { readonly character: string; readonly code: string } {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return { character: String.fromCodePoint(codePoint), code };
}
