/** The faces of a document as its pages name them. */
import type { Pt } from '../../../base/geometry.ts';
import type { Face } from '../../../typeset/fonts/face.ts';
import type { Container, PdfReference } from '../container.ts';
import { type CodedFace, codedFace } from './coded-face.ts';

export interface DocumentFont {
  /** Resource name, the same on every page: F1, F2, … in order of first use. */
  readonly name: string;
  readonly coded: CodedFace;
  /** How text begins in it, by size: operators that are put together once. */
  readonly beginnings: Map<Pt, string>;
  /** The font dictionary, written when all pages are. */
  readonly reference: PdfReference;
}

export interface DocumentFonts {
  /** The font of a face; a new one when no page has used it before. */
  fontOf(face: Face): DocumentFont;
  /** Every font, in order of first use. */
  all(): readonly DocumentFont[];
}

/** No fonts yet. */
export function documentFonts(container: Container): DocumentFonts {
  const fonts = new Map<Face, DocumentFont>();
  return {
    fontOf(face) {
      const known = fonts.get(face);
      if (known !== undefined) return known;
      const name = `F${fonts.size + 1}`;
      const font = { name, coded: codedFace(face), beginnings: new Map(), reference: container.reserve() };
      fonts.set(face, font);
      return font;
    },
    all: () => [...fonts.values()],
  };
}
