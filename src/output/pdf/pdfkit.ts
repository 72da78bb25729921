/**
 * The parts of pdfkit 0.20.2 that the container stands on, with types: its own are of another version and know nothing
 * of the internals. Nothing else of pdfkit is used; test/unit/output/pdf/pdfkit.test.ts fails when one of them changes.
 */
import { requireLazily } from '../../base/lazy-modules.ts';
import type { PdfDictionary, PdfReference, PdfToken } from './values.ts';

/** Entries of the information dictionary. Strings become text strings, dates dates; a token is written as it stands. */
export type InfoEntries = Readonly<Record<string, string | Date | PdfToken>>;

export interface PdfkitOptions {
  readonly pdfVersion: string;
  readonly compress: boolean;
  readonly autoFirstPage: boolean;
  /** null: no default font; otherwise pdfkit names Helvetica on every page and does not embed it. */
  readonly font: null;
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly info: InfoEntries;
}

/** An object that pdfkit writes. */
interface Entries {
  readonly data: PdfDictionary;
}

/** The page tree, which has no levels. */
interface PageTree {
  readonly id: number;
  readonly data: { readonly Kids: PdfReference[]; Count: number };
}

export interface PdfkitDocument<Options extends PdfkitOptions = PdfkitOptions> {
  readonly options: Options;
  /** The catalogue. Three of its entries are objects of their own, which pdfkit writes at the end, as it does the catalogue. */
  readonly _root: {
    readonly id: number;
    readonly data: { readonly Names: Entries; readonly ViewerPreferences: Entries; readonly Pages: PageTree };
  };
  /** The information dictionary, from `end` on. */
  readonly _info: { readonly id: number };
  /** Where each object begins, by its number less one. To number an object is to add a place. */
  readonly _offsets: (number | null)[];
  end(): void;
  /** Bytes written so far. */
  _offset: number;
  /** Writes a line of syntax; all that goes into the file passes here, but for streams, of which it is given none. */
  _write(line: string): void;
  initOutline(): void;
  endOutline(): void;
  endMarkings(): void;
  endMetadata(): void;
  /** Writes cross-reference table and trailer, when all objects of pdfkit's are written. */
  _finalize(): void;
}

export type PdfkitConstructor = new <Options extends PdfkitOptions>(options: Options) => PdfkitDocument<Options>;

/** pdfkit's document class. */
export const PDFDocument = requireLazily<PdfkitConstructor>('pdfkit');
