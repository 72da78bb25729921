import type { SourceText } from '../../../base/source-text.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import type { ContentsList } from '../parts/contents.ts';
import type { Piece, Slab, Variant } from '../plan/plan.ts';

/** A piece of the flow in one setting: its frames, each as wide as a column, and what the search for pages sees of them. */
export interface SetPiece {
  readonly frames: readonly Frame[];
  /** One for each frame. */
  readonly slabs: readonly Slab[];
  /** Lines of notes of each frame, half a row each; undefined where it has none. */
  readonly notes?: readonly (readonly Frame[])[];
  /** Of a table that may be parted: what stands again at the head of its next part, and what closes the one before. */
  readonly parting?: { readonly head: Frame; readonly close: Placed };
}

/** Another number of lines that a paragraph can be set in, for the page's sake. */
export interface OtherSetting extends Variant {
  /** Sets the paragraph so; done only where a page has use for it. */
  set(): SetPiece;
}

/** A paragraph, a head, a source line. */
export interface FlowPiece {
  readonly best: SetPiece;
  readonly others: readonly OtherSetting[];
  /** Least cost of parting it from the next piece. */
  readonly endCost: number;
  /** The section that it belongs to; undefined before the first. */
  readonly section: SourceText | undefined;
  /** As the plan has it. */
  readonly role?: Piece['role'];
  /** Of the place of what spans all columns: that, and the rows that it takes. */
  readonly span?: { readonly frame: Frame; readonly rows: number };
  /** What the outline shows for it. */
  readonly anchor: Anchor | undefined;
}

/** An issue before it is cut into pages. */
export interface Flow {
  readonly masthead: Frame | undefined;
  readonly contents: ContentsList | undefined;
  readonly pieces: readonly FlowPiece[];
  readonly colophon: Frame | undefined;
}

/** A place in the flow that the outline leads to. */
export interface Anchor {
  readonly kind: 'section' | 'article';
  readonly title: string;
  /** Counted through all sections and articles of the issue, from 0. */
  readonly number: number;
  /** The heading, a part of the document. */
  readonly part: number;
}
