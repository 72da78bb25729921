/** Nodes of the YAML library → tree, with the findings that only the nodes show: open quotes, aliases, tags. */
import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Diagnostic, diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import { type Span, sourceText } from '../../base/source-text.ts';
import * as hints from './hints.ts';
import { lineAt, linesOf, spanIn } from './lines.ts';
import { scalarText } from './scalar-text.ts';
import type { KeyWords } from './shape.ts';
import { beginsWithKey } from './slips.ts';
import type { Entry, ListTree, MappingTree, ScalarStyle, ScalarTree, Tree } from './tree.ts';
import { specialStart } from './yaml-values.ts';

/** A manifest that repeats more than this by aliases is meant to harm. */
const mostAliased = 10_000;

/** An anchored value that an alias may refer to. */
interface Anchor {
  readonly name: string;
  readonly start: number;
  /** Undefined while its own content is being read. */
  tree: Tree | undefined;
  /** Nodes in it. */
  size: number;
  used: boolean;
}

/** What is found while the nodes of a file are read. */
export interface Reading {
  readonly text: string;
  readonly file: string;
  readonly keys: KeyWords;
  readonly problems: Diagnostic[];
  /** Stretches of text that no line of structure begins in: block scalars and quoted lines. */
  readonly verbatim: Span[];
  /** From an open quote or bracket to where YAML gave up. */
  readonly unclosed: Span[];
  readonly anchors: Anchor[];
  /** Items of lists that were read ahead, by the offset of the one in their place; and how many of those have been met. */
  readonly ahead: ReadonlyMap<number, readonly Tree[]>;
  met: number;
  nodes: number;
  aliased: number;
}

/** What is known of a file before its nodes are read. */
export function startReading(text: string, file: string, keys: KeyWords, ahead: Reading['ahead']): Reading {
  const found = { problems: [], verbatim: [], unclosed: [], anchors: [] };
  return { text, file, keys, ...found, ahead, met: 0, nodes: 0, aliased: 0 };
}

/** The tree of a node; findings go to `reading`. */
export function readNode(node: ParsedNode, reading: Reading): Tree {
  reading.nodes += 1;
  const start = node.range[0];
  if (isAlias(node)) return readAlias(node.source, start, reading);
  if (node.tag !== undefined) reportMark('!', start, reading);
  if (node.anchor === undefined) return readContent(node, reading);
  const before = reading.nodes;
  const anchor: Anchor = { name: node.anchor, start, tree: undefined, size: 0, used: false };
  reading.anchors.push(anchor);
  const tree = readContent(node, reading);
  anchor.tree = tree;
  anchor.size = reading.nodes - before + 1;
  return tree;
}

/** Reports the anchors that nothing refers to: `title: &重要 通知` would lose 重要 without a word. */
export function reportUnusedAnchors(reading: Reading): void {
  for (const anchor of reading.anchors) {
    if (!anchor.used) reportMark(`&${anchor.name}`, anchor.start, reading);
  }
}

function readContent(node: Exclude<ParsedNode, Alias.Parsed>, reading: Reading): Tree {
  if (isMap(node)) return readMapping(node, reading);
  if (isSeq(node)) return readList(node, reading);
  return readScalar(node, reading);
}

/** What the alias refers to: the last anchor of that name before it. */
function readAlias(name: string, start: number, reading: Reading): Tree {
  const { file, problems } = reading;
  const span = { file, start, end: start + name.length + 1 };
  const anchor = reading.anchors.findLast((known) => known.name === name);
  if (anchor === undefined) {
    problems.push(specialStart(start, reading));
    return emptyScalar(start, reading);
  }
  anchor.used = true;
  if (anchor.tree === undefined) {
    problems.push(diagnostic('manifest/endless-alias', { name }, span));
    return emptyScalar(start, reading);
  }
  const within = reading.aliased <= mostAliased;
  reading.aliased += anchor.size;
  reading.nodes += anchor.size;
  if (reading.aliased <= mostAliased) return anchor.tree;
  if (within) problems.push(diagnostic('manifest/too-many-aliases', { limit: mostAliased }, span));
  return emptyScalar(start, reading);
}

