import type { Pt } from '../../base/geometry.ts';
import type { OutputProfile, PrintMarks, TextForm } from '../../base/print.ts';
import type { Attachment } from './document/attachments.ts';
import type { ImageOptions } from './images/image-colours.ts';
import type { StreamPacker } from './packing/stream-packer.ts';

/** What a caller may choose about a PDF. */
export interface PdfOptions {
  /**
   * Seconds since 1970-01-01T00:00:00Z that the file is dated with, as SOURCE_DATE_EPOCH gives them; before the date of
   * the issue. https://reproducible-builds.org/specs/source-date-epoch/
   */
  readonly timestamp?: number | undefined;
  /** screen, when nothing else is said. */
  readonly profile?: OutputProfile | undefined;
  /** What the colours of the file mean. Without it the file claims no standard. */
  readonly intent?: OutputIntent | undefined;
  /** For pictures; without it they keep their colours as device colours. */
  readonly images?: ImageOptions | undefined;
  /** How far the page goes on beyond its trim, on each side. Press alone. */
  readonly bleed?: Pt | undefined;
  /** Inks that have a plate of their own, each with the name of the plate, as PANTONE 485 C. Press alone. */
  readonly spots?: ReadonlyMap<string, string> | undefined;
  /** fonts, when nothing else is said. Outlines for press alone. */
  readonly text?: TextForm | undefined;
  /** Press alone. */
  readonly marks?: PrintMarks | undefined;
  /** What the document was made from, to travel inside the file. It is PDF/A-3 then: PDF/A-2 takes PDF/A files alone. */
  readonly sources?: readonly Attachment[] | undefined;
  /** At once, when nothing else is said. */
  readonly packer?: StreamPacker | undefined;
}

/** A printing condition, or the colours of a screen, with the profile that says what they look like. */
export interface OutputIntent {
  /** Name in the registry of characterisations, FOGRA39; otherwise any. */
  readonly identifier: string;
  /** Whether the identifier is one of the registry of the International Color Consortium. */
  readonly registered: boolean;
  /** For people. */
  readonly info: string;
  readonly icc: Uint8Array;
  /** Colour components of the profile. */
  readonly components: 3 | 4;
}
