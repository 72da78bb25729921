/** Codes of a JPEG (ITU-T T.81, annexes C and F). */

/** Codes of one table: by length and code the symbol. */
export type Huffman = ReadonlyMap<number, number>;

/** The tables of a segment by their class and number (B.2.4.2, C.2). */
export function huffmanTables(data: Uint8Array): ReadonlyMap<number, Huffman> {
  const tables = new Map<number, Huffman>();
  for (let at = 0; at + 17 <= data.length; ) {
    const table = new Map<number, number>();
    let next = at + 17;
    let code = 0;
    for (let length = 1; length <= 16; length++) {
      for (let count = data[at + length]!; count > 0; count--) table.set((length << 16) | code++, data[next++]!);
      code <<= 1;
    }
    tables.set(data[at]!, table);
    at = next;
  }
  return tables;
}

/** Reads a scan bit by bit, the highest of each byte first. Throws a RangeError where the scan ends or makes no sense. */
export interface BitReader {
  take(count: number): number;
  symbol(table: Huffman): number;
  /** Goes on behind the next restart marker. */
  restart(): void;
}

/** Begins at `start`; a 0 behind 255 is no part of the scan (F.1.2.3). */
export function bitReader(bytes: Uint8Array, start: number): BitReader {
  let at = start;
  let held = 0;
  let count = 0;
  const bit = (): number => {
    if (count === 0) {
      if (at >= bytes.length) throw new RangeError('the file ends inside a scan');
      held = bytes[at++]!;
      count = 8;
      if (held === 0xff) {
        if (bytes[at] !== 0) throw new RangeError('a marker inside a scan');
        at++;
      }
    }
    count--;
    return (held >> count) & 1;
  };
  return {
    take(wanted) {
      let value = 0;
      for (let index = 0; index < wanted; index++) value = value * 2 + bit();
      return value;
    },
    symbol(table) {
      let code = 0;
      for (let length = 1; length <= 16; length++) {
        code = code * 2 + bit();
        const found = table.get((length << 16) | code);
        if (found !== undefined) return found;
      }
      throw new RangeError('no such code');
    },
    restart() {
      count = 0;
      while (at + 1 < bytes.length && !(bytes[at] === 0xff && bytes[at + 1]! >= 0xd0 && bytes[at + 1]! <= 0xd7)) at++;
      at += 2;
    },
  };
}
