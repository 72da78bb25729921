/** What is cut into pages, and how it comes out: rows and costs, no glyphs. */

/** What stands on whole rows and is never cut: a line, a head. */
export interface Slab {
  /** Rows of the grid that it takes. */
  readonly rows: number;
  /** Cost of ending a column behind it. */
  readonly breakCost: number;
  /** Lines of notes that stand at the foot of its column, half a row each; those that find no room go on in the next. */
  readonly notes?: number;
  /** Rows that are set again at the head of a column that begins behind it: the head of a table. */
  readonly head?: number;
}

/** One way in which a piece can be set. */
export interface Variant {
  readonly slabs: readonly Slab[];
  /** What it costs to set the piece so. */
  readonly cost: number;
}

/** A piece of the flow, such as a paragraph: at least one variant, each of at least one slab. */
export interface Piece {
  readonly variants: readonly Variant[];
  /** Least cost of ending a column behind the piece, whatever its last slab says. */
  readonly endCost: number;
  /**
   * `float`: of one slab, it stands where it belongs or at the head of a later column; `flush`: no float passes it;
   * `span`: the place of what spans all columns, without rows of its own; `blank`: a row between two things, left out at
   * the head of a column.
   */
  readonly role?: 'float' | 'flush' | 'span' | 'blank' | undefined;
}

/** The place where a column begins: a slab of a piece in the chosen variant. */
export interface ColumnStart {
  readonly page: number;
  readonly column: number;
  readonly piece: number;
  readonly slab: number;
}

/** What a column has beside the slabs from its start on. */
export interface ColumnHead {
  /** Rows of the column. */
  readonly height: number;
  /** Floats at its head, by piece; where they belong they are left out. */
  readonly floats: readonly number[];
  /** Lines of the last notes before it that go on at its foot. */
  readonly carried: number;
}

/** Pages as they are to be. */
export interface Plan {
  /** Variant of each piece. */
  readonly choice: Uint8Array;
  /** Every column that holds something, in reading order. */
  readonly columns: readonly ColumnStart[];
  /** One for each column. */
  readonly heads: readonly ColumnHead[];
  /** Index of the last page, the one that the colophon stands on. */
  readonly lastPage: number;
  /** Sum of all costs. */
  readonly cost: number;
}
