import { openPacker, type Packer } from '../../base/packer/packer.ts';

/**
 * `bytes` for FlateDecode (RFC 1950).
 *
 * By a program of our own in WebAssembly, so that the same bytes come out on every processor and under every release of
 * Node: its zlib packs differently from release to release. Measured on a seven-page issue (388 KB in 24 streams), cold,
 * best of 40: this 16.4 ms for 240.2 KB, zlib 16.8 ms for 239.5 KB; fflate, which is JavaScript and has to wait for the
 * optimising compiler, seven times as long for 2 % more; the same program as JavaScript no less.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return packBy(openPacker(), bytes, true, true, false, firstChecksum);
}

/** Adler-32 of no bytes (RFC 1950, 8.2). */
const firstChecksum = 1;

/** Packs a stream that is never there as a whole. */
export interface Deflater {
  /** What a part of it is packed to; nothing is added behind the last. */
  add(bytes: Uint8Array, isLast: boolean): Uint8Array;
}

/**
 * A deflater; with `codes` alone it does not look for what repeats itself. In the noise of photographs nothing does.
 */
export function openDeflater(way: 'matches' | 'codes'): Deflater {
  let isFirst = true;
  let checksum = firstChecksum;
  return {
    add(bytes, isLast) {
      const packer = openPacker();
      const packed = packBy(packer, bytes, isFirst, isLast, way === 'codes', checksum);
      isFirst = false;
      // One program packs for all: while this stream waits for its next part, it may pack others.
      checksum = packer.checksum();
      return packed;
    },
  };
}

/** What assembly/pack.ts makes of `bytes`, a part of a stream or all of it. Refers to nothing but its arguments. */
export function packBy(
  packer: Packer,
  bytes: Uint8Array,
  isFirst: boolean,
  isLast: boolean,
  literals: boolean,
  before: number,
): Uint8Array {
  const from = packer.room(bytes.length);
  new Uint8Array(packer.memory.buffer, from, bytes.length).set(bytes);
  const length = packer.pack(bytes.length, isFirst, isLast, literals, before);
  return new Uint8Array(packer.memory.buffer, packer.result(bytes.length), length).slice();
}
