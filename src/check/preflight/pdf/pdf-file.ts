import type { PdfDict } from './values.ts';

/** A PDF, whoever has taken it apart. */
export interface PdfFile {
  readonly encrypted: boolean;
  /** The trailer has a file identifier of two strings. */
  readonly hasIdentifier: boolean;
  readonly catalogue: PdfDict;
  /** The information dictionary. */
  readonly info: PdfDict | undefined;
  readonly pages: readonly PdfDict[];
  /** Every dictionary and stream that has a number. */
  readonly objects: readonly PdfDict[];
}
