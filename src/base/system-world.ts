/** The world of a real computer: files by node:fs. The only file below base/ that may touch the disk. */
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize } from 'node:path';
import { diagnostic, fail, type Hint, ok, type Result } from './diagnostics/diagnostic.ts';
import { nearest } from './diagnostics/nearest.ts';
import { decodeText } from './text-encoding.ts';
import type { RandomAccess, World } from './world.ts';

/** Files as they are on this computer; relative paths start at the working directory. */
export function systemWorld(): World {
  return {
    readText: (path) => {
      const bytes = attempt(path, () => readFileSync(path));
      return bytes.ok ? decodeText(path, bytes.value) : bytes;
    },
    readBytes: (path) => attempt(path, () => readFileSync(path)),
    open: (path) => attempt(path, () => openFile(path)),
    exists: (path) => existsSync(path),
    resolve: (from, path) => (isAbsolute(path) ? normalize(path) : join(dirname(from), path)),
  };
}

function openFile(path: string): RandomAccess {
  const descriptor = openSync(path, 'r');
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) {
    closeSync(descriptor);
    throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
  }
  return {
    size: stats.size,
    stamp: [stats.dev, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' '),
    read: (target, at, length, position) => readFully(descriptor, target, at, length, position),
    close: () => closeSync(descriptor),
  };
}

/** One read is usually all; the system may give less than was asked for. */
function readFully(descriptor: number, target: Uint8Array, at: number, length: number, position: number): void {
  let done = 0;
  while (done < length) {
    const got = readSync(descriptor, target, at + done, length - done, position + done);
    if (got === 0) throw new RangeError(`the file ends before ${position + length}`);
    done += got;
  }
}

function attempt<T>(path: string, action: () => T): Result<T> {
  try {
    return ok(action());
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return fail(diagnostic('file/not-found', { path }, undefined, nearFile(path)));
    return fail(diagnostic('file/unreadable', { path, reason: code }, undefined));
  }
}

/** The code of a system error (EACCES); undefined for an error of our own. */
function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * What may have been meant by the path of a file that is not there: the file of that name in a folder beside it, of several
 * the last (issues are in folders by their dates); or else what lies beside it and has nearly its name. No deeper: below a
 * home folder there is no end.
 */
function nearFile(path: string): readonly Hint[] {
  const [folder, name] = [dirname(path), basename(path)];
  const beside = orNothing(() => readdirSync(folder).sort()) ?? [];
  const isFile = (below: string): boolean => orNothing(() => statSync(join(folder, below)).isFile()) ?? false;
  const near = beside.map((each) => join(each, name)).findLast(isFile) ?? nearest(name, beside);
  if (near === undefined) return [];
  const there = join(folder, near);
  return [{ message: { zh: `有“${there}”，是不是要写它？`, en: `there is “${there}”: did you mean that?` } }];
}

/** For what is looked at in passing: a folder that may not be read is as good as none. */
function orNothing<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
