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
  const variants = pieces.reduce((sum, piece) => sum + piece.variants.length, 0);
  const slabs = pieces.reduce(
    (sum, piece) => sum + piece.variants.reduce((inner, variant) => inner + variant.slabs.length, 0),
    0,
  );
  const has = (key: 'notes' | 'head'): boolean =>
    pieces.some(({ variants }) => variants.some((variant) => variant.slabs.some((slab) => (slab[key] ?? 0) > 0)));
  const numbersOf = (role: Piece['role']): number[] =>
    pieces.flatMap((piece, index) => (piece.role === role ? [index] : []));
  const flow: FlatFlow = {
    pieces: pieces.length,
    pieceStart: new Int32Array(pieces.length + 1),
    variantStart: new Int32Array(variants + 1),
    variantCost: new Float64Array(variants),
    rows: new Uint16Array(slabs),
    breakCost: new Float64Array(slabs),
    notes: new Uint16Array(has('notes') ? slabs : 0),
    heads: new Uint16Array(has('head') ? slabs : 0),
    floats: numbersOf('float'),
    flushes: new Set(numbersOf('flush')),
  };
  let variant = 0;
  let slab = 0;
  pieces.forEach((piece, index) => {
    flow.pieceStart[index] = variant;
    for (const { slabs, cost } of piece.variants) {
      flow.variantStart[variant] = slab;
      flow.variantCost[variant++] = cost;
      for (const { rows, breakCost, notes = 0, head = 0 } of slabs) {
        flow.rows[slab] = rows;
        if (notes > 0) flow.notes[slab] = notes;
        if (head > 0) flow.heads[slab] = head;
        flow.breakCost[slab++] = breakCost;
      }
      flow.breakCost[slab - 1] = Math.max(flow.breakCost[slab - 1]!, piece.endCost);
    }
  });
  flow.pieceStart[pieces.length] = variant;
  flow.variantStart[variant] = slab;
  return flow;
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
