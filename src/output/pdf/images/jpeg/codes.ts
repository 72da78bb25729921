/** Codes of a JPEG scan (ITU-T T.81, annex C and F.2.2.3), looked up several bits at a time. */

/** A table of codes; those of up to `quick` bits are found in one step. */
export interface Codes {
  /** By the next `quick` bits: length << 8 | symbol, 0 for a longer code. */
  readonly quickly: Uint16Array;
  /** For each length the first code behind those of that length, brought to 16 bits. */
  readonly limits: Uint32Array;
  /** For each length what its codes are off from their place among the symbols. */
  readonly offsets: Int32Array;
  readonly symbols: Uint8Array;
}

const quick = 9;

/** The tables of a DHT segment by their class and number (B.2.4.2). */
export function codesIn(data: Uint8Array): ReadonlyMap<number, Codes> {
  const tables = new Map<number, Codes>();
  for (let at = 0; at + 17 <= data.length; ) {
    const counts = data.subarray(at + 1, at + 17);
    const count = counts.reduce((sum, each) => sum + each, 0);
    tables.set(data[at]!, codesOf(counts, data.subarray(at + 17, at + 17 + count)));
    at += 17 + count;
  }
  return tables;
}

function codesOf(counts: Uint8Array, symbols: Uint8Array): Codes {
  const quickly = new Uint16Array(1 << quick);
  const limits = new Uint32Array(17);
  const offsets = new Int32Array(17);
  let [code, place] = [0, 0];
  for (let length = 1; length <= 16; length++) {
    offsets[length] = place - code;
    for (let each = 0; each < counts[length - 1]!; each++, code++, place++) {
      if (length > quick) continue;
      const from = code << (quick - length);
      quickly.fill((length << 8) | (symbols[place] ?? 0), from, from + (1 << (quick - length)));
    }
    limits[length] = code << (16 - length);
    code <<= 1;
  }
  return { quickly, limits, offsets, symbols };
}

/** Reads a scan from `start` on. Throws a RangeError where it ends too early or makes no sense. */
export class ScanReader {
  private held = 0;
  private count = 0;
  /** Bytes that were made up behind the end, so that the last codes are looked up in as many bits as all. */
  private beyond = 0;
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, start: number) {
    this.bytes = bytes;
    this.at = start;
  }

  /** At least 25 bits are held then. A 0 behind 255 is no part of the scan; any other marker ends it (F.1.2.3). */
  private fill(): void {
    while (this.count <= 24) {
      let byte = this.bytes[this.at];
      if (byte === undefined || (byte === 0xff && this.bytes[this.at + 1] !== 0)) {
        this.checkEnd();
        this.beyond++;
        byte = 0;
      } else this.at += byte === 0xff ? 2 : 1;
      this.held = (this.held << 8) | byte;
      this.count += 8;
    }
  }

  /** The next symbol. */
  symbol({ quickly, limits, offsets, symbols }: Codes): number {
    if (this.count < 16) this.fill();
    const found = quickly[(this.held >>> (this.count - quick)) & ((1 << quick) - 1)]!;
    if (found !== 0) {
      this.count -= found >> 8;
      return found & 0xff;
    }
    const ahead = (this.held >>> (this.count - 16)) & 0xffff;
    for (let length = quick + 1; length <= 16; length++) {
      if (ahead >= limits[length]!) continue;
      this.count -= length;
      return symbols[(ahead >>> (16 - length)) + offsets[length]!] ?? 0;
    }
    throw new RangeError('no such code');
  }

  /** A number of `size` bits, 16 at most; those with a leading 0 are negative (F.2.2.1). */
  signed(size: number): number {
    if (size === 0) return 0;
    if (this.count < size) this.fill();
    this.count -= size;
    const value = (this.held >>> this.count) & ((1 << size) - 1);
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  }

  /** Throws a RangeError when bits were used that are not in the file. */
  checkEnd(): void {
    if (8 * this.beyond > this.count) throw new RangeError('a scan ends too early');
  }

  /** Goes on behind the next restart marker (E.2.4). */
  restart(): void {
    this.checkEnd();
    this.held = 0;
    this.count = 0;
    this.beyond = 0;
    const { bytes } = this;
    while (this.at + 1 < bytes.length && !(bytes[this.at] === 0xff && (bytes[this.at + 1]! & 0xf8) === 0xd0)) this.at++;
    this.at += 2;
  }
}
