/**
 * What past builds were made from, so that an issue of which nothing has changed need not be built again. One small file
 * an issue, in the place that the XDG base directory specification names for caches. A file appears whole or not at all,
 * so that processes side by side do not disturb each other; whatever cannot be read or written counts as no memory.
 *
 * Nothing is taken on trust but this: a file whose size, times and inode number are those of before has the content of
 * before, unless it was written so close to the memory itself that its time cannot tell. All others are read and hashed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../base/diagnostics/diagnostic.ts';
import type { Asked } from '../base/recording-world.ts';
import { writeWhole } from './write-file.ts';

/** A file as it was. */
interface Stamp {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
  readonly hash: string;
}

/** What is remembered of a build. */
interface Memory {
  /** The program that has built it: another release may set the issue otherwise. */
  readonly program: string;
  readonly output: Stamp;
  readonly sheets: readonly Stamp[];
  readonly sources: readonly Stamp[];
  /** Files that were looked for in vain: were they there now, the issue might become another. */
  readonly missing: readonly string[];
  readonly pages: number;
  readonly warnings: readonly Diagnostic[];
}

/** A build that need not be repeated. */
export interface Current {
  readonly output: string;
  /** Files of the same pages on sheets. */
  readonly sheets: readonly string[];
  readonly pages: number;
  readonly warnings: readonly Diagnostic[];
}

/** A build to be remembered. */
export interface Done extends Current {
  readonly asked: Asked;
}

export interface BuildCache {
  /** The build for this key, when all that it was made from and what it made are as they were. */
  current(key: string): Promise<Current | undefined>;
  remember(key: string, done: Done): Promise<void>;
}

/** The coarsest clock of file systems in use is FAT's, of two seconds: a file as young as the memory may have changed since. */
const tooClose = 2000; // ms

/** The memory of this user's builds. `ownFiles` is the folder of what belongs to the program: its release stands for it. */
export function buildCache(version: string, ownFiles: string): BuildCache {
  const folder = join(cacheHome(), 'bulletin', 'builds');
  const program = `${version} ${identity(import.meta.filename)}`;
  const fileFor = (key: string): string => join(folder, `${hashOf(Buffer.from(key)).slice(0, 40)}.json`);
  const write = async (key: string, memory: Memory): Promise<void> => {
    await writeWhole(fileFor(key), Buffer.from(JSON.stringify(memory)), 'any');
  };
  return {
    current: async (key) => {
      const found = read(fileFor(key));
      if (found?.memory.program !== program) return undefined;
      const { memory, written } = found;
      if (memory.missing.some((path) => statSync(path, { throwIfNoEntry: false }) !== undefined)) return undefined;
      const before = [memory.output, ...memory.sheets, ...memory.sources];
      const stamps = before.map((stamp) => renewed(stamp, written));
      const [output, ...others] = stamps.filter((stamp) => stamp !== undefined);
      if (output === undefined || others.length < before.length - 1) return undefined;
      // Next time their times will tell.
      if (stamps.some((stamp, index) => stamp !== before[index])) {
        const sheets = others.slice(0, memory.sheets.length);
        await write(key, { ...memory, output, sheets, sources: others.slice(sheets.length) });
      }
      const { pages, warnings } = memory;
      return { output: memory.output.path, sheets: memory.sheets.map(({ path }) => path), pages, warnings };
    },
    remember: async (key, { asked, output, sheets, pages, warnings }) => {
      const read = asked.read.filter((path) => !resolve(path).startsWith(ownFiles));
      const stamps = [output, ...sheets, ...read].map(stampOf);
      const [made, ...others] = stamps.filter((stamp) => stamp !== undefined);
      if (made === undefined || others.length < stamps.length - 1) return;
      const [imposed, sources] = [others.slice(0, sheets.length), others.slice(sheets.length)];
      const missing = asked.missing.map(absolute);
      await write(key, { program, output: made, sheets: imposed, sources, missing, pages, warnings });
    },
  };
}

const absolute = (path: string): string => resolve(path);

function cacheHome(): string {
  const wanted = process.env['XDG_CACHE_HOME'];
  // The specification ignores relative ones.
  if (wanted?.startsWith('/')) return wanted;
  return process.platform === 'win32' ? (process.env['LOCALAPPDATA'] ?? homedir()) : join(homedir(), '.cache');
}

/** The program's own file, while it is worked on: the version stays the same then. */
function identity(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return `${stats?.size} ${stats?.mtimeMs}`;
}

function read(file: string): { readonly memory: Memory; readonly written: number } | undefined {
  try {
    const memory: Memory = JSON.parse(readFileSync(file, 'utf8'));
    return { memory, written: statSync(file).mtimeMs };
  } catch {
    return undefined;
  }
}

/** The stamp of a file that still has the content of before, the same object where its times say so; otherwise undefined. */
function renewed(stamp: Stamp, written: number): Stamp | undefined {
  const stats = statSync(stamp.path, { throwIfNoEntry: false });
  if (stats === undefined || stats.size !== stamp.size) return undefined;
  const same = stats.mtimeMs === stamp.modified && stats.ctimeMs === stamp.changed && stats.ino === stamp.inode;
  const old = Math.max(stamp.modified, stamp.changed) < written - tooClose;
  if (same && old) return stamp;
  const now = stampOf(stamp.path);
  return now?.hash === stamp.hash ? now : undefined;
}

/** Hashes of this run: a font is read once, not once for every issue. */
const hashes = new Map<string, string>();

function stampOf(path: string): Stamp | undefined {
  try {
    const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = statSync(path);
    const known = JSON.stringify([path, size, modified, changed, inode]);
    const hash = hashes.get(known) ?? hashOf(readFileSync(path));
    if (size > worthKeeping) hashes.set(known, hash);
    return { path: resolve(path), size, modified, changed, inode, hash };
  } catch {
    return undefined;
  }
}

/** Bytes from which on a file is rather a font than an article. */
const worthKeeping = 1 << 20;

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
