import { createRequire } from 'node:module';
import type { Root, Text } from 'mdast';
import type { Extension, Options } from 'mdast-util-from-markdown';
import type { Memo } from '../../../base/memo.ts';
import { offsetAt, type SourceText, type Span, spanOf } from '../../../base/source-text.ts';
import { placed } from '../rewrite.ts';
import { boundedEffort } from './bounded-effort.ts';
import { cjkEmphasis } from './cjk-emphasis.ts';
import { cutDeep, deepLine } from './depth.ts';
import type { SyntaxExtension } from './pair-emphasis.ts';
import { parseInParts } from './parse-in-parts.ts';

/** A parsed Markdown file. */
export interface ParsedMarkdown {
  readonly root: Root;
  /** The node's text with the file offset of each character: past escapes, entities, `> ` and list indents. */
  textOf(node: Text): SourceText;
  /** Where something is nested too deep; it is left out, all of the text where the parser is better not asked. */
  readonly tooDeep: Span | undefined;
  /** From where on marks were not read: there were too many. */
  readonly tooTangled: Span | undefined;
}

/** Parsed files by their paths and texts. */
export type MarkdownMemo = Memo<ParsedMarkdown>;

/**
 * An indented line is a paragraph whose author typed its indent, not code: that is what four blanks at the start of a
 * Chinese paragraph mean. Code in fences is still found, and refused.
 */
const withoutIndentedCode: SyntaxExtension = { disable: { null: ['codeIndented'] } };

/** Parses CommonMark with tables, footnotes and the two departures above and in cjk-emphasis.ts; `source` begins without a byte order mark. */
export function parseMarkdown(source: SourceText, memo?: MarkdownMemo): ParsedMarkdown {
  if (memo === undefined) return parsed(source);
  const key = JSON.stringify([source.file, source.pieces, source.text]);
  return memo.recall(key, () => parsed(source));
}

function parsed(source: SourceText): ParsedMarkdown {
  const texts = new WeakMap<Text, SourceText>();
  let deep = deepLine(source.text);
  let tangled: number | undefined;
  const root = deep === undefined ? parseInParts(source.text, parsePart) : emptyRoot;

  function parsePart(part: string, from: number): Root {
    const { parse, syntax, tree } = loadParser();
    const places = new Map<Text, number[]>();
    const effort = boundedEffort(part.length);
    const root = parse(part, {
      extensions: [...syntax, cjkEmphasis, withoutIndentedCode, effort.syntax],
      mdastExtensions: [...tree, recordPlaces(places)],
    });
    deep = first(deep, cutDeep(root), from);
    tangled = first(tangled, effort.givenUpAt(), from);
    for (const [node, known] of places) {
      const offsets = known.map((place) => offsetAt(source, from + place));
      texts.set(node, placed(node.value, source.file, offsets));
    }
    return root;
  }

  const characterAt = (at: number | undefined) => (at === undefined ? undefined : spanOf(source, at, at + 1));
  return {
    root,
    textOf: (node) => texts.get(node) ?? placed(node.value, source.file, []),
    tooDeep: characterAt(deep),
    tooTangled: characterAt(tangled),
  };
}

const emptyRoot: Root = { type: 'root', children: [] };

/** The place that is known, or the one that was found `from` the beginning of a part, whichever comes first. */
function first(known: number | undefined, found: number | undefined, from: number): number | undefined {
  if (found === undefined) return known;
  return known === undefined ? from + found : Math.min(known, from + found);
}

type Parse = (text: string, options: Options) => Root;

/** The parser of CommonMark with GitHub's tables and footnotes. */
interface Parser {
  readonly parse: Parse;
  readonly syntax: readonly SyntaxExtension[];
  readonly tree: readonly Extension[];
}

let loaded: Parser | undefined;

/** Loads the parser at the first Markdown file: it takes longer to load than a text-only issue takes to read. */
function loadParser(): Parser {
  if (loaded === undefined) {
    const require = createRequire(import.meta.filename);
    const library: { fromMarkdown: Parse } = require('mdast-util-from-markdown');
    const table: { gfmTable: () => SyntaxExtension } = require('micromark-extension-gfm-table');
    const tableTree: { gfmTableFromMarkdown: () => Extension } = require('mdast-util-gfm-table');
    const note: { gfmFootnote: () => SyntaxExtension } = require('micromark-extension-gfm-footnote');
    const noteTree: { gfmFootnoteFromMarkdown: () => Extension } = require('mdast-util-gfm-footnote');
    loaded = {
      parse: library.fromMarkdown,
      syntax: [table.gfmTable(), note.gfmFootnote()],
      tree: [tableTree.gfmTableFromMarkdown(), noteTree.gfmFootnoteFromMarkdown()],
    };
  }
  return loaded;
}

/**
 * Listens to the tokens a tree is made of and takes down, for every character that a text node gains, where it stands
 * in the file. A token that yields another number of characters than it has (an entity) counts as one place.
 */
function recordPlaces(places: Map<Text, number[]>): Extension {
  return {
    afterExit(token) {
      const parent = this.stack.at(-1);
      const node = parent !== undefined && 'children' in parent ? parent.children.at(-1) : undefined;
      if (node?.type !== 'text') return undefined;
      const known = places.get(node) ?? [];
      const gained = node.value.length - known.length;
      const isLiteral = token.end.offset - token.start.offset === gained;
      for (let index = 0; index < gained; index++) known.push(token.start.offset + (isLiteral ? index : 0));
      places.set(node, known);
      return undefined;
    },
  };
}
