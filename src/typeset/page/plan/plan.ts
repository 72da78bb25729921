/** What is cut into pages, and how it comes out: rows and costs, no glyphs. */

/** What stands on whole rows and is never cut: a line, a head. */
export interface Slab {
  /** Rows of the grid that it takes. */
  readonly rows: number;
  /** Cost of ending a column behind it. */
  readonly breakCost: number;
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
}

/** The place where a column begins: a slab of a piece in the chosen variant. */
export interface ColumnStart {
  readonly page: number;
  readonly column: number;
  readonly piece: number;
  readonly slab: number;
}

/** Pages as they are to be. */
export interface Plan {
  /** Variant of each piece. */
  readonly choice: Uint8Array;
  /** Every column that holds something, in reading order. */
  readonly columns: readonly ColumnStart[];
  /** Index of the last page, the one that the colophon stands on. */
  readonly lastPage: number;
  /** Sum of all costs. */
  readonly cost: number;
}
