/** Pictures that are never in memory as a whole. */

/** Pixels as rows from the top, some at a time. */
export interface Strips {
  readonly width: number;
  readonly height: number;
  /** RGB, whole rows each. Throws a RangeError where the file is damaged. */
  rows(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}
