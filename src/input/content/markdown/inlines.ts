import type { FootnoteReference, LinkReference, PhrasingContent, Text } from 'mdast';
import { diagnostic, type Hint, type Report } from '../../../base/diagnostics/diagnostic.ts';
import { type SourceText, type Span, spanOf } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { Inline, TextStyle } from '../issue.ts';
import type { PictureReader } from '../pictures/read-picture.ts';
import { plainStyle } from '../plain-text.ts';
import { levelledTexts } from './figures.ts';
import { reportLiteralMarks, reportUnsuited } from './mark-findings.ts';
import { type Notes, noteForm } from './notes.ts';
import { marksOf, unmarked } from './span-marks.ts';
import { type Part, type SpanContext, spansOf } from './spans.ts';
import { type Unsupported, unsupported } from './unsupported.ts';

/** What turning a tree into content needs beside the tree. */
export interface MarkdownContext extends SpanContext {
  readonly report: Report;
  /** The whole file. */
  readonly source: SourceText;
  /** By identifier. */
  readonly notes: Notes;
  /** Undefined where there are no files beside the text. */
  readonly pictures: PictureReader | undefined;
  /** In a cell of a table, which has no other way to begin a line. */
  readonly isCell?: boolean;
  /** In a note, which has no notes of its own. */
  readonly isNote?: boolean;
  spanOf(node: {
    readonly position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  }): Span;
  /** Target of `[text][label]` by its identifier. */
  targetOf(identifier: string): string | undefined;
}

/** Inlines of one block, all in `style` unless they say otherwise. */
export function inlinesOf(nodes: readonly PhrasingContent[], style: TextStyle, context: MarkdownContext): Inline[] {
  return inlinesOfParts(spansOf(nodes, context), style, context);
}

function inlinesOfParts(parts: readonly Part[], style: TextStyle, context: MarkdownContext): Inline[] {
  return parts.flatMap((part) => {
    switch (part.kind) {
      case 'node':
        return inlineOf(part.node, style, context);
      case 'text':
        return textInlines(part.text, style, context);
      case 'span':
        return spanInlines(part, style, context);
      default:
        return unreachable(part);
    }
  });
}

function spanInlines(span: Extract<Part, { kind: 'span' }>, style: TextStyle, context: MarkdownContext): Inline[] {
  const marks = marksOf(span.attributes, style.marks, context.report);
  const inlines = inlinesOfParts(span.parts, { ...style, marks }, context);
  reportUnsuited(marks, style.marks, span.attributes, inlines, context.report);
  return inlines;
}

/** A line ends in a cell as it does in GitHub's tables. */
const lineEnd = /^<br\s*\/?>$/iu;

function inlineOf(node: Exclude<PhrasingContent, Text>, style: TextStyle, context: MarkdownContext): Inline[] {
  const refuse = (what: Unsupported): Inline[] => {
    context.report(unsupported(what, context.spanOf(node)));
    return [];
  };
  switch (node.type) {
    case 'strong':
      return inlinesOf(node.children, { ...style, bold: true }, context);
    case 'emphasis':
      return inlinesOf(node.children, { ...style, emphasis: true }, context);
    case 'link':
      return inlinesOf(node.children, { ...style, href: target(node.url, context.spanOf(node), context) }, context);
    case 'linkReference':
      return linkReference(node, style, context);
    case 'break':
      return [{ kind: 'forced-break', span: context.spanOf(node) }];
    case 'image':
    case 'imageReference':
      context.report(diagnostic('content/picture-in-text', {}, context.spanOf(node), [ownLine]));
      return [];
    case 'html':
      if (context.isCell === true && lineEnd.test(node.value)) {
        return [{ kind: 'forced-break', span: context.spanOf(node) }];
      }
      return refuse('html');
    case 'inlineCode':
      return refuse('code');
    case 'delete':
      return refuse('strikethrough');
    case 'footnoteReference':
      return noteOf(node, context);
    default:
      return unreachable(node);
  }
}

