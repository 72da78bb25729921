/**
 * Typed arrays that share buffers. A paragraph has some thirty columns; as many separate buffers
 * cost the collector more than everything else in composition (measured: 15 of 50 ms for 4,000 characters).
 */

/** Gives out columns, all of whose elements are 0. */
export interface Columns {
  float64(length: number): Float64Array;
  uint32(length: number): Uint32Array;
  int32(length: number): Int32Array;
  uint16(length: number): Uint16Array;
  uint8(length: number): Uint8Array;
  /**
   * What `use` returns. The columns that it was given go into what comes after: none of them may be kept. A paragraph's
   * memory is then in the processor's cache when the next one is written to it.
   */
  lend<T>(use: () => T): T;
  /** Number of the outermost `lend` that is under way, from 1 on; 0 where none is. */
  lending(): number;
}

/** Longest element, to which every column is aligned. */
const alignment = 8;
/** Bytes of a buffer: the columns of a dozen paragraphs. */
const bufferSize = 1 << 17;

/** A source of columns that cuts them from one buffer after another; a buffer is freed with the last of its columns. */
function columnsOf(): Columns {
  let buffer = new ArrayBuffer(0);
  let at = 0;
  let depth = 0;
  let lent = 0;
  const take = (bytes: number): number => {
    const size = (bytes + alignment - 1) & -alignment;
    if (at + size > buffer.byteLength) {
      buffer = new ArrayBuffer(Math.max(bufferSize, size));
      at = 0;
    }
    const start = at;
    at += size;
    return start;
  };
  // `take` first: it may change the buffer.
  return {
    float64(length) {
      const start = take(length * 8);
      return new Float64Array(buffer, start, length);
    },
    uint32(length) {
      const start = take(length * 4);
      return new Uint32Array(buffer, start, length);
    },
    int32(length) {
      const start = take(length * 4);
      return new Int32Array(buffer, start, length);
    },
    uint16(length) {
      const start = take(length * 2);
      return new Uint16Array(buffer, start, length);
    },
    uint8(length) {
      const start = take(length);
      return new Uint8Array(buffer, start, length);
    },
    lend(use) {
      const before = buffer;
      const start = at;
      if (depth++ === 0) lent++;
      try {
        return use();
      } finally {
        depth--;
        const first = buffer === before ? start : 0;
        if (at > first) new Uint8Array(buffer, first, at - first).fill(0);
        at = first;
      }
    },
    lending: () => (depth === 0 ? 0 : lent),
  };
}

/** Columns that are needed while a paragraph is composed. */
export const paragraphColumns = columnsOf();
