/**
 * Bracketed spans after pandoc's manner: `[文字]{着重号}`. CommonMark leaves the brackets in the text where no link
 * comes of them, so they are found among the inlines of a block: what stands between may hold emphasis, links and
 * further spans. A bracket that the author escaped is a bracket.
 */
import type { PhrasingContent, Text } from 'mdast';
import { type SourceText, sliceSource } from '../../../base/source-text.ts';

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
}

/** The inlines of one block with its spans found; brackets without a partner or without `{…}` stay text. */
export function spansOf(nodes: readonly PhrasingContent[], context: SpanContext): Part[] {
  const levels: Level[] = [{ bracket: undefined, drafts: [] }];
  for (const node of nodes) {
    if (node.type === 'text') readText(levels, context.textOf(node), context);
    else levels.at(-1)?.drafts.push({ kind: 'node', node });
  }
  while (levels.length > 1) closeAsText(levels);
  return levels.flatMap(({ drafts }) => finished(drafts));
}

function readText(levels: Level[], text: SourceText, context: SpanContext): void {
  let from = 0;
  const add = (start: number, end: number) => addRange(levels, { kind: 'range', of: text, start, end });
  for (const match of text.text.matchAll(/[[\]]/gu)) {
    const at = match.index;
    if (at < from || !context.isTyped(text, at)) continue;
    add(from, at);
    from = at + 1;
    const bracket: Range = { kind: 'range', of: text, start: at, end: from };
    if (match[0] === '[') {
      levels.push({ bracket, drafts: [] });
      continue;
    }
    const attributes = attributesAt(text, from, context);
    if (attributes !== undefined && levels.length > 1) {
      from = attributes.end;
      const parts = finished(levels.pop()?.drafts ?? []);
      levels.at(-1)?.drafts.push({ kind: 'span', parts, attributes: attributes.text });
    } else {
      if (levels.length > 1) closeAsText(levels);
      addRange(levels, bracket);
    }
  }
  add(from, text.text.length);
}

/** What stands in the braces that follow a bracket at once. */
function attributesAt(text: SourceText, at: number, context: SpanContext) {
  const braces = /^\{[^{}]*[^{}\s][^{}]*\}/u.exec(text.text.slice(at));
  if (braces === null || !context.isTyped(text, at)) return undefined;
  const end = at + braces[0].length;
  return { end, text: sliceSource(text, at + 1, end - 1) };
}

/** The innermost open bracket turns out to be one in the text. */
function closeAsText(levels: Level[]): void {
  const level = levels.pop();
  if (level?.bracket !== undefined) addRange(levels, level.bracket);
  for (const draft of level?.drafts ?? []) {
    if (draft.kind === 'range') addRange(levels, draft);
    else levels.at(-1)?.drafts.push(draft);
  }
}

function addRange(levels: readonly Level[], range: Range): void {
  const drafts = levels.at(-1)?.drafts ?? [];
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
