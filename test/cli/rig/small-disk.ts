import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A disk of its own, which holds little. */
export interface SmallDisk {
  readonly folder: string;
  remove(): void;
}

/** Mounts a file system in memory of so many KB at `folder`; undefined where this computer or user cannot. */
export function smallDisk(folder: string, kilobytes: number): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  return status === 0 ? { folder, remove: () => void spawnSync('umount', [folder]) } : undefined;
}
