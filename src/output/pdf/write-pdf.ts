/** The finished layout as a PDF file. */
import type { Pt, Size } from '../../base/geometry.ts';
import type { Document, Page } from '../../typeset/frame/frame.ts';
import { pageContent } from './content/page-content.ts';
import type { PageLink } from './content/page-draft.ts';
import { attachSources } from './document/attachments.ts';
import { fillJump, type LinkTarget, partIn, writeLink } from './document/links.ts';
import { type Target, writeOutline } from './document/outline.ts';
import { pageLabels } from './document/page-labels.ts';
import { embedFont } from './fonts/embed.ts';
import type { PdfOptions } from './options.ts';
import { mediaSize, type PageGeometry, pageBoxes, pageGeometry } from './page-geometry.ts';
import { profileOf } from './profile.ts';
import { type TaggedLink, type TaggedPage, writeStructure } from './tags/structure-tree.ts';
import type { PdfDictionary } from './values.ts';
import { claims, contentResources, openWriter, slugText, type Writer } from './writer.ts';

/**
 * The bytes of a PDF file. The same document and options give the same bytes, whatever the machine, the day, the time
 * zone and the locale; the pages are the same in every profile, the sheets around them and their colours are not.
 * @throws when the document breaks its own rules: no page, a glyph 0, an outline entry that leads to no page;
 *   `UnusablePictures` when pictures are damaged
 */
export function writePdf(document: Document, options: PdfOptions = {}): Uint8Array {
  if (document.pages.length === 0) throw new Error('a document has at least one page');
  const writer = openWriter(document, options, profileOf(options));
  const { container, content } = writer;
  const links: Links = { nextKey: document.pages.length, jumps: [] };
  const slug = (at: number): string =>
    content.marks === 'all' ? slugText(document, `${at + 1}/${document.pages.length}`, writer) : '';
  const pages: WrittenPage[] = [];
  let sheet = sheetOf(document.pages[0]!.trim, writer);
  for (let at = 0; at < document.pages.length; at++) {
    const page = document.pages[at]!;
    if (page.trim !== sheet.geometry.trim) sheet = sheetOf(page.trim, writer);
    pages.push(writePage(writer, links, page, at, sheet, slug(at)));
  }
  if (links.jumps.length > 0) {
    const targets = targetsOn(document, pages);
    for (const jump of links.jumps) jump(targets);
  }
  content.images.checkAll();
  for (const font of content.fonts.all()) embedFont(container, font);
  writeOutline(container, document.outline, pages);
  attachSources(container, options.sources ?? [], writer.date);
  container.setCatalogue({
    PageLabels: pageLabels(document.pages),
    ...structureEntries(writer, document, pages),
    ...claims(writer, document),
  });
  return container.end();
}

/** Links while pages are written. */
interface Links {
  /** Keys in the parent tree: those of pages come first, one for each. */
  nextKey: number;
  /** Links to places in the file, whose pages may not be written yet. */
  readonly jumps: ((targets: ReadonlyMap<number, LinkTarget>) => void)[];
}

/** A page in the file, with what others lead to it by and what it shows. */
type WrittenPage = Target & { readonly tagged: TaggedPage; readonly tops: ReadonlyMap<number, Pt> };

/** What pages of one size have in common. */
interface Sheet {
  readonly geometry: PageGeometry;
  readonly media: Size;
  readonly boxes: PdfDictionary;
}

function sheetOf(trim: Size, { profile, options, content }: Writer): Sheet {
  const geometry = pageGeometry(trim, options.bleed ?? 0, content.marks);
  return { geometry, media: mediaSize(geometry), boxes: pageBoxes(geometry, profile.pdfx !== undefined) };
}

function writePage(
  writer: Writer,
  links: Links,
  page: Page,
  index: number,
  { geometry, media, boxes: ofSheet }: Sheet,
  slug: string,
): WrittenPage {
  const { container, profile, content } = writer;
  const written = pageContent(page, geometry, slug, content);
  const { parts, boxes, tops } = written;
  const onPage: TaggedLink[] = [];
  if (profile.links) for (const link of written.links) onPage.push(writeTaggedLink(writer, links, link, media.height));
  const Annots = onPage.length > 0 ? onPage.map(({ annotation }) => annotation) : undefined;
  const reference = container.addPage({
    media,
    content: written.stream,
    resources: contentResources(written, writer),
    boxes: ofSheet,
    // Tabs: the order of the structure leads from link to link (ISO 14289-1, 7.18.3).
    entries: content.tags === undefined ? { Annots } : { Annots, StructParents: index, Tabs: 'S' },
  });
  return { geometry, reference, tagged: { page: reference, parts, links: onPage, boxes }, tops };
}

function writeTaggedLink({ container, content }: Writer, links: Links, link: PageLink, height: Pt): TaggedLink {
  const key = links.nextKey++;
  const structKey = content.tags && key;
  const part = partIn(link.href);
  if (part === undefined) return { annotation: writeLink(container, link, height, structKey), part: link.part, key };
  const annotation = container.reserve();
  links.jumps.push((targets) => {
    const target = targets.get(part);
    if (target === undefined) throw new RangeError(`a link leads to part ${part}, which stands on no page`);
    fillJump(container, annotation, link, height, structKey, target);
  });
  return { annotation, part: link.part, key };
}

/** Where each part begins that has a frame of its own. */
function targetsOn(document: Document, pages: readonly WrittenPage[]): Map<number, LinkTarget> {
  const targets = new Map<number, LinkTarget>();
  pages.forEach(({ reference, tops }, index) => {
    const { label } = document.pages[index]!;
    for (const [part, top] of tops) if (!targets.has(part)) targets.set(part, { page: reference, label, top });
  });
  return targets;
}

function structureEntries({ container, content }: Writer, document: Document, pages: readonly WrittenPage[]) {
  if (content.tags === undefined) return {};
  return writeStructure(
    container,
    document.structure,
    content.tags,
    pages.map(({ tagged }) => tagged),
  );
}
