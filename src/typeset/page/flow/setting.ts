/** What the flow is set with, and where its lines stand. */
import type { Report } from '../../../base/diagnostics/diagnostic.ts';
import type { Pt } from '../../../base/geometry.ts';
import type { TypeSpec } from '../../../input/style/style.ts';
import type { FrameRole, Placed } from '../../frame/frame.ts';
import type { Composer } from '../../paragraph/compose.ts';
import type { Conventions } from '../../paragraph/conventions.ts';
import type { GlyphFinder } from '../../paragraph/glyph-finder.ts';
import type { ParagraphMemo } from '../../paragraph/recalled.ts';
import type { QrEncoder } from '../parts/qr-code.ts';
import type { TypeArea } from '../type-area.ts';
import type { NoteSetter } from './notes.ts';
import type { StructureBuilder } from './structure-builder.ts';

/** What typesetting needs everywhere. */
export interface Setting {
  readonly area: TypeArea;
  readonly composer: Composer;
  readonly conventions: Conventions;
  readonly finder: GlyphFinder;
  /** For text that is set a second time: what there is to report of it has been reported. */
  readonly quietFinder: GlyphFinder;
  /** Paragraphs of the build before. */
  readonly paragraphs?: ParagraphMemo | undefined;
  /** Whether frames tell how their lines were filled. */
  readonly tellsFill?: boolean | undefined;
  readonly report: Report;
  /** Undefined for an issue without QR code. */
  readonly encodeQr?: QrEncoder | undefined;
  /** What the document consists of, so far. */
  readonly structure: StructureBuilder;
  /** The notes of the article at hand. */
  readonly notes: NoteSetter;
  /** Faces of headings, for those that open a paragraph. */
  readonly headings: readonly TypeSpec[];
}

/** Where the lines of a block stand in the column: mirrored where they run from right to left. */
export interface BlockPlace {
  readonly role: FrameRole;
  /** Part of the document that the block is. */
  readonly part: number;
  /** Kept free at the left of every line. */
  readonly left: Pt;
  /** Kept free at the right of every line. */
  readonly right: Pt;
  /** Of an item that is set in behind its label: the label, and how far from the left edge of the column it stands. */
  readonly label?: { readonly items: readonly Placed[]; readonly left: Pt };
}