function readMapping(node: YAMLMap.Parsed, reading: Reading): MappingTree {
  const flow = readBrackets(node.srcToken, reading);
  const entries: Entry[] = [];
  for (const pair of node.items) {
    const keySpan = spanOf(pair.key.range, reading);
    if (isScalar(pair.key) && pair.key.tag === undefined && pair.key.anchor === undefined) {
      const key = readScalar(pair.key, reading).text;
      const value = pair.value === null ? emptyScalar(keySpan.end, reading) : readNode(pair.value, reading);
      entries.push({ key, keySpan, value });
    } else {
      reading.problems.push(diagnostic('manifest/bad-key', {}, keySpan, [keyHint]));
    }
  }
  const first = entries[0];
  const start = flow || first === undefined ? node.range[0] : first.keySpan.start;
  const last = entries.at(-1);
  const end = flow || last === undefined ? node.range[1] : Math.max(last.keySpan.end, last.value.span.end);
  return { kind: 'mapping', entries, flow, span: { file: reading.file, start, end: Math.max(start, end) } };
}

function readList(node: YAMLSeq.Parsed, reading: Reading): ListTree {
  const flow = readBrackets(node.srcToken, reading);
  const items: Tree[] = [];
  for (const item of node.items) {
    const ahead = reading.ahead.get(item.range[0]);
    if (ahead === undefined) items.push(readNode(item, reading));
    else {
      reading.met += 1;
      for (const each of ahead) items.push(each);
    }
  }
  const start = node.range[0];
  const last = items.at(-1);
  const end = flow || last === undefined ? node.range[1] : last.span.end;
  return { kind: 'list', items, flow, span: { file: reading.file, start, end: Math.max(start, end) } };
}

/** Whether a collection is in brackets; reports a bracket that is not closed. */
function readBrackets(token: CST.Token | undefined, reading: Reading): boolean {
  if (token?.type !== 'flow-collection') return false;
  const bracket = token.start.source;
  const closing = bracket === '{' ? '}' : ']';
  if (token.end[0]?.source === closing) return true;
  const start = token.start.offset;
  const line = lineAt(reading.text, start);
  const rest = reading.text.slice(start, line.end).trimEnd();
  reading.unclosed.push({ file: reading.file, start, end: lastOffset(token) });
  reading.problems.push(
    diagnostic('manifest/unclosed-bracket', { bracket, closing }, { file: reading.file, start, end: start + 1 }, [
      {
        message: {
          zh: `补上“${closing}”；如果是文字，改为：${hints.quoted(rest)}`,
          en: `add “${closing}”, or quote the text: ${hints.quoted(rest)}`,
        },
      },
    ]),
  );
  return true;
}

/** Offset after the last token inside a bracket. */
function lastOffset(token: CST.FlowCollection): number {
  let end = token.offset + 1;
  for (const item of token.items) {
    for (const part of [...item.start, item.key, ...(item.sep ?? []), item.value]) {
      if (part === undefined || part === null) continue;
      if (part.type === 'flow-collection') end = Math.max(end, lastOffset(part));
      else if ('source' in part) end = Math.max(end, part.offset + part.source.length);
    }
  }
  return end;
}

const styles: Readonly<Record<Scalar.Type, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'quoted',
  QUOTE_DOUBLE: 'quoted',
  BLOCK_FOLDED: 'folded',
  BLOCK_LITERAL: 'literal',
};

