/** The finished layout as a PDF file. */
import type { Pt } from '../../base/geometry.ts';
import type { Document, Page } from '../../typeset/frame/frame.ts';
import { type Container, openContainer, type PdfReference } from './container.ts';
import { registrationColour, registrationName } from './content/marks.ts';
import { type OverprintName, overprintStates } from './content/overprint.ts';
import { type ContentOptions, type PageContent, type PageLink, pageContent } from './content/page-content.ts';
import { documentDate } from './document/dates.ts';
import { fillJump, type LinkTarget, partIn, writeLink } from './document/links.ts';
import { infoEntries, xmpPacket } from './document/metadata.ts';
import { type Target, writeOutline } from './document/outline.ts';
import { outputIntents } from './document/output-intents.ts';
import { pageLabels } from './document/page-labels.ts';
import { documentFonts } from './fonts/document-fonts.ts';
import { embedFont } from './fonts/embed.ts';
import { documentImages } from './images/document-images.ts';
import { imageColours } from './images/image-colours.ts';
import type { PdfOptions } from './options.ts';
import { mediaSize, pageBoxes, pageGeometry } from './page-geometry.ts';
import { type Profile, profiles } from './profile.ts';
import { partTags, type TaggedLink, type TaggedPage, writeStructure } from './tags/structure-tree.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

/** Length of a document's name by its content, that of a UUID. */
const nameLength = 16;

/**
 * The bytes of a PDF file. The same document and options give the same bytes, whatever the machine, the day, the time
 * zone and the locale; the pages are the same in every profile, the sheets around them and their colours are not.
 * @throws when the document breaks its own rules: no page, a glyph 0, an outline entry that leads to no page
 */
export function writePdf(document: Document, options: PdfOptions = {}): Uint8Array {
  if (document.pages.length === 0) throw new Error('a document has at least one page');
  const profile = profiles[options.profile ?? 'screen'];
  const marks = options.marks ?? 'none';
  const date = documentDate(document.info.date, options.timestamp);
  const container = openContainer({
    entries: infoEntries(document.info, date, profile),
    language: document.info.language,
    version: profile.version,
  });
  const writer: Writer = {
    container,
    profile,
    options,
    content: {
      fonts: documentFonts(container),
      images: documentImages(container, imageColours(container, profile.colours, options.images, profile.flattens)),
      colours: profile.colours,
      marks,
      tags: profile.tagged ? partTags(document.structure, profile.links) : undefined,
    },
    states: profile.colours === 'cmyk' ? overprintStates(container) : undefined,
    registration: marks === 'none' ? undefined : registrationColour(container),
    nextKey: document.pages.length,
    jumps: [],
  };
  const slug = (page: number): string => slugText(document, page, date, options);
  const pages = document.pages.map((page, at) => writePage(writer, page, at, slug(at)));
  const targets = targetsOn(document, pages);
  for (const jump of writer.jumps) jump(targets);
  for (const font of writer.content.fonts.all()) embedFont(container, font);
  writeOutline(container, document.outline, pages);
  container.setCatalogue({
    PageLabels: pageLabels(document.pages),
    ...structureEntries(writer, document, pages),
    ...claims(writer, document, date),
  });
  return container.end();
}

/** The file that is written and how. */
interface Writer {
  readonly container: Container;
  readonly profile: Profile;
  readonly options: PdfOptions;
  readonly content: ContentOptions;
  readonly states: Readonly<Record<OverprintName, PdfReference>> | undefined;
  readonly registration: PdfValue | undefined;
  /** Keys in the parent tree: those of pages come first, one for each. */
  nextKey: number;
  /** Links to places in the file, whose pages may not be written yet. */
  readonly jumps: ((targets: ReadonlyMap<number, LinkTarget>) => void)[];
}

/** What the sheet is: issue, page, day, printing condition. */
function slugText({ info, pages }: Document, page: number, date: Date, { intent }: PdfOptions): string {
  const parts = [info.title, `${page + 1}/${pages.length}`, date.toISOString().slice(0, 10), intent?.identifier ?? ''];
  return parts.filter((part) => part !== '').join('  ');
}

/** A page in the file, with what others lead to it by and what it shows. */
type WrittenPage = Target & { readonly tagged: TaggedPage; readonly tops: ReadonlyMap<number, Pt> };

function writePage(writer: Writer, page: Page, index: number, slug: string): WrittenPage {
  const { container, profile, options, content } = writer;
  const forPress = profile.pdfx !== undefined;
  const geometry = pageGeometry(page.trim, options.bleed ?? 0, content.marks);
  const written = pageContent(page, geometry, slug, content);
  const media = mediaSize(geometry);
  const links = profile.links ? written.links.map((link) => writeTaggedLink(writer, link, media.height)) : [];
  const reference = container.addPage({
    media,
    content: written.stream,
    resources: pageResources(written, writer),
    entries: {
      ...pageBoxes(geometry, forPress),
      Annots: links.length > 0 ? links.map(({ annotation }) => annotation) : undefined,
      // Tabs: the order of the structure leads from link to link (ISO 14289-1, 7.18.3).
      ...(content.tags !== undefined && { StructParents: index, Tabs: 'S' }),
    },
  });
  const { parts, boxes, tops } = written;
  return { geometry, reference, tagged: { page: reference, parts, links, boxes }, tops };
}

function writeTaggedLink(writer: Writer, link: PageLink, height: Pt): TaggedLink {
  const { container, content, jumps } = writer;
  const key = writer.nextKey++;
  const structKey = content.tags && key;
  const part = partIn(link.href);
  if (part === undefined) return { annotation: writeLink(container, link, height, structKey), part: link.part, key };
  const annotation = container.reserve();
  jumps.push((targets) => {
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

function pageResources({ fonts, states, images }: PageContent, { states: all, registration }: Writer): PdfDictionary {
  const used = all === undefined ? [] : Array.from(states, (name) => [name, all[name]]);
  return {
    Font: Object.fromEntries(Array.from(fonts, (font) => [font.name, font.reference])),
    ExtGState: used.length > 0 ? Object.fromEntries(used) : undefined,
    XObject:
      images.size > 0 ? Object.fromEntries(Array.from(images, (image) => [image.name, image.reference])) : undefined,
    ColorSpace: registration === undefined ? undefined : { [registrationName]: registration },
  };
}

/** What the file says it is. Only what says what its colours mean can be held to a standard. */
function claims({ container, profile, options }: Writer, { info }: Document, date: Date): PdfDictionary {
  const { intent } = options;
  const claimed = {
    pdfx: intent === undefined ? undefined : profile.pdfx,
    pdfa:
      intent === undefined || !profile.pdfa
        ? undefined
        : ({ part: 2, conformance: profile.tagged ? 'A' : 'U' } as const),
    pdfua: intent !== undefined && profile.tagged,
    digest: container.digest(nameLength, info.title),
  };
  return {
    Metadata: container.addPlainStream(xmpPacket(info, date, claimed), { Type: 'Metadata', Subtype: 'XML' }),
    OutputIntents: intent === undefined ? undefined : outputIntents(container, profile, intent),
  };
}