/** The mark of a note, with the note: its paragraphs, a forced line end between them. A note has no notes. */
function noteOf(node: FootnoteReference, context: MarkdownContext): Inline[] {
  const note = context.notes.get(node.identifier);
  // Without a definition the parser leaves the brackets in the text.
  if (note === undefined) return [];
  const span = context.spanOf(node);
  if (context.isNote === true) {
    context.report(diagnostic('content/note-block', {}, span));
    return [];
  }
  note.isUsed = true;
  const inside = { ...context, isNote: true };
  const inlines = note.node.children.flatMap((child, index): Inline[] => {
    if (child.type !== 'paragraph') {
      context.report(diagnostic('content/note-block', {}, context.spanOf(child)));
      return [];
    }
    const text = inlinesOf(child.children, plainStyle, inside);
    return index === 0 ? text : [{ kind: 'forced-break', span: context.spanOf(child) }, ...text];
  });
  return [{ kind: 'note', inlines, span }];
}

const ownLine: Hint = {
  message: { zh: '请在图片前后各空一行', en: 'leave a blank line before and behind it' },
};

function linkReference(node: LinkReference, style: TextStyle, context: MarkdownContext): Inline[] {
  const url = context.targetOf(node.identifier) ?? '';
  return inlinesOf(node.children, { ...style, href: target(url, context.spanOf(node), context) }, context);
}

/** The target when a reader of the PDF can follow it; others are reported and left out. */
function target(url: string, span: Span, context: MarkdownContext): string | undefined {
  if (/^(https?:\/\/|mailto:)\S+$/i.test(url)) return url;
  context.report(
    diagnostic('content/link-target', { url }, span, [
      {
        message: {
          zh: '请写完整的网址（https://…）或邮箱（mailto:…）',
          en: 'write a whole address: https://… or mailto:…',
        },
      },
    ]),
  );
  return undefined;
}

const missingNote = /\[\^[^[\]\s]+\]/gu;

/** Marks of dialects that CommonMark leaves in the text and that would be printed as they stand. */
const literals: readonly { readonly pattern: RegExp; readonly what: Unsupported }[] = [
  { pattern: /~~[^~]+~~/gu, what: 'strikethrough' },
];

function textInlines(text: SourceText, style: TextStyle, context: MarkdownContext): Inline[] {
  reportLiterals(text, context);
  return levelledTexts(text, context).map(({ text, level }) => ({
    kind: 'text',
    text,
    style: level === undefined ? style : { ...style, marks: atLevel(style.marks, level) },
  }));
}

const levelled = {
  raised: { ...unmarked, level: 'raised' },
  lowered: { ...unmarked, level: 'lowered' },
} as const;

/** Marks of raised or lowered text; the same for all that has no others, of which a paragraph may hold any number. */
function atLevel(marks: TextStyle['marks'], level: 'raised' | 'lowered'): TextStyle['marks'] {
  return marks === undefined ? levelled[level] : { ...marks, level };
}

/** Says what of the text looks like markup and will be printed as it stands. */
function reportLiterals(text: SourceText, context: MarkdownContext): void {
  for (const { pattern, what } of literals) {
    for (const match of text.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const span = spanOf(text, match.index, end);
      // Longer in the file than in the text: something in it is escaped, and meant to be printed.
      if (span.end - span.start === match[0].length) context.report(unsupported(what, span));
    }
  }
  for (const match of text.text.matchAll(missingNote)) {
    const span = spanOf(text, match.index, match.index + match[0].length);
    if (span.end - span.start !== match[0].length) continue;
    context.report(diagnostic('content/note-missing', { mark: match[0] }, span, [noteForm(match[0])]));
  }
  for (const match of text.text.matchAll(/\*\*+/gu)) {
    const span = spanOf(text, match.index, match.index + match[0].length);
    if (span.end - span.start === match[0].length) reportStars(span, match[0], context.report);
  }
  reportLiteralMarks(text, context);
}

function reportStars(span: Span, stars: string, report: Report): void {
  report(
    diagnostic('content/literal-stars', { stars }, span, [
      {
        message: {
          zh: '加粗写成“**文字**”，星号与文字之间不留空格；要印出星号，写成“\\*”',
          en: 'bold is **text** without blanks inside the stars; write \\* for a printed star',
        },
      },
    ]),
  );
}
