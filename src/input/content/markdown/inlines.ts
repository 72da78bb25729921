import type { LinkReference, PhrasingContent, Text } from 'mdast';
import { diagnostic, type Report } from '../../../base/diagnostics/diagnostic.ts';
import { type SourceText, type Span, spanOf } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { Inline, TextStyle } from '../issue.ts';
import { type Unsupported, unsupported } from './unsupported.ts';

/** What turning a tree into content needs beside the tree. */
export interface MarkdownContext {
  readonly report: Report;
  textOf(node: Text): SourceText;
  spanOf(node: {
    readonly position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  }): Span;
  /** Target of `[text][label]` by its identifier. */
  targetOf(identifier: string): string | undefined;
}

/** Inlines of one block, all in `style` unless they say otherwise. */
export function inlinesOf(nodes: readonly PhrasingContent[], style: TextStyle, context: MarkdownContext): Inline[] {
  return nodes.flatMap((node) => inlineOf(node, style, context));
}

function inlineOf(node: PhrasingContent, style: TextStyle, context: MarkdownContext): Inline[] {
  const refuse = (what: Unsupported): Inline[] => {
    context.report(unsupported(what, context.spanOf(node)));
    return [];
  };
  switch (node.type) {
    case 'text':
      return [textInline(node, style, context)];
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
      return refuse('image');
    case 'html':
      return refuse('html');
    case 'inlineCode':
      return refuse('code');
    case 'delete':
      return refuse('strikethrough');
    case 'footnoteReference':
      return refuse('footnote');
    default:
      return unreachable(node);
  }
}

function linkReference(node: LinkReference, style: TextStyle, context: MarkdownContext): Inline[] {
  // `[^1]` with a definition reads as a link for CommonMark; the definition is refused as a footnote.
  if (node.identifier.startsWith('^')) return [];
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

/** Marks of dialects that CommonMark leaves in the text and that would be printed as they stand. */
const literals: readonly { readonly pattern: RegExp; readonly what: Unsupported }[] = [
  { pattern: /\[\^[^\]\s]+\]/gu, what: 'footnote' },
  { pattern: /~~[^~]+~~/gu, what: 'strikethrough' },
];

function textInline(node: Text, style: TextStyle, context: MarkdownContext): Inline {
  const text = context.textOf(node);
  for (const { pattern, what } of literals) {
    for (const match of text.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const span = spanOf(text, match.index, end);
      // Longer in the file than in the text: something in it is escaped, and meant to be printed.
      if (span.end - span.start === match[0].length) context.report(unsupported(what, span));
    }
  }
  for (const match of text.text.matchAll(/\*\*+/gu)) {
    const span = spanOf(text, match.index, match.index + match[0].length);
    if (span.end - span.start === match[0].length) reportStars(span, match[0], context.report);
  }
  return { kind: 'text', text, style };
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
