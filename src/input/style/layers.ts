/** What files say of a style, value by value, and in which order it counts. */
import type { Span } from '../../base/source-text.ts';
import { isNothing, type MappingTree, type Tree } from '../yaml/tree.ts';
import { papers } from './format/page.ts';
import type { StyleName } from './format.ts';

/** One value as it is written; a list has a word for each item. */
export interface StyleValue {
  readonly words: readonly string[];
  /** Where it stands; undefined for what the program brings. */
  readonly span: Span | undefined;
}

/** What one file says, by the paths of its values: `body.size`. */
export type StyleLayer = ReadonlyMap<string, StyleValue>;

/** The style of an issue as its files tell it. */
export interface StyleChoice {
  /** The style of the program that lies under all layers. */
  readonly house: StyleName;
  /** Of several that say something, the first counts. */
  readonly layers: readonly StyleLayer[];
  /** The number of columns that a manifest wants, whatever the style. */
  readonly columns?: StyleValue | undefined;
}

/** The values of a checked record. `columns: 2` is its count, and a paper is its width, its height and how it is folded. */
export function layerOf(tree: MappingTree): StyleLayer {
  const layer = new Map<string, StyleValue>();
  addValues(tree, '', layer);
  return layer;
}

function addValues(tree: MappingTree, prefix: string, layer: Map<string, StyleValue>): void {
  for (const { key, value } of tree.entries) {
    const path = `${prefix}${key.text.trim()}`;
    if (path === 'extends' || isNothing(value)) continue;
    if (value.kind === 'mapping') addValues(value, `${path}.`, layer);
    else addValue(layer, path, wordsOf(value), value.span);
  }
}

/** Enters a value under its path, or what stands for it under the paths of that. */
export function addValue(
  layer: Map<string, StyleValue>,
  path: string,
  words: readonly string[],
  span: Span | undefined,
): void {
  const paper = path === 'paper' ? papers[words[0] ?? ''] : undefined;
  if (paper !== undefined) {
    layer.set('paper.width', { words: [`${paper[0]}mm`], span });
    layer.set('paper.height', { words: [`${paper[1]}mm`], span });
    if (words[0] === 'A3-folded') layer.set('sheet-pages', { words: ['4'], span });
  } else {
    layer.set(path === 'columns' ? 'columns.count' : path, { words, span });
  }
}

function wordsOf(tree: Tree): string[] {
  if (tree.kind === 'scalar') return [tree.text.text.trim()];
  return tree.kind === 'list' ? tree.items.flatMap(wordsOf) : [];
}
