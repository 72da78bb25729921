/**
 * Bracketed spans after pandoc's manner: `[文字]{着重号}`. CommonMark leaves the brackets in the text where no link
 * comes of them, so they are found among the inlines of a block: what stands between may hold emphasis, links and
 * further spans. A bracket that the author escaped is a bracket.
 */
import type { PhrasingContent, Text } from 'mdast';
import { type SourceText, sliceSource } from '../../../base/source-text.ts';
import { deepest } from './depth.ts';

/** An inline of the tree, a stretch of its text, or a span with what stands in it. */
export type Part =
  | { readonly kind: 'node'; readonly node: Exclude<PhrasingContent, Text> }
  | { readonly kind: 'text'; readonly text: SourceText }
  | { readonly kind: 'span'; readonly parts: readonly Part[]; readonly attributes: SourceText };

/** What finding spans needs beside the tree. */
export interface SpanContext {
  textOf(node: Text): SourceText;
  /** Whether the character stands in the file as it stands in the text: neither escaped nor written as an entity. */
  isTyped(text: SourceText, index: number): boolean;
  /** Called for each span that is left out, because it holds others deeper than any author means. */
  foundTooDeep(attributes: SourceText): void;
}

/** A stretch of one node's text, so that neighbours can be joined again. */
interface Range {
  readonly kind: 'range';
  readonly of: SourceText;
  readonly start: number;
  readonly end: number;
}

type Draft = Range | Exclude<Part, { kind: 'text' }>;

/** Brackets that are open at a place of the block, the outermost first. */
interface Level {
  /** The bracket itself; undefined for the block. */
  readonly bracket: Range | undefined;
  readonly drafts: Draft[];
  /** How deep spans stand in each other among them. */
  depth: number;
}

/** The inlines of one block with its spans found; brackets without a partner or without `{…}` stay text. */
export function spansOf(nodes: readonly PhrasingContent[], context: SpanContext): Part[] {
  const levels: Level[] = [levelOf(undefined)];
  for (const node of nodes) {
    if (node.type === 'text') readText(levels, context.textOf(node), context);
    else levels.at(-1)?.drafts.push({ kind: 'node', node });
  }
  // Brackets that are still open are text, the outermost first: from within, each would move what all others hold.
  const [block, ...open] = levels;
  for (const { bracket, drafts } of open) {
    addRange(block!, bracket!);
    for (const draft of drafts) addDraft(block!, draft);
  }
  return finished(block!.drafts);
}

function levelOf(bracket: Range | undefined): Level {
  return { bracket, drafts: [], depth: 0 };
}

function readText(levels: Level[], text: SourceText, context: SpanContext): void {
  let from = 0;
  const add = (start: number, end: number) => addRange(levels.at(-1)!, { kind: 'range', of: text, start, end });
  for (const match of text.text.matchAll(/[[\]]/gu)) {
    const at = match.index;
    if (at < from || !context.isTyped(text, at)) continue;
    add(from, at);
    from = at + 1;
    const bracket: Range = { kind: 'range', of: text, start: at, end: from };
    if (match[0] === '[') {
      levels.push(levelOf(bracket));
      continue;
    }
    const attributes = attributesAt(text, from, context);
    if (attributes !== undefined && levels.length > 1) {
      from = attributes.end;
      closeAsSpan(levels, attributes.text, context);
    } else {
      if (levels.length > 1) closeAsText(levels);
      addRange(levels.at(-1)!, bracket);
    }
  }
  add(from, text.text.length);
}

/** What stands in the braces that follow a bracket at once. */
function attributesAt(text: SourceText, at: number, context: SpanContext) {
  if (text.text[at] !== '{' || !context.isTyped(text, at)) return undefined;
  brace.lastIndex = at + 1;
  const next = brace.exec(text.text);
  if (next?.[0] !== '}' || text.text.slice(at + 1, next.index).trim() === '') return undefined;
  return { end: next.index + 1, text: sliceSource(text, at + 1, next.index) };
}

const brace = /[{}]/g;

/** The innermost open bracket begins a span. */
function closeAsSpan(levels: Level[], attributes: SourceText, context: SpanContext): void {
  const { drafts, depth } = levels.pop()!;
  const outer = levels.at(-1)!;
  if (depth === deepest) {
    context.foundTooDeep(attributes);
    return;
  }
  outer.depth = Math.max(outer.depth, depth + 1);
  outer.drafts.push({ kind: 'span', parts: finished(drafts), attributes });
}

/** The innermost open bracket turns out to be one in the text. */
function closeAsText(levels: Level[]): void {
  const { bracket, drafts, depth } = levels.pop()!;
  const outer = levels.at(-1)!;
  addRange(outer, bracket!);
  for (const draft of drafts) addDraft(outer, draft);
  outer.depth = Math.max(outer.depth, depth);
}

function addDraft(level: Level, draft: Draft): void {
  if (draft.kind === 'range') addRange(level, draft);
  else level.drafts.push(draft);
}

function addRange({ drafts }: Level, range: Range): void {
  const last = drafts.at(-1);
  if (range.start === range.end) return;
  if (last?.kind === 'range' && last.of === range.of && last.end === range.start) {
    drafts[drafts.length - 1] = { ...last, end: range.end };
  } else drafts.push(range);
}

function finished(drafts: readonly Draft[]): Part[] {
  return drafts.map((draft) => {
    if (draft.kind !== 'range') return draft;
    const { of, start, end } = draft;
    const isWhole = start === 0 && end === of.text.length;
    return { kind: 'text', text: isWhole ? of : sliceSource(of, start, end) };
  });
}
