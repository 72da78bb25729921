/** What packs the streams of an issue: a thread of its own where there are many, the memory of the build before, or nothing. */
import type { StreamPacker } from '../output/pdf/packing/stream-packer.ts';
import type { Memory } from './workshop.ts';

export interface Packing {
  /** When the pages are set. Without a packer each stream is packed at once. */
  packer(): StreamPacker | undefined;
  close(): void;
}

/** Characters from which on a thread is worth its start: 300 pages have them. */
const worthAThread = 230_000;

const atOnce: Packing = { packer: () => undefined, close: () => undefined };

/** For text of so many characters. A thread starts before its pages are set, for it takes as long as half of them to write. */
export async function openPacking(characters: number, memory: Memory | undefined): Promise<Packing> {
  if (memory !== undefined) {
    const { remembersPacked } = await import('../output/pdf/packing/stream-packer.ts');
    return { ...atOnce, packer: () => remembersPacked(memory.streams()) };
  }
  if (characters < worthAThread) return atOnce;
  const { openPackingThread } = await import('../output/pdf/packing/packing-thread.ts');
  const thread = openPackingThread();
  return thread === undefined ? atOnce : { packer: () => thread, close: thread.close };
}
