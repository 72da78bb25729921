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
  const sizes = sizesOf(pieces);
  const flow: FlatFlow = {
    pieces: pieces.length,
    pieceStart: new Int32Array(pieces.length + 1),
    variantStart: new Int32Array(sizes.variants + 1),
    variantCost: new Float64Array(sizes.variants),
    rows: new Uint16Array(sizes.slabs),
    breakCost: new Float64Array(sizes.slabs),
    notes: new Uint16Array(sizes.hasNotes ? sizes.slabs : 0),
    heads: new Uint16Array(sizes.hasHeads ? sizes.slabs : 0),
    floats: numbersOf(pieces, 'float'),
    flushes: new Set(numbersOf(pieces, 'flush')),
  };
  let variant = 0;
  let slab = 0;
  for (let piece = 0; piece < pieces.length; piece++) {
    const { variants, endCost } = pieces[piece]!;
    flow.pieceStart[piece] = variant;
    for (let own = 0; own < variants.length; own++) {
      const { slabs, cost } = variants[own]!;
      flow.variantStart[variant] = slab;
      flow.variantCost[variant++] = cost;
      for (let k = 0; k < slabs.length; k++) {
        const { rows, breakCost, notes, head } = slabs[k]!;
        flow.rows[slab] = rows;
        if (notes !== undefined && notes > 0) flow.notes[slab] = notes;
        if (head !== undefined && head > 0) flow.heads[slab] = head;
        flow.breakCost[slab++] = breakCost;
      }
      flow.breakCost[slab - 1] = Math.max(flow.breakCost[slab - 1]!, endCost);
    }
  }
  flow.pieceStart[pieces.length] = variant;
  flow.variantStart[variant] = slab;
  return flow;
}

/** What there is of all pieces together. */
function sizesOf(pieces: readonly Piece[]) {
  let [variants, slabs] = [0, 0];
  let [hasNotes, hasHeads] = [false, false];
  for (let piece = 0; piece < pieces.length; piece++) {
    const { variants: own } = pieces[piece]!;
    variants += own.length;
    for (let variant = 0; variant < own.length; variant++) {
      const { slabs: lines } = own[variant]!;
      slabs += lines.length;
      for (let slab = 0; slab < lines.length; slab++) {
        const { notes, head } = lines[slab]!;
        hasNotes ||= notes !== undefined && notes > 0;
        hasHeads ||= head !== undefined && head > 0;
      }
    }
  }
  return { variants, slabs, hasNotes, hasHeads };
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
