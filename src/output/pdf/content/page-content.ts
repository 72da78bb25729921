/** One page as a content stream, with what the stream needs and what lies over it. */

import type { Point, Pt, Rect, Size } from '../../../base/geometry.ts';
import type { Ink } from '../../../base/ink.ts';
import type { Picture } from '../../../base/picture.ts';
import type { PrintMarks } from '../../../base/print.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { Frame, Page, Placed } from '../../../typeset/frame/frame.ts';
import { partOfFrame, type RunColumns, runAt, saysText, textAt } from '../../../typeset/frame/run-columns.ts';
import { artifact } from '../../../typeset/frame/structure.ts';
import type { DocumentFont, DocumentFonts } from '../fonts/document-fonts.ts';
import type { DocumentGlyph, DocumentGlyphs } from '../fonts/document-glyphs.ts';
import type { DocumentImage, DocumentImages } from '../images/document-images.ts';
import { imageMatrix } from '../images/image-matrix.ts';
import type { PageGeometry } from '../page-geometry.ts';
import { ContentStream } from './content-stream.ts';
import { fillColour, overprints } from './ink.ts';
import {
  closePart,
  englishSpan,
  isEnglish,
  type MarkedContent,
  markedContent,
  openPart,
  type PartTags,
  spanEnd,
  textSpan,
} from './marked-content.ts';
import { marksAround, slugLine } from './marks.ts';
import { decimal } from './number.ts';
import { outlinedRun } from './outlined-run.ts';
import type { OverprintName } from './overprint.ts';
import { filledOutline, filledRectangle, placePlaces } from './shapes.ts';
import type { SpotInk, SpotInks } from './spot-inks.ts';
import { showRun, type TextState, textState } from './text.ts';

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

