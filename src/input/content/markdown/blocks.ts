import type { BlockContent, Definition, DefinitionContent, Heading, List, Paragraph, RootContent } from 'mdast';
import { diagnostic, type Hint, type Report } from '../../../base/diagnostics/diagnostic.ts';
import { offsetAt, type SourceText, type Span, sliceSource, spanOf } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { Block } from '../issue.ts';
import type { PictureReader } from '../pictures/read-picture.ts';
import { joinedLines, lookLikeParagraphs, plainStyle } from '../plain-text.ts';
import { numberFormOf } from '../recognise/numbering.ts';
import { deepest } from './depth.ts';
import { inlinesOf, type MarkdownContext } from './inlines.ts';
import { notesIn, reportUnusedNotes } from './notes.ts';
import { type MarkdownMemo, type ParsedMarkdown, parseMarkdown } from './parse-markdown.ts';
import { figure, isFigure } from './pictures.ts';
import { table, withTableTexts } from './tables.ts';
import { type Unsupported, unsupported } from './unsupported.ts';

type FlowContent = RootContent | BlockContent | DefinitionContent;

/** Blocks of an article written in Markdown; whatever cannot be printed is reported, all of it in one run. */
export function parseMarkdownBlocks(
  source: SourceText,
  report: Report,
  pictures?: PictureReader,
  memo?: MarkdownMemo,
): Block[] {
  // A byte order mark is part of the encoding, not of the text.
  const text = source.text.startsWith('\ufeff') ? sliceSource(source, 1) : source;
  const parsed = parseMarkdown(text, memo);
  const context = contextOf(parsed, text, report, pictures);
  if (parsed.tooDeep !== undefined) reportDepth(parsed.tooDeep, report);
  if (parsed.tooTangled !== undefined) report(diagnostic('content/tangled-marks', {}, parsed.tooTangled, [inParts]));
  const blocks = blocksOf(parsed.root.children, context, text);
  reportUnusedNotes(context.notes, report);
  return blocks;
}

function reportDepth(span: Span, report: Report): void {
  report(diagnostic('content/nested-too-deep', { deepest }, span));
}

const inParts: Hint = {
  message: {
    zh: '删去多余的符号，或把这一段分成几段；要原样印出的写成“\\[”',
    en: 'take out those that are not meant, or part the paragraph; write \\[ for a printed bracket',
  },
};

function contextOf(
  parsed: ParsedMarkdown,
  source: SourceText,
  report: Report,
  pictures: PictureReader | undefined,
): MarkdownContext {
  const definitions = new Map<string, string>();
  collectDefinitions(parsed.root.children, (definition) => {
    // The first one counts, CommonMark 0.31 section 4.7.
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition.url);
  });
  return {
    source,
    pictures,
    report,
    notes: notesIn(parsed.root.children, (node) =>
      spanOf(source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
    ),
    textOf: parsed.textOf,
    foundTooDeep: (attributes) => reportDepth(spanOf(attributes, 0, attributes.text.length), report),
    isTyped: (text, index) => isTypedAt(source, offsetAt(text, index) - offsetAt(source, 0), text.text[index]),
    targetOf: (identifier) => definitions.get(identifier),
    spanOf: (node) => spanOf(source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
  };
}

/** Whether `character` stands at `place` of the source, and no backslash that counts before it (CommonMark 0.31, 2.4). */
function isTypedAt(source: SourceText, place: number, character: string | undefined): boolean {
  if (source.text[place] !== character) return false;
  let backslashes = 0;
  while (source.text[place - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 0;
}

function collectDefinitions(nodes: readonly FlowContent[], add: (definition: Definition) => void): void {
  for (const node of nodes) {
    if (node.type === 'definition') add(node);
    else if (node.type === 'blockquote' || node.type === 'listItem') collectDefinitions(node.children, add);
    else if (node.type === 'list') for (const item of node.children) collectDefinitions(item.children, add);
  }
}

function blocksOf(nodes: readonly FlowContent[], context: MarkdownContext, source: SourceText): Block[] {
  return withTableTexts(nodes.flatMap((node) => blockOf(node, context, source)));
}

function blockOf(node: FlowContent, context: MarkdownContext, source: SourceText): Block[] {
  const refuse = (what: Unsupported): Block[] => {
    context.report(unsupported(what, context.spanOf(node)));
    return [];
  };
  switch (node.type) {
    case 'paragraph':
      return isFigure(node) ? figure(node, context) : [paragraph(node, context)];
    case 'heading':
      return [heading(node, context)];
    case 'list':
      return [list(node, context, source)];
    case 'blockquote':
      return [{ kind: 'quotation', blocks: blocksOf(node.children, context, source) }];
    case 'definition':
      return [];
    case 'html':
      return refuse('html');
    case 'code':
      return refuse('code');
    case 'thematicBreak':
      return refuse('thematic-break');
    case 'table':
      return [table(node, context)];
    case 'footnoteDefinition':
      return [];
    case 'yaml':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'break':
    case 'delete':
    case 'emphasis':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'inlineCode':
    case 'link':
    case 'linkReference':
    case 'strong':
    case 'text':
      throw new Error(`a Markdown tree has ${node.type} where a block belongs`);
    default:
      return unreachable(node);
  }
}

function paragraph(node: Paragraph, context: MarkdownContext): Block {
  reportJoined(node, context);
  return { kind: 'paragraph', inlines: inlinesOf(node.children, plainStyle, context) };
}

/** Says of each paragraph whose lines look like paragraphs: the blank lines between them were lost. */
function reportJoined(node: Paragraph, { source, report }: MarkdownContext): void {
  const start = node.position?.start.offset ?? 0;
  const text = source.text.slice(start, node.position?.end.offset);
  // A full-width blank begins a paragraph, and a number may.
  const lines = text.split(/\r?\n/u).map((line) => line.trimEnd());
  if (lines.slice(1).some((line) => line.startsWith('\u3000') || numberFormOf(line.trimStart()) !== undefined)) return;
  if (lookLikeParagraphs(lines)) report(joinedLines(lines.length, spanOf(source, start, start + lines[0]!.length)));
}

/** `##` is the highest level inside an article, because the title stands in the manifest. */
function heading(node: Heading, context: MarkdownContext): Block {
  const span = context.spanOf(node);
  if (node.depth === 1) reportTitle(span, context.report);
  if (node.depth > 5) context.report(diagnostic('content/heading-depth', { depth: node.depth }, span));
  const level = ([1, 1, 2, 3, 4, 4] as const)[node.depth - 1]!;
  return { kind: 'heading', level, inlines: inlinesOf(node.children, plainStyle, context) };
}

function reportTitle(span: Span, report: Report): void {
  report(
    diagnostic('content/title-in-body', {}, span, [
      {
        message: {
          zh: '文章标题写在清单的 title 里，正文里不要重复；文内小标题请从“##”写起',
          en: 'the title stands in the manifest and is not repeated here; headings inside begin with ##',
        },
      },
    ]),
  );
}

function list(node: List, context: MarkdownContext, source: SourceText): Block {
  return {
    kind: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    form: /^\d+\)/u.test(source.text.slice(node.position?.start.offset ?? 0)) ? 'brackets' : 'point',
    items: node.children.map((item) => ({ blocks: blocksOf(item.children, context, source) })),
  };
}
