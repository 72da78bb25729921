/**
 * What an issue may read: its project folder, what the user has allowed beside it, and what comes with the program. A
 * manifest from somebody else must not be able to print the reader's own files, by a path or by a symbolic link.
 */
import { existsSync, realpathSync, type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Diagnostic, diagnostic, fail, type Result } from '../base/diagnostics/diagnostic.ts';
import type { World } from '../base/world.ts';
import { colourEngine, houseFontFolder } from '../build/house-files.ts';
import { asWord } from './paths.ts';
import { shownPath } from './print-diagnostics.ts';

/** Names of a file with settings for several issues: where one lies is the folder of the project. */
const seriesNames = ['series.yaml', 'series.yml'];

/**
 * The project folder of a manifest: the nearest folder from its own upwards in which a series.yaml lies, or its own when
 * there is none. The place of a file decides, and nothing that a manifest says, because the manifest is what is mistrusted.
 */
export function projectFolder(manifest: string): string {
  const own = dirname(resolve(manifest));
  for (let folder = own; ; folder = dirname(folder)) {
    if (seriesNames.some((name) => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) return own;
  }
}

/** Text of a book is one megabyte; an issue of 600 pages is less. */
const mostText = 16 << 20;
/** Photographs for print are some 20 megabytes each. */
const mostBytes = 256 << 20;

/**
 * The world as the issue of this manifest may see it. `allowed` are files and folders beside its project. Refused are
 * files elsewhere, files that are none (a pipe would never end) and those of absurd size; the manifest itself was named
 * by the user and may be anything.
 */
export function projectWorld(world: World, manifest: string, allowed: readonly string[]): World {
  const folder = projectFolder(manifest);
  const roots = [folder, houseFontFolder, ...allowed].map(realPath);
  const own = resolve(manifest);
  const refusal = (path: string, most: number): Diagnostic | undefined => {
    if (resolve(path) === own) return undefined;
    const stats = statSync(path, { throwIfNoEntry: false });
    const real = realPath(path);
    const isAllowed = roots.some((root) => isWithin(real, root)) || isSystemFont(real);
    // Asked for last: looking for a package takes 2 ms, and most issues never come here.
    if (!isAllowed && path !== colourEngine()) return outside(path, folder, real);
    return stats === undefined ? undefined : wrongKind(path, stats, most);
  };
  const guarded =
    <T>(read: (path: string) => Result<T>, most: number) =>
    (path: string): Result<T> => {
      const refused = refusal(path, most);
      return refused === undefined ? read(path) : fail(refused);
    };
  return {
    ...world,
    readText: guarded(world.readText, mostText),
    readBytes: guarded(world.readBytes, mostBytes),
    open: guarded(world.open, Number.POSITIVE_INFINITY),
  };
}

/** `real` is where the path leads: what is allowed counts there. */
function outside(path: string, folder: string, real: string): Diagnostic {
  const isLinked = realPath(dirname(path)) !== dirname(real);
  const place = asWord(isLinked ? shownPath(dirname(real)) : dirname(path));
  return diagnostic('file/outside-project', { path, folder }, undefined, [
    {
      message: {
        zh: `把它移到本刊的文件夹里；确实要用那里的文件，加上 --allow-path ${place}`,
        en: `move it into the project folder; if it shall be read where it is, add --allow-path ${place}`,
      },
    },
  ]);
}

function wrongKind(path: string, stats: Stats, most: number): Diagnostic | undefined {
  // Folders are told by whoever reads them.
  if (!stats.isFile() && !stats.isDirectory())
    return diagnostic('file/unreadable', { path, reason: 'no-file' }, undefined);
  if (stats.size <= most) return undefined;
  return diagnostic('file/too-large', { path, megabytes: most >> 20 }, undefined);
}

/** Where the path leads through all links; what does not exist is placed by the folder that does. */
function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch {
    const above = dirname(absolute);
    return above === absolute ? absolute : join(realPath(above), basename(absolute));
  }
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** A font that the computer has for every program: nothing of the user's can be read out of it. */
function isSystemFont(path: string): boolean {
  return /\.(?:ttf|otf|ttc|otc)$/i.test(path) && fontFolders().some((folder) => isWithin(path, folder));
}

function fontFolders(): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return [
        join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
        join(home, 'AppData', 'Local', 'Microsoft', 'Windows', 'Fonts'),
      ];
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
    default:
      return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local/share/fonts'), join(home, '.fonts')];
  }
}
