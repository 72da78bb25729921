/** What the words of a command line stand for: manifests, folders of one issue or of many, a list on standard input. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile, isFolder } from './paths.ts';

/** The manifest's usual name; it tells nothing about the issue, its folder does. */
export const usualName = 'issue.yaml';

/** Manifests, and whether the words mean many of them: a list, a folder of issues, more than one word. */
export interface Found {
  readonly manifests: readonly string[];
  readonly many: boolean;
}

/**
 * The manifests that the words stand for, each once: the file; the issue.yaml in the folder, or else every issue.yaml
 * below it, in the order of their paths; for `-` the words that standard input lists, one a line or with NUL between.
 */
export function findManifests(words: readonly string[]): Found {
  const listed = words.flatMap((word) => (word === '-' ? wordsOnInput() : [word]));
  const each = listed.map(manifestsAt);
  const manifests = [...new Set(each.flatMap(({ manifests }) => manifests))];
  return { manifests, many: words.includes('-') || words.length > 1 || each.some(({ many }) => many) };
}

function manifestsAt(word: string): Found {
  if (!isFolder(word)) return { manifests: [word], many: false };
  const own = join(word, usualName);
  if (isFile(own)) return { manifests: [own], many: false };
  const below = manifestsBelow(word);
  // None at all: the folder's own is missed, by its name.
  return below.length === 0 ? { manifests: [own], many: false } : { manifests: below, many: true };
}

/** Where no one keeps issues, and where it may be far to the end. */
const skipped = /^\.|^node_modules$/;

function manifestsBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.test(entry.name) ? [] : manifestsBelow(path);
    return entry.name === usualName ? [path] : [];
  });
}

function wordsOnInput(): readonly string[] {
  const text = readFileSync(process.stdin.fd, 'utf8');
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((line) => line !== '');
}
