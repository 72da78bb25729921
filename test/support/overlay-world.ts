/** Files in memory before those of the disk: an issue that a test has written, with the house fonts. */
import { type MemoryFiles, memoryWorld } from '../../src/base/memory-world.ts';
import { systemWorld } from '../../src/base/system-world.ts';
import type { World } from '../../src/base/world.ts';

export function overlayWorld(files: MemoryFiles): World {
  const memory = memoryWorld(files);
  const disk = systemWorld();
  const by = (path: string): World => (memory.exists(path) ? memory : disk);
  return {
    ...disk,
    readText: (path) => by(path).readText(path),
    readBytes: (path) => by(path).readBytes(path),
    open: (path) => by(path).open(path),
    exists: (path) => by(path).exists(path),
  };
}
