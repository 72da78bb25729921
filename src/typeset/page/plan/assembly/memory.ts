/**
 * Where a flow, the kinds of columns and what a search writes down stand in memory, as columns of numbers. Every address is in
 * bytes.
 *
 * AssemblyScript: TypeScript with the numbers of the processor, compiled ahead to WebAssembly (`npm run wasm`). What this
 * program does is done for every line of an issue once: too little for a JavaScript engine to find out what is worth compiling.
 */

/** As `FlatFlow` has them. */
export let pieces: i32 = 0;
export let variantCost: i32 = 0;
export let breakCost: i32 = 0;
export let pieceStart: i32 = 0;
export let variantStart: i32 = 0;
/** (u16) */
export let rows: i32 = 0;

/** Cost of each number of rows left empty. */
export let empty: i32 = 0;
/** Kinds of columns: how high they are, and what it costs to end one behind its first row. */
export let kinds: i32 = 0;
export let height: i32 = 0;
export let thin: i32 = 0;
/** By kind, the first of the kinds that follow it, and behind the last kind those of the first column of all. */
export let followStart: i32 = 0;
export let followKind: i32 = 0;
export let followCost: i32 = 0;
/** Places of a kind: numbers of rows filled, from 0 on. */
export let width: i32 = 0;

/** Least cost of everything before, at kind × `width` + rows filled: what is left in the end. */
export let state: i32 = 0;
/** Behind a slab for each kind of column that begins there, the place that it came from, or −1. */
export let origins: i32 = 0;
/** Behind a piece for each place, the number of the variant that led there (u8). */
export let chosen: i32 = 0;
/** Of the way back: the variant of each piece (u8), and the columns that begin, three integers each, last first. */
export let choice: i32 = 0;
export let begun: i32 = 0;

let next: i32 = 0;

function reserve(bytes: i32): i32 {
  const address = next;
  next = (next + bytes + 7) & ~7;
  return address;
}

/**
 * Lays all out for a flow of so many things; the address of the first column. They follow each other in this order: costs of
 * variants, breaks, empty rows and followers and of thin columns (f64); starts of pieces and variants, heights, starts and kinds of
 * followers (i32); rows (u16). `places`: of all that is written down of slabs and of pieces.
 */
export function room(
  ofPieces: i32,
  variants: i32,
  slabs: i32,
  ofKinds: i32,
  followers: i32,
  ofWidth: i32,
  slabPlaces: i32,
  piecePlaces: i32,
): i32 {
  pieces = ofPieces;
  kinds = ofKinds;
  width = ofWidth;
  next = (<i32>__heap_base + 7) & ~7;
  variantCost = reserve(8 * variants);
  breakCost = reserve(8 * slabs);
  empty = reserve(8 * width);
  followCost = reserve(8 * followers);
  thin = reserve(8 * kinds);
  pieceStart = reserve(4 * (pieces + 1));
  variantStart = reserve(4 * (variants + 1));
  height = reserve(4 * kinds);
  followStart = reserve(4 * (kinds + 2));
  followKind = reserve(4 * followers);
  rows = reserve(2 * slabs);
  state = reserve(8 * kinds * width);
  origins = reserve(4 * slabPlaces);
  chosen = reserve(piecePlaces);
  choice = reserve(pieces);
  layOutLanes();
  // No more columns begin than there are slabs, and one more.
  begun = reserve(12 * (slabs + 1));
  const pages = (next + 0xffff) >>> 16;
  if (memory.size() < pages) memory.grow(pages - memory.size());
  memory.fill(origins, 0xff, 4 * slabPlaces);
  return variantCost;
}

/** Entries of a lane, a power of two: the rows of the flow go round and round in them. */
export let size: i32 = 0;
/** Three times the lanes of all kinds. */
export let lanes: i32 = 0;
/** By kind, the least cost of a column that begins behind the slab at hand, and the place that it comes from. */
export let opened: i32 = 0;
export let openedFrom: i32 = 0;

function layOutLanes(): void {
  size = 1;
  while (size < width) size *= 2;
  lanes = reserve(3 * 8 * kinds * size);
  opened = reserve(8 * kinds);
  openedFrom = reserve(4 * kinds);
}
