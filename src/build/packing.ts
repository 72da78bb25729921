/** What packs the streams of an issue: a thread of its own where there are many, the memory of the build before, or nothing. */
import type { StreamPacker } from '../output/pdf/packing/stream-packer.ts';
import type { Memory } from './workshop.ts';

/** Without a packer each stream is packed at once. */
export interface Packing {
  readonly packer: StreamPacker | undefined;
  close(): void;
}

/** Pages from which on a thread is worth its start. */
const worthAThread = 300;

const atOnce: Packing = { packer: undefined, close: () => undefined };

export async function openPacking(pages: number, memory: Memory | undefined): Promise<Packing> {
  if (memory !== undefined) {
    const { remembersPacked } = await import('../output/pdf/packing/stream-packer.ts');
    return { ...atOnce, packer: remembersPacked(memory.streams()) };
  }
  if (pages < worthAThread) return atOnce;
  const { openPackingThread } = await import('../output/pdf/packing/packing-thread.ts');
  const thread = openPackingThread();
  return thread === undefined ? atOnce : { packer: thread, close: thread.close };
}
