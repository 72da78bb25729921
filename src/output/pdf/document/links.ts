/** Link annotations (ISO 32000-1, 12.5.6.5). */
import type { Pt, Rect } from '../../../base/geometry.ts';
import type { Container, PdfReference } from '../container.ts';
import type { PageLink } from '../content/page-draft.ts';
import { asciiString, type PdfDictionary, textString } from '../values.ts';

/** Prints, though it draws nothing: PDF/A wants it of every annotation. */
const printFlag = 1 << 2;

/** Where a link leads inside the file. */
export interface LinkTarget {
  readonly page: PdfReference;
  /** Folio of the page, for those who listen. */
  readonly label: string;
  /** Height above the sheet's foot. */
  readonly top: Pt;
}

/** The part of the document that `href` leads to, as `#12` does; undefined for an address. */
export function partIn(href: string): number | undefined {
  return /^#\d+$/.test(href) ? Number(href.slice(1)) : undefined;
}

/**
 * Writes a link on a sheet of the height `height`. The address is also its description for those who listen. `key` leads
 * from it to its structure element in the parent tree.
 */
export function writeLink(container: Container, { area, href }: PageLink, height: Pt, key?: number): PdfReference {
  return container.add({
    ...annotation(area, height, key),
    Contents: textString(href),
    A: { S: 'URI', URI: asciiString(uri(href)) },
  });
}

/** Fills in a link to a place in the file, which is known once all pages are written. */
export function fillJump(
  container: Container,
  reference: PdfReference,
  { area }: PageLink,
  height: Pt,
  key: number | undefined,
  { page, label, top }: LinkTarget,
): void {
  container.fill(reference, {
    ...annotation(area, height, key),
    Contents: textString(`第${label}页`),
    Dest: [page, 'XYZ', 0, top, null],
  });
}

function annotation({ x, y, width, height }: Rect, sheet: Pt, key: number | undefined): PdfDictionary {
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, sheet - y - height, x + width, sheet - y],
    Border: [0, 0, 0],
    F: printFlag,
    StructParent: key,
  };
}

/** `href` in ASCII, as a URI must be (RFC 3986): every other character by its bytes in UTF-8; escapes in it stay. */
function uri(href: string): string {
  return href.replace(/[^\x21-\x7e]+/g, (part) =>
    Array.from(new TextEncoder().encode(part), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
      '',
    ),
  );
}
