/** Which kinds of columns take part where, and where what a search writes down of them stands: see ../search.ts. */
import { integerAt } from '../../../../base/wasm/assembly/column';
import { kinds, pieceStart, variantStart, width } from './memory';

/** From this piece and this slab on the last page may begin, whose kinds come behind the `inner` ones. */
let tail: i32 = 0;
let tailSlab: i32 = 0;
let inner: i32 = 0;

export function setTail(piece: i32, ofInner: i32): void {
  tail = piece;
  tailSlab = integerAt(variantStart, integerAt(pieceStart, piece));
  inner = ofInner;
}

/** Kinds of columns that take part at a piece. */
export function kindsAt(piece: i32): i32 {
  return piece < tail ? inner : kinds;
}

/** Index into `origins` of the first kind behind a slab of a piece. */
export function originsAt(piece: i32, slab: i32): i32 {
  return piece < tail ? slab * inner : slab * inner + (slab - tailSlab) * (kinds - inner);
}

/** Index into `chosen` of the first place behind a piece. */
export function chosenAt(piece: i32): i32 {
  return (piece * inner + max(0, piece - tail) * (kinds - inner)) * width;
}
