/** One page as a content stream, with what the stream needs and what lies over it. */

import type { Point, Pt, Size } from '../../../base/geometry.ts';
import type { Picture } from '../../../base/picture.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { Frame, Page, Placed } from '../../../typeset/frame/frame.ts';
import { artifact } from '../../../typeset/frame/structure.ts';
import type { DocumentFont } from '../fonts/document-fonts.ts';
import type { DocumentGlyph } from '../fonts/document-glyphs.ts';
import type { DocumentImage } from '../images/document-images.ts';
import { imageMatrix } from '../images/image-matrix.ts';
import type { PageGeometry } from '../page-geometry.ts';
import { ContentStream } from './content-stream.ts';
import { closePart, markedContent } from './marked-content.ts';
import { marksAround, slugLine } from './marks.ts';
import { decimal } from './number.ts';
import type { OverprintName } from './overprint.ts';
import { beginPart, type ContentOptions, type PageDraft, type PageLink, useInk } from './page-draft.ts';
import { writeRuns } from './runs.ts';
import { filledOutline, filledRectangle, placePlaces } from './shapes.ts';
import type { SpotInk } from './spot-inks.ts';
import { textState } from './text.ts';

export interface PageContent {
  /** Until the next page is begun. */
  readonly stream: Uint8Array;
  /** The fonts and graphics states that the stream uses. */
  readonly fonts: ReadonlySet<DocumentFont>;
  readonly states: ReadonlySet<OverprintName>;
  /** The inks with plates of their own that it is printed with. */
  readonly spots: ReadonlySet<SpotInk>;
  /** The pictures that it draws. */
  readonly images: ReadonlySet<DocumentImage>;
  /** The glyphs that it draws as areas. */
  readonly glyphs: ReadonlySet<DocumentGlyph>;
  readonly links: readonly PageLink[];
  /** The part of each marked-content identifier. */
  readonly parts: readonly number[];
  /** Left, bottom, right, top of each part that has a box. */
  readonly boxes: ReadonlyMap<number, readonly number[]>;
  /** Height above the sheet's foot at which each part begins that has a frame of its own. */
  readonly tops: ReadonlyMap<number, Pt>;
}

/**
 * The content of `page`, with marks and the line `slug` around it where they are asked for. Faces that it is the first to
 * use are entered in the fonts of the document.
 */
export function pageContent(page: Page, geometry: PageGeometry, slug: string, options: ContentOptions): PageContent {
  const { trim, margin } = geometry;
  const draft: PageDraft = {
    content: new ContentStream(),
    options,
    height: trim.height + 2 * margin,
    text: textState(),
    ink: undefined,
    state: 'Knock',
    fonts: new Set(),
    states: new Set(),
    spots: new Set(),
    images: new Set(),
    glyphs: new Set(),
    links: [],
    marked: options.tags && markedContent(options.tags),
    boxes: new Map(),
    tops: new Map(),
  };
  writeItems(draft, page.items, margin, margin, artifact);
  writeMarks(draft, geometry, slug);
  if (draft.marked !== undefined) draft.content.put(closePart(draft.marked));
  const { content, fonts, states, spots, images, glyphs, links, marked, boxes, tops } = draft;
  const parts = marked?.parts ?? [];
  return { stream: content.written(), fonts, states, spots, images, glyphs, links, parts, boxes, tops };
}

function writeMarks(draft: PageDraft, geometry: PageGeometry, slug: string): void {
  const { marks, fonts, glyphs } = draft.options;
  if (marks === 'none') return;
  beginPart(draft, artifact);
  draft.content.put(marksAround(geometry, marks));
  if (marks !== 'all') return;
  const faces = glyphs?.faces() ?? fonts.all().map(({ coded }) => coded.face);
  writeItems(draft, slugLine(slug, faces, geometry), 0, 0, artifact);
}

/**
 * Writes items in reading order. What they show is a part of the document, their own or that of the frame around them;
 * rules and outlines carry no text and are artifacts.
 */
function writeItems(draft: PageDraft, items: readonly Placed[], x: Pt, y: Pt, part: number): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    switch (item.kind) {
      case 'glyphs':
        writeRuns(draft, item, x, y, part, items, index);
        break;
      case 'group':
        writeGroup(draft, item.frame, x + item.x, y + item.y);
        break;
      case 'rule':
        beginPart(draft, artifact);
        useInk(draft, item.ink);
        draft.content.put(filledRectangle(draft.height, placeOf(item, x, y), item.size));
        break;
      case 'outline':
        beginPart(draft, artifact);
        useInk(draft, item.ink);
        draft.content.put(filledOutline(draft.height, placeOf(item, x, y), item.outline));
        break;
      case 'image':
        beginPart(draft, part);
        draft.content.put(drawnImage(draft, placeOf(item, x, y), item.size, item.picture));
        break;
      case 'link':
        draft.links.push({ area: { ...placeOf(item, x, y), ...item.size }, href: item.href, part: item.part ?? part });
        break;
      default:
        unreachable(item);
    }
  }
}

function placeOf(item: Point, x: Pt, y: Pt): Point {
  return { x: x + item.x, y: y + item.y };
}

function writeGroup(draft: PageDraft, frame: Frame, x: Pt, y: Pt): void {
  noteBox(draft, frame, x, y);
  writeItems(draft, frame.items, x, y, frame.part);
}

/** Keeps where a part is to be seen: of a figure, the file says so; to a heading, links lead. */
function noteBox({ boxes, tops, height, marked }: PageDraft, { part, size }: Frame, x: Pt, y: Pt): void {
  if (part === artifact) return;
  if (marked?.tags.hasBox(part)) boxes.set(part, [x, height - y - size.height, x + size.width, height - y]);
  if (!tops.has(part)) tops.set(part, height - y);
}

/** The picture on its place: the matrix takes the unit square of an image there, turned upright (ISO 32000-1, 8.9.5). */
function drawnImage(draft: PageDraft, place: Point, size: Size, picture: Picture): string {
  const image = draft.options.images.imageOf(picture);
  draft.images.add(image);
  const area = { x: place.x, y: draft.height - place.y - size.height, ...size };
  const matrix = imageMatrix(area, picture.orientation).map((value) => decimal(value, placePlaces));
  return `q ${matrix.join(' ')} cm /${image.name} Do Q\n`;
}
