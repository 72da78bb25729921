/** The finished layout: a tree of placed things, the only thing an output may read. */
import type { CalendarDate } from '../../base/calendar-date.ts';
import type { Point, Pt, Size } from '../../base/geometry.ts';
import type { Ink } from '../../base/ink.ts';
import type { Picture } from '../../base/picture.ts';
import type { RunRows } from './run-columns.ts';
import type { StructureNode } from './structure.ts';

/** A closed shape of cubic Bézier curves, in points from the top left corner of its size. */
export interface Outline {
  readonly start: Point;
  /** Six numbers a curve: x and y of the two control points and of the end, where the next curve begins. */
  readonly curves: Float64Array;
}

/** What a group of the page is, for outlines, tags, previews and tests. */
export type FrameRole =
  | 'masthead'
  | 'contents'
  | 'section-head'
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'author'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'source'
  | 'figure'
  | 'caption'
  | 'table'
  | 'table-head'
  | 'note'
  | 'signature'
  | 'names'
  | 'colophon'
  | 'running-head'
  | 'continuation'
  | 'folio'
  /** Rules and other things that carry no text. */
  | 'device';

/** Glyphs are placed by the origin of their runs on the baseline, everything else by its top left corner. */
export type Placed = Point & FrameItem;

type FrameItem =
  /** Runs of glyphs, each with a place and perhaps a part of its own inside. */
  | ({ readonly kind: 'glyphs' } & RunRows)
  /** A filled rectangle. */
  | { readonly kind: 'rule'; readonly size: Size; readonly ink: Ink }
  /** A filled outline, for what a rectangle cannot say: dots, wavy lines. Carries no text. */
  | { readonly kind: 'outline'; readonly size: Size; readonly outline: Outline; readonly ink: Ink }
  /** A picture, upright, that fills `size`; the frame around it says what it shows. */
  | { readonly kind: 'image'; readonly size: Size; readonly picture: Picture }
  /** An area that leads somewhere, to an address or, as `#12`, to a part of the document by its number; draws nothing. */
  | { readonly kind: 'link'; readonly size: Size; readonly href: string; readonly part?: number | undefined }
  | { readonly kind: 'group'; readonly frame: Frame };

/** What gives way to fill a line, in CLREQ's order of reduction (#line_adjustment); `character`: all other gaps. */
export type AdjustmentClass = 'wordSpace' | 'interpunct' | 'bracket' | 'pause' | 'gap' | 'stop' | 'character';

/** How a line of text was filled. */
export interface LineFill {
  /** Width by the fixed rules, before any adjustment. */
  readonly natural: Pt;
  /** Width that it was to fill. */
  readonly measure: Pt;
  /** Type size, for lengths in em. */
  readonly size: Pt;
  /** The last class that was touched, those before it being used up; undefined for a line as it is. */
  readonly reached: AdjustmentClass | undefined;
  /** Change of each joint of that class: negative where it was squeezed. */
  readonly perGap: Pt;
  /** How far the line stands out beyond the measure. */
  readonly excess: Pt;
  /** How far its last mark hangs. */
  readonly hang: Pt;
}

/** Finished layout of one fixed size. Items are in reading order. */
export interface Frame {
  readonly size: Size;
  readonly role: FrameRole;
  /**
   * Number of the part of the document's structure that it shows, or `artifact`; two frames of one part are a paragraph's
   * lines, say, on two pages.
   */
  readonly part: number;
  readonly items: readonly Placed[];
  /** Of a frame that is one line of text, where it is asked for. */
  readonly fill?: LineFill | undefined;
}

export interface Page {
  /** The folio as printed, "1"; empty when the page bears none. */
  readonly label: string;
  /** Finished size of the sheet. */
  readonly trim: Size;
  readonly items: readonly Placed[];
}

/** A line of the outline that readers of the PDF navigate by. */
export interface OutlineEntry {
  readonly title: string;
  /** Index into `pages`. */
  readonly page: number;
  /** Top of the target on that page. */
  readonly y: Pt;
  readonly children: readonly OutlineEntry[];
}

export interface DocumentInfo {
  readonly title: string;
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly language: 'zh-CN' | 'zh-TW' | 'zh-HK';
  readonly date: CalendarDate | undefined;
}

/** The whole issue, typeset. */
export interface Document {
  readonly info: DocumentInfo;
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /** What the parts that frames name are to each other, in reading order. */
  readonly structure: readonly StructureNode[];
}
