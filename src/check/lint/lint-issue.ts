/** Runs the rules that an issue has not switched off. */
import type { CheckLevel, CheckName } from '../../base/check-name.ts';
import type { Diagnostic } from '../../base/diagnostics/diagnostic.ts';
import type { Issue } from '../../input/content/issue.ts';
import { textsOf } from './lint-text.ts';
import type { IssueRule, TextRule } from './rule.ts';
import { asciiPunctuation } from './rules/ascii-punctuation.ts';
import { dash } from './rules/dash.ts';
import { documentNumber } from './rules/document-number.ts';
import { duplicateTitle } from './rules/duplicate-title.ts';
import { ellipsis } from './rules/ellipsis.ts';
import { fullwidthCharacter } from './rules/fullwidth-character.ts';
import { internalPublication } from './rules/internal-publication.ts';
import { missingCaption } from './rules/missing-caption.ts';
import { missingSource } from './rules/missing-source.ts';
import { numbering } from './rules/numbering.ts';
import { repeatedMark } from './rules/repeated-mark.ts';
import { sectionLimit } from './rules/section-limit.ts';
import { straightQuotes } from './rules/straight-quotes.ts';
import { titlePunctuation } from './rules/title-punctuation.ts';
import { unpairedMark } from './rules/unpaired-mark.ts';
import { yearRange } from './rules/year-range.ts';

/** What a manifest says of checks; those it does not name are warnings. */
export type CheckLevels = Readonly<Partial<Record<CheckName, CheckLevel>>>;

const textRules: Readonly<Partial<Record<CheckName, TextRule>>> = {
  'ascii-punctuation': asciiPunctuation,
  'straight-quotes': straightQuotes,
  ellipsis,
  dash,
  'year-range': yearRange,
  'unpaired-mark': unpairedMark,
  'repeated-mark': repeatedMark,
  'document-number': documentNumber,
  'fullwidth-character': fullwidthCharacter,
  numbering,
  'title-punctuation': titlePunctuation,
};

const issueRules: Readonly<Partial<Record<CheckName, IssueRule>>> = {
  'section-limit': sectionLimit,
  'missing-source': missingSource,
  'missing-caption': missingCaption,
  'duplicate-title': duplicateTitle,
  'internal-publication': internalPublication,
};

/** Findings of all rules in the texts of the issue, text by text, then in the issue as a whole. */
export function lintIssue(issue: Issue): Diagnostic[] {
  const inTexts = textsOf(issue).flatMap((text) => Object.values(textRules).flatMap((rule) => rule(text)));
  return [...inTexts, ...Object.values(issueRules).flatMap((rule) => rule(issue))];
}

/** The findings of checks at the levels that the manifest gives them; those that are off are left out. */
export function atLevels(found: readonly Diagnostic[], levels: CheckLevels): Diagnostic[] {
  return found.flatMap((each) => {
    const level = levels[each.code.replace(/^check\//, '') as CheckName] ?? 'warning';
    return level === 'off' ? [] : [{ ...each, severity: level }];
  });
}
