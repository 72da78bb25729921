/** The finished layout as a PDF file. */
import type { Document, Page } from '../../typeset/frame/frame.ts';
import { type Container, openContainer } from './container.ts';
import { pageContent } from './content/page-content.ts';
import { documentDate } from './document/dates.ts';
import { writeLink } from './document/links.ts';
import { infoEntries, xmpPacket } from './document/metadata.ts';
import { type Target, writeOutline } from './document/outline.ts';
import { pageLabels } from './document/page-labels.ts';
import { type DocumentFonts, documentFonts } from './fonts/document-fonts.ts';
import { embedFont } from './fonts/embed.ts';
import type { PdfOptions } from './options.ts';

/**
 * The bytes of a PDF 1.6 file for the screen: inks as RGB and grey, links, the finished size as page size. The same
 * document and options give the same bytes with one build of Node, whatever the day, the time zone and the locale.
 * @throws when the document breaks its own rules: no page, a glyph 0, an outline entry that leads to no page
 */
export function writePdf(document: Document, options: PdfOptions = {}): Uint8Array {
  if (document.pages.length === 0) throw new Error('a document has at least one page');
  const date = documentDate(document.info.date, options.timestamp);
  const container = openContainer({
    entries: infoEntries(document.info, date),
    language: document.info.language,
  });
  const fonts = documentFonts(container);
  const targets = document.pages.map((page) => writePage(container, fonts, page));
  for (const font of fonts.all()) embedFont(container, font);
  writeOutline(container, document.outline, targets);
  container.setCatalogue({
    PageLabels: pageLabels(document.pages),
    Metadata: container.addPlainStream(xmpPacket(document.info, date), { Type: 'Metadata', Subtype: 'XML' }),
  });
  return container.end();
}

function writePage(container: Container, documentFonts: DocumentFonts, page: Page): Target {
  const { stream, fonts, links } = pageContent(page, documentFonts);
  const reference = container.addPage(page.trim, {
    content: stream,
    fonts: Object.fromEntries(Array.from(fonts, (font) => [font.name, font.reference])),
    annotations: links.map((link) => writeLink(container, link, page.trim.height)),
  });
  return { page, reference };
}
