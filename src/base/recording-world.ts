/** A world that keeps a list of what was asked of it: what an output depends on. */
import type { World } from './world.ts';

/** What has been asked for so far, each path once, in the order of asking. */
export interface Asked {
  /** Files that are there, and were read as far as they can be. */
  readonly read: readonly string[];
  /** Files that were looked for and are not there. */
  readonly missing: readonly string[];
}

/** The world, and what has been asked of it. */
export function recordingWorld(world: World): { readonly world: World; asked(): Asked } {
  const found = new Map<string, boolean>();
  const note = (path: string, there: boolean): void => {
    // Looked for in vain and then read: it was read.
    if (found.get(path) !== true) found.set(path, there);
  };
  const noting =
    <T extends { readonly ok: boolean }>(read: (path: string) => T) =>
    (path: string): T => {
      const result = read(path);
      note(path, result.ok || world.exists(path));
      return result;
    };
  const paths = (there: boolean): readonly string[] =>
    [...found].flatMap(([path, wasThere]) => (wasThere === there ? [path] : []));
  return {
    asked: () => ({ read: paths(true), missing: paths(false) }),
    world: {
      resolve: world.resolve,
      readText: noting(world.readText),
      readBytes: noting(world.readBytes),
      open: noting(world.open),
      exists: (path) => {
        const there = world.exists(path);
        if (!there) note(path, false);
        return there;
      },
    },
  };
}