function readScalar(node: Scalar.Parsed, reading: Reading): ScalarTree {
  const { file } = reading;
  const token = node.srcToken;
  const style = styles[node.type ?? 'PLAIN'];
  const span = spanOf(node.range, reading);
  const hash = style === 'plain' ? hashAfter(span.end, reading) : undefined;
  // The library gives an empty value no token.
  if (token === undefined) {
    return { kind: 'scalar', text: sourceText(node.source, file, span.start), style, span, hash };
  }
  if (token.type === 'block-scalar') reading.verbatim.push(span);
  if (style === 'quoted') readQuotes(token.source, span, reading);
  if (style === 'plain') reportSwallowedItem(token.source, span.start, reading);
  return { kind: 'scalar', text: scalarText(token, node.source, file), style, span, hash };
}

/** Reports a quote that is not closed, or that is closed only by the one that opens a later value. */
function readQuotes(source: string, span: Span, reading: Reading): void {
  const { file, keys } = reading;
  const quote = source.charAt(0);
  const [first, ...more] = [...linesOf(source)];
  const swallows = more.some((line) => beginsWithKey(line.text, keys));
  if (more.length > 0) reading.verbatim.push(span);
  if (source.length > 1 && source.endsWith(quote) && !swallows) return;
  const chinese = /[”’“‘]\s*$/.exec(first?.text ?? '')?.[0].trim();
  const hint: Hint =
    chinese === undefined
      ? {
          message: {
            zh: `在文字末尾补上 ${quote}；文字里本来就有引号的，外面改用另一种引号`,
            en: `close it with ${quote}; a text that has this mark in it goes between the other kind`,
          },
        }
      : {
          message: {
            zh: `末尾的 ${chinese} 是中文引号，应为半角的 ${quote}`,
            en: `the ${chinese} at the end is a Chinese quotation mark; write ${quote}`,
          },
        };
  reading.unclosed.push(span);
  const start = { file, start: span.start, end: span.start + 1 };
  reading.problems.push(diagnostic('manifest/unclosed-quote', { quote }, start, [hint]));
}

/** A list item that is indented too deep goes on with the text above it: `- 张三` and `  - 李四` would be one name. */
function reportSwallowedItem(source: string, start: number, reading: Reading): void {
  const found = /\n[ \t]*(- .*)/.exec(source);
  if (found?.[1] === undefined) return;
  const at = start + found.index + found[0].length - found[1].length;
  const span = spanIn(reading, at, at + found[1].trimEnd().length);
  reading.problems.push(diagnostic('manifest/bad-indent', {}, span, [hints.indent, hints.block]));
}

/** A comment at once behind a value whose # has no blank after it: likely meant as text. */
function hashAfter(end: number, reading: Reading): Span | undefined {
  const { text } = reading;
  let next = end;
  while (text[next] === ' ' || text[next] === '\t') next++;
  // Before the line is looked at: hardly any value has a # behind it, and a line may hold a hundred thousand of them.
  if (text[next] !== '#') return undefined;
  const rest = text.slice(end, lineAt(text, end).end).trimEnd();
  const found = /^[ \t]*(#[\p{L}\p{N}].*)$/u.exec(rest);
  if (found?.[1] === undefined) return undefined;
  const start = end + found[0].length - found[1].length;
  return { file: reading.file, start, end: start + found[1].length };
}

/** Reports the value whose mark stands before `near`. */
function reportMark(mark: string, near: number, reading: Reading): void {
  let start = Math.max(0, reading.text.lastIndexOf(mark, near));
  while (start > 0 && /[^\s,[\]{}]/.test(reading.text.charAt(start - 1))) start -= 1;
  reading.problems.push(specialStart(start, reading));
}

function emptyScalar(at: number, reading: Reading): ScalarTree {
  const span = { file: reading.file, start: at, end: at };
  return { kind: 'scalar', text: sourceText('', reading.file, at), style: 'plain', span, hash: undefined };
}

function spanOf(range: readonly [number, number, number], reading: Reading): Span {
  return { file: reading.file, start: range[0], end: Math.max(range[0], range[1]) };
}

const keyHint: Hint = {
  message: {
    zh: '如果“?”“[”“{”是文字的一部分，请给整段文字加引号',
    en: 'when “?”, “[” or “{” belongs to a text, quote the whole text',
  },
};
