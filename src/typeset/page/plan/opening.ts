/** How a column that does not begin empty came about. */
export interface Opening {
  /** Place of the state that it came from. */
  readonly from: number;
  /** `from` is before the slab, which stands in the column with a part of its notes. */
  readonly isSplit: boolean;
  /** Floats at its head, by piece. */
  readonly floats: readonly number[];
  /** Lines of notes that go on in it. */
  readonly carried: number;
}

/** A column that may begin, with the cost of all before it. */
export interface Candidate extends Opening {
  readonly place: number;
  readonly cost: number;
}
