/**
 * Where the packer keeps its tables: it has no objects, only this memory. Every address is in bytes.
 *
 * AssemblyScript: TypeScript with the integers of the processor, compiled ahead to WebAssembly (`npm run wasm`).
 */

/** Last place of each hash of four bytes: 2^15 addresses. 0 for none. */
export const lastPlace: i32 = 0;
/** Place before each place with the same hash, by the low 15 bits of the place. */
export const placeBefore: i32 = lastPlace + (1 << 17);
/** Symbols of a block before they are written: a literal, or length << 16 | distance. */
export const tokens: i32 = placeBefore + (1 << 17);
/** As many as zlib takes into a block at its usual setting: codes follow the data, and their tables stay cheap. */
export const tokensInBlock: i32 = 1 << 14;

/** The three alphabets: literals and lengths, distances, and the lengths of the codes of the other two. */
export const literalCount: i32 = 286;
export const distanceCount: i32 = 30;
export const lengthCount: i32 = 19;

const alphabets: i32 = tokens + 4 * tokensInBlock;
/** Of each alphabet: how often a symbol occurs (u32), the bits of its code (u8), its code (u16). */
export const literalUses: i32 = alphabets;
export const distanceUses: i32 = literalUses + 4 * literalCount;
export const lengthUses: i32 = distanceUses + 4 * distanceCount;
/** Literals and distances stand without a gap between them: the head of a block lists both in one row. */
export const literalBits: i32 = lengthUses + 4 * lengthCount;
export const distanceBits: i32 = literalBits + literalCount;
export const lengthBits: i32 = distanceBits + distanceCount;
export const literalCodes: i32 = (lengthBits + lengthCount + 3) & ~3;
export const distanceCodes: i32 = literalCodes + 2 * literalCount;
export const lengthCodes: i32 = distanceCodes + 2 * distanceCount;

/** Rows of the head of a block: pairs of a symbol and its extra bits. */
export const head: i32 = (lengthCodes + 2 * lengthCount + 3) & ~3;
/** Scratch of prefix-codes.ts. */
export const codeScratch: i32 = head + 2 * (literalCount + distanceCount);

/** First value and extra bits of each length and distance symbol, and back from the value to its symbol. */
export const lengthBase: i32 = codeScratch + (1 << 14);
export const lengthExtra: i32 = lengthBase + 64;
export const distanceBase: i32 = lengthExtra + 32;
export const distanceExtra: i32 = distanceBase + 64;
export const symbolOfLength: i32 = distanceExtra + 32;
export const symbolOfDistance: i32 = symbolOfLength + 260;

/** The bytes to pack. What they are packed to follows, see `packed`. */
export const input: i32 = (symbolOfDistance + 512 + 7) & ~7;

/** Where what `length` bytes are packed to begins. */
export function packed(length: i32): i32 {
  return (input + length + 7) & ~7;
}

/** Makes room for `length` bytes and for what they are packed to. */
export function makeRoom(length: i32): void {
  // A byte takes 15 bits at most; a block has a head of less than 512 bytes.
  const blocks = length / tokensInBlock + 1;
  const pages = (packed(length) + 2 * length + 512 * blocks + 64 + 0xffff) >>> 16;
  if (memory.size() < pages) memory.grow(pages - memory.size());
}
