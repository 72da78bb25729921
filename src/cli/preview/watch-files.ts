import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors write a file in several steps, or put a new one in its place; what follows within this time is one change. */
const settled = 60; // ms

/**
 * Calls `onChange` when one of the files has changed, was replaced or came back. Folders are watched, not files: one that
 * an editor replaces would be lost. Gives what ends it.
 */
export function watchFiles(files: readonly string[], onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const names = new Map<string, Set<string>>();
  for (const file of files) names.set(dirname(file), (names.get(dirname(file)) ?? new Set()).add(basename(file)));
  const watchers: FSWatcher[] = [];
  for (const [folder, known] of names) {
    try {
      const watcher = watch(folder, (_, name) => {
        if (name !== null && !known.has(name)) return;
        clearTimeout(timer);
        timer = setTimeout(onChange, settled);
      });
      // A folder that goes away, or a system without room for another watch: nothing changes there any more.
      watcher.on('error', () => watcher.close());
      watchers.push(watcher);
    } catch {
      // The same, before the watch began.
    }
  }
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
