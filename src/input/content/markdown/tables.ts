/** Tables in GitHub's manner, with the lines around them that belong to them: 表1 …above, 注：… below. */
import type { TableCell as MarkdownCell, TableRow as MarkdownRow, Table as MarkdownTable } from 'mdast';
import { type SourceText, sliceSource, spanOf } from '../../../base/source-text.ts';
import type { Block, Inline, Table } from '../issue.ts';
import { plainStyle } from '../plain-text.ts';
import { inlinesOf, type MarkdownContext } from './inlines.ts';
import { mergesOf, type WrittenCell } from './merged-cells.ts';

const alignments = { left: 'start', center: 'center', right: 'end' } as const;

/**
 * The table alone. A first row of empty cells is no head: GitHub's manner cannot leave it out. A head goes on in the rows
 * that its cells reach down into.
 */
export function table(node: MarkdownTable, context: MarkdownContext): Table {
  const columns = Math.max(0, ...node.children.map(({ children }) => children.length));
  const all = node.children.map((row) => cellsOf(row, columns, context));
  const hasHead = all[0]?.some(({ inlines }) => textOf(inlines).trim() !== '') === true;
  const cells = hasHead ? all : all.slice(1);
  const merges = mergesOf(cells, context.report);
  const heads = hasHead ? Math.max(1, ...merges.flatMap(({ row, rows }) => (row === 0 ? [rows] : []))) : 0;
  const rows = cells.map((row) => row.map(({ inlines }) => inlines));
  return {
    kind: 'table',
    caption: [],
    columns: Array.from({ length: columns }, (_, k) => {
      const align = node.align?.[k];
      return align === null || align === undefined ? undefined : alignments[align];
    }),
    heads: rows.slice(0, heads),
    rows: rows.slice(heads),
    merges,
    notes: [],
    span: context.spanOf(node),
  };
}

/** Short rows are filled up with empty cells; `<` and `^` alone in a cell join it to the one before or above it. */
function cellsOf({ children }: MarkdownRow, columns: number, context: MarkdownContext): WrittenCell[] {
  return Array.from({ length: columns }, (_, k): WrittenCell => {
    const cell = children[k];
    if (cell === undefined) return { inlines: [], joins: undefined, span: undefined };
    const joins = joinOf(cell, context);
    const inlines = joins === undefined ? inlinesOf(cell.children, plainStyle, { ...context, isCell: true }) : [];
    return { inlines, joins, span: context.spanOf(cell) };
  });
}

function joinOf({ children }: MarkdownCell, context: MarkdownContext): WrittenCell['joins'] {
  const [only, ...more] = children;
  if (only?.type !== 'text' || more.length > 0) return undefined;
  const text = context.textOf(only);
  if (!context.isTyped(text, 0)) return undefined;
  return text.text === '<' ? 'left' : text.text === '^' ? 'above' : undefined;
}

/** 表1、表 2-1、表三 at the start of a line, as reports number them. */
const captionStart = /^表\s*[0-9A-Z一二三四五六七八九十]+(?:[-–.．][0-9]+)*(?:[\s\u3000：:]|$)/u;
/** Longer, and it is a paragraph about the table. */
const longestCaption = 60;
const noteStart = /^(?:注|说明|备注|资料来源|数据来源|来源)\s*[：:]/u;

/**
 * Paragraphs directly before and behind tables that are their captions and notes go into them. `{通栏}` at the end of the
 * caption, or in its place, has the table stand across all columns; at the end of a paragraph that is no caption as well,
 * for the mark must never be printed.
 */
export function withTableTexts(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === 'table' && last?.kind === 'paragraph') found.splice(-1, 1, ...withLineAbove(last, block));
    else if (block.kind === 'paragraph' && last?.kind === 'table' && noteStart.test(textOf(block.inlines))) {
      found[found.length - 1] = { ...last, notes: [...last.notes, block.inlines] };
    } else found.push(block);
  }
  return found;
}

const spanMark = /\s*\{\s*(?:通栏|span)\s*\}$/u;

/** A table with the paragraph above it in it, where that is a caption or its mark alone, or behind it. */
function withLineAbove(above: Extract<Block, { readonly kind: 'paragraph' }>, table: Table): Block[] {
  const unmarked = withoutSpanMark(above.inlines);
  const inlines = unmarked ?? above.inlines;
  const marked: Table = unmarked === undefined ? table : { ...table, isSpanning: true };
  if (inlines.length === 0 || isCaption(inlines)) return [{ ...marked, caption: inlines }];
  return [{ ...above, inlines }, marked];
}

/** The inlines without the mark that they end in; undefined where they do not. */
function withoutSpanMark(inlines: readonly Inline[]): readonly Inline[] | undefined {
  const last = inlines.at(-1);
  const mark = last?.kind === 'text' ? spanMark.exec(last.text.text) : null;
  if (last?.kind !== 'text' || mark === null || !isTyped(last.text, mark)) return undefined;
  const before = mark.index === 0 ? [] : [{ ...last, text: sliceSource(last.text, 0, mark.index) }];
  return [...inlines.slice(0, -1), ...before];
}

/** Whether a match stands in the file as it stands in the text: without escapes. */
function isTyped(text: SourceText, match: RegExpExecArray): boolean {
  const { start, end } = spanOf(text, match.index, match.index + match[0].length);
  return end - start === match[0].length;
}

function isCaption(inlines: readonly Inline[]): boolean {
  const text = textOf(inlines).trim();
  return text.length <= longestCaption && !/[。！？；]$/u.test(text) && captionStart.test(text);
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text.text : '')).join('');
}
