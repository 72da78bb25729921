/**
 * Where the program keeps its tables and the text at hand: it has no objects, only this memory. Every address is in bytes.
 *
 * AssemblyScript: TypeScript with the integers of the processor, compiled ahead to WebAssembly (`npm run wasm`).
 */

/** What stands below are the strings of the source, up to __heap_base. */
const tables: i32 = 1 << 13;

/** Kinds of code points (u16) as line-break/table.ts lists them, and its runs, four bytes each; line-break/lookup.ts reads them. */
export const kinds: i32 = tables;
export const runs: i32 = kinds + 512;
/** Kinds by code point (u16), planes 0 and 1; 0 where nobody has asked yet. */
export const notes: i32 = runs + (1 << 14);
export const noted: i32 = 0x20000;
/** What is known of each unit's script (u8), see script-table.ts. */
export const scriptTable: i32 = notes + 2 * noted;

/** Kept for the tables of paragraph/assembly/known.ts: 16 of 64K numbers and 4096 records of 40 bytes. */
export const known: i32 = scriptTable + 0x10000;
export const knownTableSize: i32 = 0x20000 + 4096 * 40 + 8;

/** Clusters of the text, see line-break/clusters.ts: none before the first and behind the last is anything, as far as rules look. */
export const bytesOfCluster: i32 = 8;
export const beside: i32 = 32;
export const clusters: i32 = known + 16 * knownTableSize + beside * bytesOfCluster;

/** Behind the clusters, for as long a text as there is room for: its units (u16). */
export let text: i32 = 0;
/** One entry a unit and one for the end: whether a line may end before it, and at what cost; the script of each unit. */
export let breaks: i32 = 0;
export let cost: i32 = 0;
export let scripts: i32 = 0;
/** Lists of places in the text (u32), each of as many as there are units. */
export let addresses: i32 = 0;
export let places: i32 = 0;
export let openMarks: i32 = 0;
export let straightMarks: i32 = 0;
/** For each unit a script (i8), see forms.ts. */
export let sides: i32 = 0;
let end: i32 = 0;

/** Makes room for texts of up to `units` UTF-16 units. */
export function makeRoom(units: i32): void {
  if (<i32>__heap_base > tables) unreachable();
  const entries = (units + 8) & ~7;
  text = clusters + (entries + beside) * bytesOfCluster;
  breaks = text + 2 * entries;
  cost = breaks + entries;
  scripts = cost + entries;
  addresses = scripts + entries;
  // An address has two ends, a quotation too.
  places = addresses + 8 * entries;
  openMarks = places + 8 * entries;
  straightMarks = openMarks + 4 * entries;
  sides = straightMarks + 4 * entries;
  end = sides + entries;
  growTo(end);
}

/** The first address behind all that is laid out here, which the paragraph's columns begin at. */
export function behindText(): i32 {
  return end;
}

/** Sees to it that there is memory up to `address`. */
export function growTo(address: i32): void {
  const pages = (address + 0xffff) >>> 16;
  if (memory.size() < pages) memory.grow(pages - memory.size());
}

/** A code unit of the text; 0 outside. */
export function unitIn(index: i32, length: i32): i32 {
  return <u32>index < <u32>length ? <i32>load<u16>(text + 2 * index) : 0;
}
