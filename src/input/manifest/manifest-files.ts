/** Reads the manifest of an issue and, one after another, the series files that it extends. */
import { type Diagnostic, diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { check } from './check.ts';
import { type Checking, say } from './checking.ts';
import { issueFormat, keyWordsOf, seriesFormat } from './format.ts';
import { parseYaml } from './parse-yaml.ts';
import type { RecordShape } from './shape.ts';
import { type Entry, isNothing, type Tree } from './tree.ts';

/** One file of the chain, checked. */
export interface ManifestFile {
  readonly path: string;
  /** Its settings by key, without those that were left blank or not understood. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Whether all of it was understood. */
  readonly complete: boolean;
}

export interface ManifestFiles {
  /** The issue first, then its series, then what that extends. */
  readonly files: readonly ManifestFile[];
  readonly problems: readonly Diagnostic[];
}

/** A line that begins with one of these is meant as a key, in a series also with those that only an issue has. */
const keys = keyWordsOf(issueFormat);
/** UTF-16 units; the longest issue by hand has some ten thousand. */
const largest = 4 * 1024 * 1024;
/** A series of a series of a series is already hard to follow. */
const longestChain = 16;

/** Every file of the issue at `path` that can be read. */
export function readManifestFiles(world: World, path: string): ManifestFiles {
  const files: ManifestFile[] = [];
  const problems: Diagnostic[] = [];
  let next: { path: string; span: Span | undefined } | undefined = { path, span: undefined };
  while (next !== undefined) {
    const read = readFile(world, next.path, next.span, files.length === 0 ? issueFormat : seriesFormat);
    problems.push(...read.problems);
    if (read.file === undefined) break;
    files.push(read.file);
    next = nextOf(read.file, world);
    const stop = next?.span === undefined ? undefined : chainProblem(next.path, next.span, files, world);
    if (stop === undefined) continue;
    problems.push(stop);
    break;
  }
  return { files, problems };
}

function nextOf(file: ManifestFile, world: World): { path: string; span: Span } | undefined {
  const value = file.entries.get('extends')?.value;
  if (value?.kind !== 'scalar') return undefined;
  const path = world.resolve(file.path, value.text.text.trim());
  return world.exists(path) ? { path, span: value.span } : undefined;
}

function chainProblem(path: string, span: Span, files: readonly ManifestFile[], world: World): Diagnostic | undefined {
  // The caller's path may not be in the world's form yet: ./issue.yaml.
  const paths = files.map((file) => world.resolve('', file.path));
  const before = paths.indexOf(world.resolve('', path));
  if (before !== -1) {
    return diagnostic('manifest/extends-cycle', { paths: [...paths.slice(before), path] }, span, [cycleHint]);
  }
  return files.length < longestChain
    ? undefined
    : diagnostic('manifest/extends-too-deep', { limit: longestChain }, span);
}

const cycleHint: Hint = {
  message: {
    zh: 'extends 应指向系列公共设置文件；公共设置不能再引用回来',
    en: '“extends” names the file of the series; that file must not refer back',
  },
};

interface ReadFile {
  readonly file: ManifestFile | undefined;
  readonly problems: readonly Diagnostic[];
}

function readFile(world: World, path: string, span: Span | undefined, format: RecordShape): ReadFile {
  const text = world.readText(path);
  if (!text.ok) return { file: undefined, problems: text.errors.map((error) => withPlace(error, span)) };
  if (text.value.length > largest) {
    return { file: undefined, problems: [diagnostic('manifest/too-large', { path, limit: '4 MB' }, span)] };
  }
  const parsed = parseYaml(text.value, path, keys);
  const problems = [...parsed.problems];
  const { understoodTo, spoiledLines } = parsed;
  checkRoot(parsed.tree, format, { world, file: path, text: text.value, understoodTo, spoiledLines, keys, problems });
  const entries = new Map<string, Entry>();
  for (const entry of parsed.tree?.kind === 'mapping' ? parsed.tree.entries : []) {
    const understood = entry.value.span.end <= understoodTo;
    if (understood && !isNothing(entry.value) && !entries.has(entry.key.text)) entries.set(entry.key.text, entry);
  }
  return { file: { path, entries, complete: understoodTo > text.value.length }, problems };
}

/** The world does not know which value named the file. */
function withPlace(error: Diagnostic, span: Span | undefined): Diagnostic {
  const hint = error.code === 'file/not-utf8' && error.hints.length === 0 ? [utf8Hint] : error.hints;
  return { ...error, span: error.span ?? span, hints: hint };
}

const utf8Hint: Hint = {
  message: {
    zh: '可能是 GBK（ANSI）编码：用记事本打开，另存为时编码选 UTF-8',
    en: 'it may be GBK: open it in an editor and save it as UTF-8',
  },
};

function checkRoot(tree: Tree | undefined, format: RecordShape, checking: Checking): void {
  const { noun } = format;
  const start = { file: checking.file, start: 0, end: 0 };
  if (tree !== undefined) {
    const name = { zh: noun.zh, en: `the ${noun.en}` };
    check(tree, format, { name, span: start, required: true, end: checking.text.length }, checking);
  } else if (checking.problems.length === 0) {
    say(diagnostic('manifest/empty-file', { noun }, start), checking);
  }
}
