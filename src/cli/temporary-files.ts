/** Names of files that are being written, and what to do with those whose writer was killed. */
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Temporary files so far: no two have the same name, also when they are written at the same time. */
let begun = 0;

/** The computer in a few letters: on a shared disk the same process number may run elsewhere. */
let host: string | undefined;

function hostMark(): string {
  // FNV-1a: node:crypto would cost every build 3 ms to load.
  const hash = (sum: number, unit: string): number => Math.imul(sum ^ unit.charCodeAt(0), 0x01000193);
  host ??= (([...hostname()].reduce(hash, 0x811c9dc5) >>> 8) & 0xffffff).toString(16).padStart(6, '0');
  return host;
}

/** A name in the folder that nobody else uses. Short on purpose: a Chinese name of 80 characters is already at the limit of 255 bytes. */
export function temporaryIn(folder: string): string {
  begun += 1;
  return join(folder, `.bulletin-${hostMark()}-${process.pid}-${begun}.tmp`);
}

/** Folders that have been looked through. */
const swept = new Set<string>();

/** Removes what processes of this computer have left in the folder that run no longer; once in a run. */
export function sweep(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('.')) continue;
    const [, mark, pid] = /^\.bulletin-([0-9a-f]{6})-(\d+)-\d+\.tmp$/.exec(name) ?? [];
    if (mark !== hostMark() || isRunning(Number(pid))) continue;
    rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
