/** The file while it is written, and what every kind of it has: fonts, pictures, colours, what it claims to be. */
import type { Document } from '../../typeset/frame/frame.ts';
import { type Container, openContainer, type PdfReference } from './container.ts';
import { registrationColour, registrationName } from './content/marks.ts';
import { type OverprintName, overprintStates } from './content/overprint.ts';
import type { PageContent } from './content/page-content.ts';
import type { ContentOptions } from './content/page-draft.ts';
import { spotInks } from './content/spot-inks.ts';
import { documentDate } from './document/dates.ts';
import { infoEntries, xmpPacket } from './document/metadata.ts';
import { outputIntents } from './document/output-intents.ts';
import { documentFonts } from './fonts/document-fonts.ts';
import { documentGlyphs } from './fonts/document-glyphs.ts';
import { documentImages } from './images/document-images.ts';
import { imageColours } from './images/image-colours.ts';
import type { PdfOptions } from './options.ts';
import type { Profile } from './profile.ts';
import { partTags } from './tags/structure-tree.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

/** The file that is written and how. */
export interface Writer {
  readonly container: Container;
  readonly profile: Profile;
  readonly options: PdfOptions;
  readonly date: Date;
  readonly content: ContentOptions;
  readonly states: Readonly<Record<OverprintName, PdfReference>> | undefined;
  readonly registration: PdfValue | undefined;
}

/** A file with nothing in it yet. */
export function openWriter(document: Document, options: PdfOptions, profile: Profile): Writer {
  const marks = options.marks ?? 'none';
  const date = documentDate(document.info.date, options.timestamp);
  const container = openContainer({
    entries: infoEntries(document.info, date, profile),
    language: document.info.language,
    // The one thing that needs more than 1.6: names of attached files in Unicode (ISO 32000-1, table 44).
    version: options.sources?.length ? '1.7' : profile.version,
    packer: options.packer,
    pages: document.pages.length,
  });
  return {
    container,
    profile,
    options,
    date,
    content: {
      fonts: documentFonts(container),
      glyphs: options.text === 'outlines' ? documentGlyphs(container) : undefined,
      images: documentImages(container, imageColours(container, profile.colours, options.images, profile.flattens)),
      colours: profile.colours,
      spots: spotInks(container, options.spots ?? new Map()),
      marks,
      tags: profile.tagged ? partTags(document.structure, profile.links) : undefined,
    },
    states: profile.colours === 'cmyk' ? overprintStates(container) : undefined,
    registration: marks === 'none' ? undefined : registrationColour(container),
  };
}

/** What the content of a page needs to be drawn (ISO 32000-1, 7.8.3). */
export function contentResources(page: PageContent, writer: Writer): PdfDictionary {
  const { fonts, states, spots, images, glyphs } = page;
  const { states: all, registration } = writer;
  const used: PdfDictionary = {};
  if (all !== undefined) for (const name of states) used[name] = all[name];
  const spaces = byName(spots);
  if (registration !== undefined) spaces[registrationName] = registration;
  return {
    Font: byName(fonts),
    ExtGState: unlessEmpty(used),
    XObject: images.size + glyphs.size === 0 ? undefined : { ...byName(images), ...byName(glyphs) },
    ColorSpace: unlessEmpty(spaces),
  };
}

function byName(objects: Iterable<{ readonly name: string; readonly reference: PdfReference }>): PdfDictionary {
  const named: PdfDictionary = {};
  for (const { name, reference } of objects) named[name] = reference;
  return named;
}

function unlessEmpty(entries: PdfDictionary): PdfDictionary | undefined {
  return Object.keys(entries).length > 0 ? entries : undefined;
}

/** What the sheet is: issue, `place` among the sheets, day, printing condition. */
export function slugText({ info }: Document, place: string, { date, options: { intent } }: Writer): string {
  const parts = [info.title, place, date.toISOString().slice(0, 10), intent?.identifier ?? ''];
  return parts.filter((part) => part !== '').join('  ');
}

/** What the file says it is. Only what says what its colours mean can be held to a standard. */
export function claims({ container, profile, options, date }: Writer, { info }: Document): PdfDictionary {
  const { intent, sources = [] } = options;
  const part = sources.length > 0 ? 3 : 2;
  // A: tagged; U: all text as Unicode; B: looks the same for ever.
  const conformance = profile.tagged ? 'A' : options.text === 'outlines' ? 'B' : 'U';
  const claimed = {
    pdfx: intent === undefined ? undefined : profile.pdfx,
    pdfa: intent === undefined || !profile.pdfa ? undefined : ({ part, conformance } as const),
    pdfua: intent !== undefined && profile.tagged,
    digest: container.digest(info.title),
  };
  return {
    Metadata: container.addPlainStream(xmpPacket(info, date, claimed), { Type: 'Metadata', Subtype: 'XML' }),
    OutputIntents: intent === undefined ? undefined : outputIntents(container, profile, intent),
  };
}