/** The page while it is written. Operators change the graphics state for all that follows, so it knows what is set. */
interface Draft {
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

/**
 * The content of `page`, with marks and the line `slug` around it where they are asked for. Faces that it is the first to
 * use are entered in the fonts of the document.
 */
export function pageContent(page: Page, geometry: PageGeometry, slug: string, options: ContentOptions): PageContent {
  const { trim, margin } = geometry;
  const draft: Draft = {
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

function writeMarks(draft: Draft, geometry: PageGeometry, slug: string): void {
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
function writeItems(draft: Draft, items: readonly Placed[], x: Pt, y: Pt, part: number): void {
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

function writeGroup(draft: Draft, frame: Frame, x: Pt, y: Pt): void {
  noteBox(draft, frame, x, y);
  writeItems(draft, frame.items, x, y, frame.part);
}

function beginPart(draft: Draft, part: number): void {
  if (draft.marked !== undefined) draft.content.put(openPart(draft.marked, part));
}

/** Keeps where a part is to be seen: of a figure, the file says so; to a heading, links lead. */
function noteBox({ boxes, tops, height, marked }: Draft, { part, size }: Frame, x: Pt, y: Pt): void {
  if (part === artifact) return;
  if (marked?.tags.hasBox(part)) boxes.set(part, [x, height - y - size.height, x + size.width, height - y]);
  if (!tops.has(part)) tops.set(part, height - y);
}

type Glyphs = Extract<Placed, { kind: 'glyphs' }>;

/** Writes the runs of `items[index]`. */
function writeRuns(
  draft: Draft,
  item: Glyphs,
  x: Pt,
  y: Pt,
  part: number,
  items: readonly Placed[],
  index: number,
): void {
  const { columns, first, count } = item;
  for (let row = first; row < first + count; row++) {
    const own = columns.parts[row]!;
    beginPart(draft, own === partOfFrame ? part : own);
    if (columns.glyphCounts[row] === 0) continue;
    const right = x + (columns.runX[row]! + item.x);
    const up = draft.height - (y + (columns.runY[row]! + item.y));
    const keepsHyphen = endsWithHyphen(columns, row) && endsLine(items, index, row);
    writeRun(draft, columns, row, right, up, keepsHyphen);
  }
}

function endsWithHyphen({ texts, textEnds }: RunColumns, row: number): boolean {
  return texts[row]!.charCodeAt(textEnds[row]! - 1) === 0x2d;
}

/** Whether no run that follows among the items stands on the same baseline; raised figures and ruby stand on others. */
function endsLine(items: readonly Placed[], index: number, row: number): boolean {
  const baselines = items.slice(index).flatMap((item) => (item.kind === 'glyphs' ? baselinesOf(item) : []));
  const at = row - (items[index] as Glyphs).first;
  return !baselines.slice(at + 1).includes(baselines[at]!);
}

function baselinesOf({ y, columns, first, count }: Glyphs): Pt[] {
  return Array.from(columns.runY.subarray(first, first + count), (rise) => rise + y);
}

function writeRun(draft: Draft, columns: RunColumns, row: number, x: Pt, y: Pt, keepsHyphen: boolean): void {
  const { fonts, glyphs } = draft.options;
  useInk(draft, columns.inks[row]!);
  if (glyphs !== undefined) {
    const { operators, drawn } = outlinedRun(runAt(columns, row), { x, y }, glyphs);
    draft.content.put(operators);
    for (const glyph of drawn) draft.glyphs.add(glyph);
    return;
  }
  const font = fonts.fontOf(columns.faces[row]!);
  if (draft.text.font !== font) draft.fonts.add(font);
  const speaks = draft.marked !== undefined && isInEnglish(columns, row);
  const says = columns.specials[row] !== 0 && saysItsText(columns, row);
  if (speaks) draft.content.put(englishSpan);
  if (says) draft.content.put(textSpan(textAt(columns, row)));
  showRun(draft.content, draft.text, font, columns, row, x, y, keepsHyphen);
  if (says) draft.content.put(spanEnd);
  if (speaks) draft.content.put(spanEnd);
}

/** Most runs begin with a Han character: those are not read. */
function isInEnglish(columns: RunColumns, row: number): boolean {
  const first = columns.texts[row]!.charCodeAt(columns.textStarts[row]!);
  return (first < firstHan || first > lastHan) && isEnglish(textAt(columns, row));
}

/** CJK Unified Ideographs. */
const firstHan = 0x4e00;
const lastHan = 0x9fff;

/** Whether the text is said: as layout asks, or because a glyph has none of its own, a letter drawn in two parts. */
function saysItsText(columns: RunColumns, row: number): boolean {
  if ((columns.specials[row]! & saysText) !== 0) return true;
  const starts = columns.starts.get(row);
  if (starts === undefined) return false;
  const length = columns.textEnds[row]! - columns.textStarts[row]!;
  for (let at = 0; at < starts.length; at++) if (starts[at] === (starts[at + 1] ?? length)) return true;
  return false;
}

function useInk(draft: Draft, ink: Ink): void {
  if (draft.ink === ink) return;
  draft.ink = ink;
  const { colours, spots } = draft.options;
  const spot = colours === 'cmyk' ? spots.spotOf(ink) : undefined;
  if (spot !== undefined) draft.spots.add(spot);
  draft.content.put(spot === undefined ? fillColour(ink, colours) : `/${spot.name} cs 1 scn\n`);
  if (colours === 'cmyk') useState(draft, overprints(ink) ? 'Over' : 'Knock');
}

/** A page begins without overprint. */
function useState(draft: Draft, state: OverprintName): void {
  if (draft.state === state) return;
  draft.state = state;
  draft.states.add(state);
  draft.content.put(`/${state} gs\n`);
}

/** The picture on its place: the matrix takes the unit square of an image there, turned upright (ISO 32000-1, 8.9.5). */
function drawnImage(draft: Draft, place: Point, size: Size, picture: Picture): string {
  const image = draft.options.images.imageOf(picture);
  draft.images.add(image);
  const area = { x: place.x, y: draft.height - place.y - size.height, ...size };
  const matrix = imageMatrix(area, picture.orientation).map((value) => decimal(value, placePlaces));
  return `q ${matrix.join(' ')} cm /${image.name} Do Q\n`;
}
