/**
 * The parts of pdfkit 0.20.2 that the container stands on, with types: its own are of another version and know nothing
 * of the internals. Nothing else of pdfkit is used; test/unit/output/pdf/pdfkit.test.ts fails when one of them changes.
 */
import { requireLazily } from '../../base/lazy-modules.ts';
import type { PdfDictionary, PdfToken, PdfValue } from './values.ts';

/** An indirect object; as a value it stands for the reference to it. */
export interface PdfkitReference {
  readonly id: number;
  data: PdfDictionary;
  /** Adds bytes to the stream of the object, and /Length with them. */
  write(bytes: Uint8Array): void;
  /** Writes the object into the file. */
  end(): void;
  toString(): string;
}

export interface PdfkitPage {
  readonly dictionary: PdfkitReference;
  readonly resources: PdfkitReference;
  readonly content: PdfkitReference;
}

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

export interface PdfkitDocument<Options extends PdfkitOptions = PdfkitOptions> {
  readonly options: Options;
  readonly page: PdfkitPage;
  /** The catalogue. Two of its entries are objects of their own, which pdfkit writes at the end. */
  readonly _root: PdfkitReference & {
    readonly data: { readonly Names: PdfkitReference; readonly ViewerPreferences: PdfkitReference };
  };
  /** File identifier, written twice into the trailer. */
  _id: Uint8Array;
  ref(data?: PdfValue): PdfkitReference;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
  end(): void;
  /** Bytes written so far; the offsets of objects are taken from it. */
  _offset: number;
  /** Writes bytes, or a line of syntax; all that goes into the file passes here, and on to `push`. */
  _write(data: string | Uint8Array): void;
  /** Of node:stream: takes each piece of the file in order, null at its end. */
  push(chunk: Uint8Array | null): boolean;
  /** Writes a `cm` operator into the page; addPage turns the axis over with it. */
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
  initOutline(): void;
  endOutline(): void;
  endMarkings(): void;
  endMetadata(): void;
  /** Writes cross-reference table and trailer. */
  _finalize(): void;
}

export type PdfkitConstructor = new <Options extends PdfkitOptions>(options: Options) => PdfkitDocument<Options>;

/** pdfkit's document class. */
export const PDFDocument = requireLazily<PdfkitConstructor>('pdfkit');
