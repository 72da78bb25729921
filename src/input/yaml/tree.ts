/** A YAML file as data with places: what the decoder reads, free of the YAML library. */
import type { SourceText, Span } from '../../base/source-text.ts';

/** How a scalar was written; only a literal block keeps its line ends as they are. */
export type ScalarStyle = 'plain' | 'quoted' | 'folded' | 'literal';

export interface ScalarTree {
  readonly kind: 'scalar';
  /** As written, whatever YAML would make of it: 007 stays 007. */
  readonly text: SourceText;
  readonly style: ScalarStyle;
  readonly span: Span;
  /** A comment behind it that is likely meant as text: `科技 #1`. */
  readonly hash: Span | undefined;
}

export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  /** Written in brackets. */
  readonly flow: boolean;
  readonly span: Span;
}

export interface MappingTree {
  readonly kind: 'mapping';
  /** In the order of the file; a key may stand twice. */
  readonly entries: readonly Entry[];
  /** Written in braces. */
  readonly flow: boolean;
  readonly span: Span;
}

export interface Entry {
  readonly key: SourceText;
  readonly keySpan: Span;
  readonly value: Tree;
}

export type Tree = ScalarTree | ListTree | MappingTree;

/** Whether nothing was written: an empty value, `~` or `null` without quotes (YAML 1.2.2, 10.3.2). */
export function isNothing(tree: Tree): boolean {
  if (tree.kind !== 'scalar' || tree.style !== 'plain') return false;
  const { text } = tree.text;
  return text.length <= 4 && /^(?:~|null|Null|NULL)?$/.test(text);
}
