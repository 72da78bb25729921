import { createHash } from 'node:crypto';
import type { Memo } from '../../../base/memo.ts';
import { deflate } from '../deflate.ts';

/** Packs the streams of a file, each to the bytes that `deflate` makes of it. */
export interface StreamPacker {
  /** Begins to pack `bytes`, which are the caller's again afterwards. */
  pack(bytes: Uint8Array): Packing;
}

/**
 * A stream that is being packed: its bytes, good until the next one is begun, or undefined where they are not there yet.
 * One that `waits` always has them. To be called until they are there, and not again.
 */
export type Packing = (waits: boolean) => Uint8Array | undefined;

/** Packs each at once. */
export const packsAtOnce: StreamPacker = { pack: (bytes) => packed(deflate(bytes)) };

/** Packs those at once that are not in `memo`, by the SHA-256 of what is in them. */
export function remembersPacked(memo: Memo<Uint8Array>): StreamPacker {
  return { pack: (bytes) => packed(memo.recall(nameOf(bytes), () => deflate(bytes))) };
}

/** One that is packed. */
export function packed(bytes: Uint8Array): Packing {
  return () => bytes;
}

function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
