/** Reads a style as it is named: one of the program's, a file with those that it extends, or values in a manifest. */
import { type Diagnostic, diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { keyWordsOf } from '../yaml/key-words.ts';
import { readYamlFile } from '../yaml/read-yaml-file.ts';
import type { Tree } from '../yaml/tree.ts';
import { type StyleName, styleFormat, styleNames } from './format.ts';
import { layerOf, type StyleLayer } from './layers.ts';

/** What was found under a name. */
export interface ReadStyle {
  readonly house: StyleName;
  /** The nearest first. */
  readonly layers: readonly StyleLayer[];
  /** Files that were read for it. */
  readonly files: readonly string[];
  readonly problems: readonly Diagnostic[];
}

/** The style that a style without `extends` begins from. */
export const rootStyle: StyleName = 'newsletter';

/** A style of a style of a style is already hard to follow. */
const longestChain = 16;

/** A style of the program by its name. */
export function houseStyleNamed(name: string): StyleName | undefined {
  return styleNames.find(({ value }) => value === name)?.value;
}

/**
 * The style that a scalar of the file `from` names, `style: gongwen` or `extends: styles/own.yaml`; for nothing the root.
 * What is wrong with the name itself has been said already.
 */
export function readNamedStyle(world: World, tree: Tree | undefined): ReadStyle {
  return readChain(world, tree, { layers: [], files: [], problems: [] });
}

/** The style in a file that the user names. */
export function readStyleAt(world: World, path: string): ReadStyle {
  const { base, layers, problems } = readStyleFile(world, path, undefined);
  const told = problems.map((problem) =>
    problem.code === 'file/not-found' ? { ...problem, hints: [ownStyles] } : problem,
  );
  return readChain(world, base, { layers: [...layers], files: [path], problems: told });
}

const houseNames = styleNames.map(({ value }) => value);

const ownStyles: Hint = {
  message: {
    zh: `写版式文件的路径，或自带版式的名字：${houseNames.join('、')}`,
    en: `give the path of a style file, or the name of a style of the program: ${houseNames.join(', ')}`,
  },
};

/** What has been read so far. */
interface Chain {
  readonly layers: StyleLayer[];
  readonly files: string[];
  readonly problems: Diagnostic[];
}

function readChain(world: World, tree: Tree | undefined, { layers, files, problems }: Chain): ReadStyle {
  let name = tree;
  while (name?.kind === 'scalar') {
    const { span } = name;
    const word = name.text.text.trim();
    const house = houseStyleNamed(word);
    const path = world.resolve(span.file, word);
    if (house !== undefined) return { house, layers, files, problems };
    if (!world.exists(path)) break;
    const stop = chainProblem(path, files, span);
    if (stop !== undefined) return { house: rootStyle, layers, files, problems: [...problems, stop] };
    const read = readStyleFile(world, path, span);
    for (const problem of read.problems) problems.push(problem);
    files.push(path);
    layers.push(...read.layers);
    name = read.base;
  }
  return { house: rootStyle, layers, files, problems };
}

interface StyleFile {
  readonly layers: readonly StyleLayer[];
  /** What it extends. */
  readonly base: Tree | undefined;
  readonly problems: readonly Diagnostic[];
}

/** One file. `span` is where it is named; undefined for the command line. */
export function readStyleFile(world: World, path: string, span: Span | undefined): StyleFile {
  const { file, problems } = readYamlFile(world, path, span, styleFormat, keyWordsOf(styleFormat));
  if (file === undefined) return { layers: [], base: undefined, problems };
  const entries = [...file.entries.values()];
  const place = { file: path, start: 0, end: 0 };
  const layer = layerOf({ kind: 'mapping', entries, flow: false, span: place });
  return { layers: [layer], base: file.entries.get('extends')?.value, problems };
}

function chainProblem(path: string, files: readonly string[], span: Span): Diagnostic | undefined {
  const before = files.indexOf(path);
  if (before !== -1) {
    return diagnostic('manifest/extends-cycle', { paths: [...files.slice(before), path] }, span, [cycleHint]);
  }
  return files.length < longestChain
    ? undefined
    : diagnostic('manifest/extends-too-deep', { limit: longestChain }, span);
}

const cycleHint: Hint = {
  message: {
    zh: 'extends 最后要写到自带的版式',
    en: '“extends” has to end at a style of the program',
  },
};
