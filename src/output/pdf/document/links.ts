/** Link annotations (ISO 32000-1, 12.5.6.5). */
import type { Pt } from '../../../base/geometry.ts';
import type { Container, PdfReference } from '../container.ts';
import type { PageLink } from '../content/page-content.ts';
import { asciiString, textString } from '../values.ts';

/** Prints, though it draws nothing: PDF/A wants it of every annotation. */
const printFlag = 1 << 2;

/**
 * Writes a link on a sheet of the height `height`. The address is also its description for those who listen. `key` leads
 * from it to its structure element in the parent tree.
 */
export function writeLink(container: Container, { area, href }: PageLink, height: Pt, key?: number): PdfReference {
  const { x, y } = area;
  return container.add({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, height - y - area.height, x + area.width, height - y],
    Border: [0, 0, 0],
    F: printFlag,
    StructParent: key,
    Contents: textString(href),
    A: { S: 'URI', URI: asciiString(uri(href)) },
  });
}

/** `href` in ASCII, as a URI must be (RFC 3986): every other character by its bytes in UTF-8; escapes in it stay. */
function uri(href: string): string {
  return href.replace(/[^\x21-\x7e]+/g, (part) =>
    Array.from(new TextEncoder().encode(part), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
      '',
    ),
  );
}
