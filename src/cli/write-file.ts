/**
 * Files appear whole or not at all: written under a temporary name in the same folder, then renamed. A reader, or the
 * editor who has the last PDF open, never sees half a file, and a build that fails leaves the old one as it was.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Diagnostic, diagnostic, fail, type Localized, ok, type Result } from '../base/diagnostics/diagnostic.ts';
import { sweep, temporaryIn } from './temporary-files.ts';

/** What may be replaced: an old PDF only, which can be built again, or any file, because the user has said so. */
export type Replaceable = 'pdf' | 'any';

/**
 * Writes the file, and the folders above it when they are missing. A file that is there is replaced as far as it is
 * `replaceable`, but not a folder and not a write-protected file; a symbolic link stays and its target is replaced. Into
 * a device or a named pipe the bytes are written as they are.
 */
export async function writeWhole(path: string, bytes: Uint8Array, replaceable: Replaceable): Promise<Result<void>> {
  const place = placeOf(path, replaceable);
  if (!place.ok) return place;
  try {
    if (place.value.kind === 'stream') {
      const { writeStream } = await import('./write-stream.ts');
      await writeStream(path, bytes);
    } else {
      replaceFile(place.value, bytes);
    }
    return ok(undefined);
  } catch (error) {
    return fail(writeFailure(path, error));
  }
}

/** Without a break, so that an interruption comes before or after it: nothing is left half done. */
function replaceFile({ target, mode }: FilePlace, bytes: Uint8Array): void {
  const folder = dirname(target);
  const temporary = temporaryIn(folder);
  try {
    mkdirSync(folder, { recursive: true });
    sweep(folder);
    writeFileSync(temporary, bytes, mode === undefined ? {} : { mode });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Where a file really goes, and the mode of the one that is there. */
interface FilePlace {
  readonly kind: 'file';
  readonly target: string;
  readonly mode: number | undefined;
}

/** A file, or a device or pipe, in whose place no file must be put: /dev/null would be lost to the whole computer. */
type Place = FilePlace | { readonly kind: 'stream' };

/** The place that a path leads to, or why nothing can be written there; known before there is anything to write. */
export function placeOf(path: string, replaceable: Replaceable): Result<Place> {
  try {
    // Through a symbolic link, so that the link itself is not replaced; one that leads nowhere is.
    const old = statSync(path, { throwIfNoEntry: false });
    if (old === undefined) return ok({ kind: 'file', target: path, mode: undefined });
    if (old.isDirectory()) return fail(unwritable(path, 'EISDIR'));
    // Renaming would replace a write-protected file all the same; its owner has protected it for a reason.
    if ((old.mode & 0o222) === 0) return fail(unwritable(path, 'read-only'));
    if (!old.isFile()) return ok({ kind: 'stream' });
    if (replaceable === 'pdf' && !isPdfOrEmpty(path, old)) return fail(notPdf(path));
    return ok({ kind: 'file', target: realpathSync(path), mode: old.mode });
  } catch (error) {
    return fail(writeFailure(path, error));
  }
}

/** Whether nothing is lost when the file is replaced: manuscripts, manifests and fonts do not begin as a PDF does. */
function isPdfOrEmpty(path: string, { size }: Stats): boolean {
  if (size === 0) return true;
  const start = Buffer.alloc(5);
  const descriptor = openSync(path, 'r');
  try {
    return readSync(descriptor, start) === start.length && start.toString('latin1') === '%PDF-';
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the path leads to one of the files, also through symbolic links; false when there is nothing yet. */
export function isOneOf(path: string, files: readonly string[]): boolean {
  const real = realFile(path);
  return real !== undefined && files.some((file) => realFile(file) === real);
}

function realFile(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** The code of a system error (ENOSPC), or what else is known of it. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}

const inUse: Localized = {
  zh: '文件可能正在别的程序里打开，请先关闭它；也可能没有写入权限',
  en: 'another program may have the file open: close it; or you may lack the permission to write here',
};

/** Ways out of what the operating system says. */
const remedies: Readonly<Record<string, Localized>> = {
  EISDIR: {
    zh: '同名的文件夹已经存在；要写到这个文件夹里，请在末尾加上 /',
    en: 'a folder of this name exists; to write into it, end the path with /',
  },
  'read-only': {
    zh: '这个文件是只读的；请取消只读，或用 -o 换一个名字',
    en: 'the file is read-only: make it writable, or choose another name with -o',
  },
  EBUSY: inUse,
  EPERM: inUse,
  EACCES: { zh: '没有写入权限；请用 -o 换一个位置', en: 'you may not write here: choose another place with -o' },
  EROFS: { zh: '这个磁盘是只读的；请用 -o 换一个位置', en: 'the disk is read-only: choose another place with -o' },
  ENOSPC: { zh: '磁盘已满；请腾出空间后重试', en: 'the disk is full: make room and try again' },
  ENOTDIR: { zh: '路径中的一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  EEXIST: { zh: '路径中的一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  ENAMETOOLONG: { zh: '文件名太长；请用 -o 换一个名字', en: 'the name is too long: choose another with -o' },
};

function notPdf(path: string): Diagnostic {
  return diagnostic('file/not-a-pdf', { path }, undefined, [
    {
      message: {
        zh: '请用 -o 换一个名字；确实不要这个文件了，请先移走或删除它',
        en: 'choose another name with -o; if the file is no longer wanted, move or delete it first',
      },
    },
  ]);
}

/** The diagnostic of an error that writing to `path` has ended with. */
export function writeFailure(path: string, error: unknown): Diagnostic {
  return unwritable(path, codeOf(error));
}

function unwritable(path: string, reason: string): Diagnostic {
  const remedy = remedies[reason];
  return diagnostic('file/unwritable', { path, reason }, undefined, remedy === undefined ? [] : [{ message: remedy }]);
}
