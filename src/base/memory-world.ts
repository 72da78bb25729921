/** A world that lives in memory: for tests, and for programs that have their files elsewhere than on a disk. */
import { posix } from 'node:path';
import { diagnostic, fail, ok, type Result } from './diagnostics/diagnostic.ts';
import { decodeText } from './text-encoding.ts';
import type { RandomAccess, World } from './world.ts';

/** Files by path, with `/` between folders; text stands for its UTF-8 bytes. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

/** A world of these files and no others. */
export function memoryWorld(files: MemoryFiles): World {
  const byPath = new Map(Object.entries(files).map(([path, content]) => [posix.normalize(path), content]));
  const find = (path: string): Result<Uint8Array> => {
    const content = byPath.get(posix.normalize(path));
    if (content === undefined) return fail(diagnostic('file/not-found', { path }, undefined));
    return ok(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  };
  return {
    readText: (path) => {
      const bytes = find(path);
      return bytes.ok ? decodeText(path, bytes.value) : bytes;
    },
    readBytes: find,
    open: (path) => {
      const bytes = find(path);
      return bytes.ok ? ok(accessTo(bytes.value)) : bytes;
    },
    exists: (path) => {
      const wanted = posix.normalize(path);
      return byPath.has(wanted) || [...byPath.keys()].some((known) => known.startsWith(`${wanted}/`));
    },
    resolve: (from, path) => (posix.isAbsolute(path) ? posix.normalize(path) : posix.join(posix.dirname(from), path)),
  };
}

/** Bytes in memory, read as a file is. */
function accessTo(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    read: (target, at, length, position) => {
      if (position + length > bytes.length) throw new RangeError(`the file ends before ${position + length}`);
      target.set(bytes.subarray(position, position + length), at);
    },
    close: () => {},
  };
}
