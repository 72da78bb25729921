/**
 * What editors write without markup, by its form and place: headings by their numbers, 编者按, signature and date,
 * sentences that go on behind a table.
 */
import { sliceSource } from '../../../base/source-text.ts';
import type { Block, HeadingLevel, Inline } from '../issue.ts';
import { type NumberForm, numberFormOf } from './numbering.ts';
import { signed } from './signature.ts';
import { textOf } from './text-of.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Blocks of an article in normal text, with what is recognised in them. */
export function recognise(blocks: readonly Block[]): Block[] {
  return signed(continued(headed(blocks.map(editorial)).map(runIn)));
}

const levels: Readonly<Partial<Record<NumberForm, HeadingLevel>>> = {
  han: 1,
  'han-brackets': 2,
  figure: 3,
  'figure-brackets': 4,
};

/** A heading fits a line and has no mark at its end (GB/T 15834-2011, A.1). */
const longestHeading = 30;

/**
 * A short numbered paragraph without a mark at its end is a heading when text or a lower number follows; several of one
 * form after each other are a list, and stay paragraphs.
 */
function headed(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index): Block => {
    if (block.kind !== 'paragraph') return block;
    const text = textOf(block.inlines);
    const form = numberFormOf(text);
    const level = form === undefined ? undefined : levels[form];
    const next = blocks[index + 1];
    const isShort = text.length <= longestHeading && !/[。！？；：，、…\n]$|\n/u.test(text);
    if (level === undefined || !isShort || next === undefined || isSameForm(next, form)) return block;
    return { kind: 'heading', level, inlines: block.inlines };
  });
}

function isSameForm(block: Block, form: NumberForm | undefined): boolean {
  return block.kind === 'paragraph' && numberFormOf(textOf(block.inlines)) === form;
}

/** A number, words without a pause that parts clauses, a full stop; text goes on behind it. */
const runInHeading = /^[^。！？；：\n]{3,30}。(?=.)/u;

/** 一、标题。正文 in one paragraph: its first sentence is set as a heading of its level. */
function runIn(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  const text = textOf(block.inlines);
  const form = numberFormOf(text);
  const level = form === undefined ? undefined : levels[form];
  const heading = level === undefined ? undefined : runInHeading.exec(text)?.[0];
  if (level === undefined || heading === undefined) return block;
  return { ...block, inlines: withHeading(block.inlines, heading.length, level) };
}

/** The first characters of a paragraph as a heading; a note among them stays as it is. */
function withHeading(inlines: readonly Inline[], length: number, heading: HeadingLevel): Inline[] {
  let left = length;
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind !== 'text' || left <= 0) return [inline];
    const { text, style } = inline;
    const count = Math.min(left, text.text.length);
    left -= count;
    const head: Inline = { ...inline, text: sliceSource(text, 0, count), style: { ...style, heading } };
    return count === text.text.length ? [head] : [head, { ...inline, text: sliceSource(text, count) }];
  });
}

/** 编者按：, 按语：, 按：, 编后：, 编者的话： at the start of a paragraph, whose label is then set off. */
const editorialStart = /^(?:【?(?:编者按|编者的话|按语|编后语|编后|按)】?[：:]|【(?:编者按|按语|编后)】)/u;

function editorial(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  const label = editorialStart.exec(textOf(block.inlines))?.[0];
  return label === undefined ? block : { kind: 'editorial', blocks: [withLabel(block, label.length)] };
}

/** The first characters of a paragraph in bold. */
function withLabel(block: Paragraph, length: number): Paragraph {
  const [first, ...rest] = block.inlines;
  if (first?.kind !== 'text' || first.text.text.length < length) return block;
  const bold = { ...first, text: sliceSource(first.text, 0, length), style: { ...first.style, bold: true } };
  const after = { ...first, text: sliceSource(first.text, length) };
  return { ...block, inlines: after.text.text === '' ? [bold, ...rest] : [bold, after, ...rest] };
}

/** Marks that end a sentence or announce what follows. */
const finished = /[。！？：；…!?:;][”’』」）)】》]*$/u;

/** What may stand inside a sentence (CLREQ #first_line_indents). */
const interrupts: ReadonlySet<Block['kind']> = new Set(['figure', 'table', 'quotation', 'list']);

/** A paragraph behind a figure, a table, a quotation or a list goes on with a sentence that the one before it did not end. */
function continued(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const between = blocks[index - 1];
    const before = blocks[index - 2];
    if (block.kind !== 'paragraph' || before?.kind !== 'paragraph') return block;
    if (between === undefined || !interrupts.has(between.kind)) return block;
    return finished.test(textOf(before.inlines)) ? block : { ...block, continues: true };
  });
}
