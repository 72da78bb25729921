/** Tables in GitHub's manner, with the lines around them that belong to them: 表1 …above, 注：… below. */
import type { TableRow as MarkdownRow, Table as MarkdownTable } from 'mdast';
import type { Block, Inline, Table, TableRow } from '../issue.ts';
import { plainStyle } from '../plain-text.ts';
import { inlinesOf, type MarkdownContext } from './inlines.ts';

const alignments = { left: 'start', center: 'center', right: 'end' } as const;

/** The table alone. A first row of empty cells is no head: GitHub's manner cannot leave it out. */
export function table(node: MarkdownTable, context: MarkdownContext): Table {
  const [first, ...rest] = node.children;
  const columns = Math.max(0, ...node.children.map(({ children }) => children.length));
  const head = first && rowOf(first, columns, context);
  return {
    kind: 'table',
    caption: [],
    columns: Array.from({ length: columns }, (_, k) => {
      const align = node.align?.[k];
      return align === null || align === undefined ? undefined : alignments[align];
    }),
    head: head?.every((cell) => textOf(cell).trim() === '') === true ? undefined : head,
    rows: rest.map((row) => rowOf(row, columns, context)),
    notes: [],
    span: context.spanOf(node),
  };
}

/** Short rows are filled up with empty cells. */
function rowOf({ children }: MarkdownRow, columns: number, context: MarkdownContext): TableRow {
  return Array.from({ length: columns }, (_, k) => inlinesOf(children[k]?.children ?? [], plainStyle, context));
}

/** 表1、表 2-1、表三 at the start of a line, as reports number them. */
const captionStart = /^表\s*[0-9A-Z一二三四五六七八九十]+(?:[-–.．][0-9]+)*(?:[\s\u3000：:]|$)/u;
/** Longer, and it is a paragraph about the table. */
const longestCaption = 60;
const noteStart = /^(?:注|说明|备注|资料来源|数据来源|来源)\s*[：:]/u;

/** Paragraphs directly before and behind tables that are their captions and notes go into them. */
export function withTableTexts(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === 'table' && last?.kind === 'paragraph' && isCaption(last.inlines)) {
      found[found.length - 1] = { ...block, caption: last.inlines };
    } else if (block.kind === 'paragraph' && last?.kind === 'table' && noteStart.test(textOf(block.inlines))) {
      found[found.length - 1] = { ...last, notes: [...last.notes, block.inlines] };
    } else found.push(block);
  }
  return found;
}

function isCaption(inlines: readonly Inline[]): boolean {
  const text = textOf(inlines).trim();
  return text.length <= longestCaption && !/[。！？；]$/u.test(text) && captionStart.test(text);
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text.text : '')).join('');
}
