/**
 * Where the paragraph at hand stands in memory, as columns of numbers; no objects but what is found. Every address is in
 * bytes.
 *
 * AssemblyScript: TypeScript with the numbers of the processor, compiled ahead to WebAssembly (`npm run wasm`). Composition
 * is mostly done before a JavaScript engine would have found out what is worth compiling.
 */

/** Numbers that come before any paragraph: lengths closer than this are equal. */
export const toleranceAt: i32 = 0;
/** What lines cost, as `Costs` has it: its single figures, then the tables of the shrink and the stretch levels. */
const costsAt: i32 = 8;
/** Most levels of either kind, and so entries of a table. */
export const mostLevels: i32 = 32;
const tables: i32 = costsAt + 8 * 8;
/** What sums.ts notes of each level of either kind: two integers and a byte each. */
export const rowsAt: i32 = tables + 2 * 8 * mostLevels;
/** Answers that are more than a number: where the lines are that were found last, and what is known of those appraised. */
export const foundAt: i32 = rowsAt + 10 * mostLevels;
export const naturalSumAt: i32 = foundAt + 8;
export const worstAt: i32 = foundAt + 16;
/** Room for the places of a line of up to so many boxes. */
export const usualPlaces: i32 = foundAt + 24;
export const usualLine: i32 = 511;
const columns: i32 = usualPlaces + 8 * (usualLine + 1);

/** The single figures of `Costs`, in this order, and the lengths of its tables (i32). */
export const openUnitAt: i32 = costsAt;
export const lineAt: i32 = costsAt + 8;
export const contrastAt: i32 = costsAt + 16;
export const hangAt: i32 = costsAt + 24;
export const inRowAt: i32 = costsAt + 32;
export const runtAt: i32 = costsAt + 40;
export const shrinkCountAt: i32 = costsAt + 48;
export const stretchCountAt: i32 = costsAt + 56;
export const shrinkTable: i32 = tables;
export const stretchTable: i32 = tables + 8 * mostLevels;

/** The columns of `Material`, see there. */
export let count: i32 = 0;
export let box: i32 = 0;
export let hang: i32 = 0;
export let trail: i32 = 0;
export let glue: i32 = 0;
export let shrink: i32 = 0;
export let stretch: i32 = 0;
export let open: i32 = 0;
export let penalty: i32 = 0;
export let hyphen: i32 = 0;
export let shrinkLevel: i32 = 0;
export let stretchLevel: i32 = 0;

/** Where the next thing goes. */
let next: i32 = 0;
/** How often what was in use has been given back: what has been reserved since has not been. */
export let turn: i32 = 0;

/**
 * Lays out the columns of a paragraph of so many boxes, each with room for `stride`, a multiple of 8: in the order above, that
 * of hyphens behind the levels when it has any. The address of the first one.
 */
export function room(boxes: i32, stride: i32, withHyphens: bool): i32 {
  const size = 8 * stride;
  count = boxes;
  release(columns);
  box = reserve(size);
  hang = reserve(size);
  trail = reserve(size);
  glue = reserve(size);
  shrink = reserve(size);
  stretch = reserve(size);
  open = reserve(size);
  penalty = reserve(size);
  shrinkLevel = reserve(stride);
  stretchLevel = reserve(stride);
  hyphen = withHyphens ? reserve(size) : 0;
  return box;
}

/** Room for so many bytes behind all that is in use; its address. */
export function reserve(bytes: i32): i32 {
  const address = next;
  next = (next + bytes + 7) & ~7;
  const pages = (next + 0xffff) >>> 16;
  if (memory.size() < pages) memory.grow(pages - memory.size());
  return address;
}

/** What is in use; `release` gives back what was reserved since. */
export function used(): i32 {
  return next;
}

export function release(address: i32): void {
  next = address;
  turn++;
}
