/** What an editor would want to know about the marks of a text: those that do nothing, and those that were not read. */
import { diagnostic, type Hint, type Report } from '../../../base/diagnostics/diagnostic.ts';
import { type SourceText, spanOf } from '../../../base/source-text.ts';
import type { Inline, TextMarks } from '../issue.ts';
import { type MarkKind, markKindOf, markName } from './mark-names.ts';
import type { SpanContext } from './spans.ts';

/** Reports marks of a span (those that `outer` has not) which its text cannot bear. */
export function reportUnsuited(
  marks: TextMarks,
  outer: TextMarks | undefined,
  attributes: SourceText,
  inlines: readonly Inline[],
  report: Report,
): void {
  const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text.text : '')).join('');
  const found = (kind: MarkKind) =>
    report(diagnostic('content/mark-without-text', { name: markName(kind) }, spanOf(attributes)));
  const isBlank = text.trim() === '';
  // Dots are not set under marks and Latin words; what is left of the text must have something.
  if (marks.dots && outer?.dots !== true && !/[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\d]/u.test(text))
    found('dots');
  if (isBlank && marks.name !== outer?.name) found(marks.name?.line === 'wavy' ? 'book-title' : 'proper-name');
  if (isBlank && marks.ruby !== undefined && marks.ruby !== outer?.ruby) found(marks.ruby.kind);
  const { spread } = marks;
  if (spread !== undefined && spread !== outer?.spread && widthOf(text) > spread.squares) {
    report(diagnostic('content/spread-too-narrow', { text, squares: spread.squares }, spanOf(attributes)));
  }
}

/** Width in Han characters, nearly: what is no Latin letter takes one, a Latin letter or digit half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[!-\u02ff]/u.test(character) ? 0.5 : 1), 0);
}

/** Braces with the name of a mark that no span came of: typed full-width, with a blank before them, without brackets. */
export function reportLiteralMarks(text: SourceText, context: SpanContext & { readonly report: Report }): void {
  for (const match of text.text.matchAll(/[{｛]\s*\.?([^\s{}｛｝=＝]+)(?:\s*[=＝][^{}｛｝]*)?[}｝]/gu)) {
    if (markKindOf(match[1] ?? '') === undefined || !context.isTyped(text, match.index)) continue;
    const span = spanOf(text, match.index, match.index + match[0].length);
    context.report(diagnostic('content/literal-mark', { text: match[0] }, span, [form]));
  }
}

const form: Hint = {
  message: {
    zh: '写成“[文字]{着重号}”：用半角的方括号和花括号，中间不留空格；要原样印出，写成“\\{”',
    en: 'write [text]{dots} with half-width brackets and no blank between them; for a printed brace write \\{',
  },
};
