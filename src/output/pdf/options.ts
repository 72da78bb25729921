/** What a caller may choose about a PDF. Profiles (press: CMYK, bleed; tags) extend this object. */
export interface PdfOptions {
  /**
   * Seconds since 1970-01-01T00:00:00Z that the file is dated with, as SOURCE_DATE_EPOCH gives them; before the date of
   * the issue. https://reproducible-builds.org/specs/source-date-epoch/
   */
  readonly timestamp?: number | undefined;
}
