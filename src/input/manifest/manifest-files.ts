/** Reads the manifest of an issue and, one after another, the series files that it extends. */
import { type Diagnostic, diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { keyWordsOf } from '../yaml/key-words.ts';
import { type CheckedFile, readYamlFile } from '../yaml/read-yaml-file.ts';
import type { RecordShape } from '../yaml/shape.ts';
import { issueFormat, seriesFormat } from './format.ts';

export interface ManifestFiles {
  /** The issue first, then its series, then what that extends. */
  readonly files: readonly CheckedFile[];
  readonly problems: readonly Diagnostic[];
}

/** A series of a series of a series is already hard to follow. */
const longestChain = 16;

/** Every file of the issue at `path` that can be read; `root` is the format of the first. */
export function readManifestFiles(world: World, path: string, root: RecordShape = issueFormat): ManifestFiles {
  const files: CheckedFile[] = [];
  const problems: Diagnostic[] = [];
  // In a series also those that only an issue has.
  const keys = keyWordsOf(issueFormat);
  let next: { path: string; span: Span | undefined } | undefined = { path, span: undefined };
  while (next !== undefined) {
    const format = files.length === 0 ? root : seriesFormat;
    const read = readYamlFile(world, next.path, next.span, format, keys);
    // One by one, for there may be more than a call takes arguments.
    for (const problem of read.problems) problems.push(problem);
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

function nextOf(file: CheckedFile, world: World): { path: string; span: Span } | undefined {
  const value = file.entries.get('extends')?.value;
  if (value?.kind !== 'scalar') return undefined;
  const path = world.resolve(file.path, value.text.text.trim());
  return world.exists(path) ? { path, span: value.span } : undefined;
}

function chainProblem(path: string, span: Span, files: readonly CheckedFile[], world: World): Diagnostic | undefined {
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
