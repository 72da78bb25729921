/** The pieces of a flow as columns of numbers: an issue of 600 pages has twenty thousand slabs, gone through many times. */
import type { Piece } from './plan.ts';

/** A flow by numbers of pieces, variants and slabs, each counted through the whole. */
export interface FlatFlow {
  readonly pieces: number;
  /** First variant of each piece, and the number of all. */
  readonly pieceStart: Int32Array;
  /** First slab of each variant, and the number of all. */
  readonly variantStart: Int32Array;
  readonly variantCost: Float64Array;
  readonly rows: Uint16Array;
  /** Cost of ending a column behind a slab, the end of its piece regarded. */
  readonly breakCost: Float64Array;
  /** Lines of notes of a slab, and rows set again behind it; empty where no slab has any. */
  readonly notes: Uint16Array;
  readonly heads: Uint16Array;
  /** Pieces that float, in order. */
  readonly floats: readonly number[];
  /** Pieces that no float passes; empty where nothing floats. */
  readonly flushes: ReadonlySet<number>;
}

/** The pieces as columns of numbers, in order. */
export function flatten(pieces: readonly Piece[]): FlatFlow {
  const { variants, slabs } = sizesOf(pieces);
  const pieceStart = new Int32Array(pieces.length + 1);
  const variantStart = new Int32Array(variants + 1);
  const variantCost = new Float64Array(variants);
  const rows = new Uint16Array(slabs);
  const breakCost = new Float64Array(slabs);
  let notes = new Uint16Array(0);
  let heads = new Uint16Array(0);
  let variant = 0;
  let slab = 0;
  for (let piece = 0; piece < pieces.length; piece++) {
    const { variants: own, endCost } = pieces[piece]!;
    pieceStart[piece] = variant;
    for (let number = 0; number < own.length; number++) {
      const { slabs: lines, cost } = own[number]!;
      variantStart[variant] = slab;
      variantCost[variant++] = cost;
      for (let k = 0; k < lines.length; k++) {
        const line = lines[k]!;
        rows[slab] = line.rows;
        if (line.notes !== undefined && line.notes > 0) {
          if (notes.length === 0) notes = new Uint16Array(slabs);
          notes[slab] = line.notes;
        }
        if (line.head !== undefined && line.head > 0) {
          if (heads.length === 0) heads = new Uint16Array(slabs);
          heads[slab] = line.head;
        }
        breakCost[slab++] = line.breakCost;
      }
      breakCost[slab - 1] = Math.max(breakCost[slab - 1]!, endCost);
    }
  }
  pieceStart[pieces.length] = variant;
  variantStart[variant] = slab;
  return {
    pieces: pieces.length,
    pieceStart,
    variantStart,
    variantCost,
    rows,
    breakCost,
    notes,
    heads,
    floats: numbersOf(pieces, 'float'),
    flushes: new Set(numbersOf(pieces, 'flush')),
  };
}

/** Variants and slabs of all pieces together. */
function sizesOf(pieces: readonly Piece[]) {
  let [variants, slabs] = [0, 0];
  for (let piece = 0; piece < pieces.length; piece++) {
    const { variants: own } = pieces[piece]!;
    variants += own.length;
    for (let number = 0; number < own.length; number++) slabs += own[number]!.slabs.length;
  }
  return { variants, slabs };
}

function numbersOf(pieces: readonly Piece[], role: Piece['role']): number[] {
  const found: number[] = [];
  for (let piece = 0; piece < pieces.length; piece++) if (pieces[piece]!.role === role) found.push(piece);
  return found;
}

/** First piece that the last page may begin in or directly behind: from there on less than `room` rows are left. */
export function tailOf(flow: FlatFlow, room: number, rowsPerColumn: number): number {
  let left = room;
  for (let piece = flow.pieces - 1; piece >= 0; piece--) {
    let least = Infinity;
    for (let variant = flow.pieceStart[piece]!; variant < flow.pieceStart[piece + 1]!; variant++) {
      let rows = 0;
      for (let slab = flow.variantStart[variant]!; slab < flow.variantStart[variant + 1]!; slab++) {
        rows += Math.min(rowsPerColumn, flow.rows[slab]!);
      }
      least = Math.min(least, rows);
    }
    left -= least;
    if (left > 0) continue;
    // Behind a piece without rows the page begins as well as behind the one before it.
    let before = piece - 1;
    while (before >= 0 && isEmpty(flow, before)) before--;
    return Math.max(0, before);
  }
  return 0;
}

/** Whether a piece takes no rows: the end of an article, the place of what spans the columns. */
function isEmpty({ pieceStart, variantStart, rows }: FlatFlow, piece: number): boolean {
  return rows[variantStart[pieceStart[piece]!]!] === 0;
}
