/** Files that something is made from, watched: whenever one changes it is made again. */
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Asked } from '../base/recording-world.ts';

/** Editors write a file in several steps, and a file manager copies several files: making it once is enough for all of it. */
const settled = 30; // ms

/** chokidar keeps silent about a second change within 50 ms of the first; afterwards it is looked once more. */
const secondLook = 150; // ms

/** Clocks of files advance with the kernel's tick, of 10 ms at most, and so may lag behind the process’s. */
const tick = 10; // ms

/** Something that was made, since when its files count as read. */
export interface Making {
  readonly asked: Asked;
  /** As `Date.now()` gives it. */
  readonly started: number;
}

/**
 * Calls `again` whenever a file of `first`, and then of what `again` gives, is another one, is gone, or is there at last;
 * what it throws goes to `onError`. The folders of all files that were read or looked for are watched, not the files: so an
 * editor that puts a new file in the place of the old one is seen, and a file that was missing. What the watcher says only
 * causes a look at the times of the files: they decide. Gives what ends it, once the watcher is ready.
 */
export async function followFiles(
  first: Making,
  again: () => Promise<Making>,
  onError: (error: unknown) => void,
): Promise<() => void> {
  const { watch } = await import('chokidar');
  let made = first;
  const watcher = watch(foldersOf(made.asked), { ignoreInitial: true, depth: 0 });
  await once(watcher, 'ready');

  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let ended = false;
  const lookIn = (ms: number): void => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(look, ms);
  };
  const look = async (): Promise<void> => {
    if (busy) return lookIn(settled);
    if (!isStale(made)) return;
    busy = true;
    try {
      made = await again();
      watcher.add(foldersOf(made.asked));
    } catch (error) {
      onError(error);
    }
    busy = false;
    lookIn(secondLook);
  };
  watcher.on('all', () => lookIn(settled));
  // What has changed before the watcher was ready.
  lookIn(0);
  return () => {
    ended = true;
    clearTimeout(timer);
    void watcher.close();
  };
}

function foldersOf({ read, missing }: Asked): string[] {
  return [...new Set([...read, ...missing].map((file) => dirname(resolve(file))))];
}

/** Whether a file is another one now, is gone, or is there at last. */
function isStale({ asked: { read, missing }, started }: Making): boolean {
  const isNewer = (path: string): boolean => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined || Math.max(stats.mtimeMs, stats.ctimeMs) >= started - tick;
  };
  return read.some(isNewer) || missing.some((path) => existsSync(path));
}
