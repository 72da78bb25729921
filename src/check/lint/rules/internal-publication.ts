/**
 * Words that an internal publication (masthead.kind: neibu) may not use: 内部资料性出版物管理办法 (2015), 第十四条 for names
 * and bylines of the press and for calling itself 本报 or 本刊, 第十五条 for prices and advertisements.
 */
import { type Diagnostic, diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import type { SourceText } from '../../../base/source-text.ts';
import { type LintText, textsOf } from '../lint-text.ts';
import { findings, type IssueRule } from '../rule.ts';

/** 简报 and 通报 are kinds of documents, no newspapers. */
const pressName = /(?<![简通快专捷喜战])报$|(?<!期)刊$|杂志/gu;
const pressWords = /期刊社|杂志社|刊号/gu;
/** 本报记者张三, （记者 张三）; who speaks to a 记者 is none. */
const byline = /(?:本[报刊]|通讯员、?|(?<=[（(]))记者(?:\s*\p{Script=Han}{2,4})?/gu;
const ownName = /本报(?!记者|[告批价表送备名道考关销请账警废])|本刊(?!物|记者)/gu;
const prices = /(?:定价|订价|售价|工本费|订阅费)[：:]?\s*\d+/gu;
const advertisements = /广告/gu;

export const internalPublication: IssueRule = (issue) => {
  if (issue.markings.kind !== 'neibu') return [];
  const titles = new Set<SourceText>(issue.sections.map(({ title }) => title));
  return textsOf(issue).flatMap((text) => [
    ...(text.text === issue.name ? forbidden(text, pressName, 14) : []),
    ...[pressWords, byline, ownName].flatMap((pattern) => forbidden(text, pattern, 14)),
    ...[prices, ...(titles.has(text.text) ? [advertisements] : [])].flatMap((pattern) => forbidden(text, pattern, 15)),
  ]);
};

function forbidden(text: LintText, pattern: RegExp, clause: 14 | 15): Diagnostic[] {
  return findings(text, pattern, ({ text: word, span }) =>
    diagnostic('check/internal-publication', { word, clause }, span),
  );
}
