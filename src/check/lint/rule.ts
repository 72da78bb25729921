/** What a rule of `bulletin check` is: a question to each text of an issue, or to the issue as a whole. */
import type { Diagnostic, Hint } from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import { spanOf } from '../../base/source-text.ts';
import type { Issue } from '../../input/content/issue.ts';
import type { LintText } from './lint-text.ts';

export type TextRule = (text: LintText) => readonly Diagnostic[];

export type IssueRule = (issue: Issue) => readonly Diagnostic[];

/** What a pattern has matched, and where that stands in its file. */
export interface Found {
  readonly text: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly span: Span;
}

/** A diagnostic for every match of a pattern, which must be global. */
export function findings(
  { text }: LintText,
  pattern: RegExp,
  report: (found: Found) => Diagnostic | undefined,
): Diagnostic[] {
  return [...text.text.matchAll(pattern)].flatMap((match) => {
    const span = spanOf(text, match.index, match.index + match[0].length);
    return report({ text: match[0], groups: match.groups ?? {}, span }) ?? [];
  });
}

/** The way out: what to write instead. */
export function writeInstead(text: string): Hint {
  return { message: { zh: `改为“${text}”`, en: `write “${text}”` } };
}
