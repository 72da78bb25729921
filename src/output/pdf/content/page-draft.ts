/** A page of the file while its content is written. */
import type { Pt, Rect } from '../../../base/geometry.ts';
import type { Ink } from '../../../base/ink.ts';
import type { PrintMarks } from '../../../base/print.ts';
import type { DocumentFont, DocumentFonts } from '../fonts/document-fonts.ts';
import type { DocumentGlyph, DocumentGlyphs } from '../fonts/document-glyphs.ts';
import type { DocumentImage, DocumentImages } from '../images/document-images.ts';
import type { ContentStream } from './content-stream.ts';
import { fillColour, overprints } from './ink.ts';
import { type MarkedContent, openPart, type PartTags } from './marked-content.ts';
import type { OverprintName } from './overprint.ts';
import type { SpotInk, SpotInks } from './spot-inks.ts';
import type { TextState } from './text.ts';

/** How every page of the document is written. */
export interface ContentOptions {
  readonly fonts: DocumentFonts;
  /** Where letters are areas; undefined: text is text. */
  readonly glyphs: DocumentGlyphs | undefined;
  readonly images: DocumentImages;
  readonly colours: 'rgb' | 'cmyk';
  readonly spots: SpotInks;
  readonly marks: PrintMarks;
  /** undefined: the file has no tags. */
  readonly tags: PartTags | undefined;
}

/** Where a page leads to something; `area` on the sheet, its top left corner the origin. */
export interface PageLink {
  readonly area: Rect;
  readonly href: string;
  readonly part: number;
}

/** Operators change the graphics state for all that follows, so it knows what is set. */
export interface PageDraft {
  readonly content: ContentStream;
  readonly options: ContentOptions;
  /** Height of the sheet, from whose top left corner places are counted. */
  readonly height: Pt;
  readonly text: TextState;
  ink: Ink | undefined;
  state: OverprintName;
  readonly fonts: Set<DocumentFont>;
  readonly states: Set<OverprintName>;
  readonly spots: Set<SpotInk>;
  readonly images: Set<DocumentImage>;
  readonly glyphs: Set<DocumentGlyph>;
  readonly links: PageLink[];
  readonly marked: MarkedContent | undefined;
  readonly boxes: Map<number, readonly number[]>;
  readonly tops: Map<number, Pt>;
}

/** Begins what belongs to `part`, where the file has tags. */
export function beginPart(draft: PageDraft, part: number): void {
  const { marked } = draft;
  if (marked !== undefined && marked.open !== part) draft.content.put(openPart(marked, part));
}

/** Fills with `ink` from here on. */
export function useInk(draft: PageDraft, ink: Ink): void {
  if (draft.ink === ink) return;
  draft.ink = ink;
  const { colours, spots } = draft.options;
  const spot = colours === 'cmyk' ? spots.spotOf(ink) : undefined;
  if (spot !== undefined) draft.spots.add(spot);
  draft.content.put(spot === undefined ? fillColour(ink, colours) : `/${spot.name} cs 1 scn\n`);
  if (colours === 'cmyk') useState(draft, overprints(ink) ? 'Over' : 'Knock');
}

/** A page begins without overprint. */
function useState(draft: PageDraft, state: OverprintName): void {
  if (draft.state === state) return;
  draft.state = state;
  draft.states.add(state);
  draft.content.put(`/${state} gs\n`);
}
