/** Two articles of one title: a copied entry whose title was not changed. */
import { type Diagnostic, diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { type SourceText, spanOf } from '../../../base/source-text.ts';
import type { IssueRule } from '../rule.ts';

export const duplicateTitle: IssueRule = ({ sections }) => {
  const first = new Map<string, SourceText>();
  const found: Diagnostic[] = [];
  for (const { title, subtitle } of sections.flatMap(({ articles }) => articles)) {
    const name = `${title.text}\n${subtitle?.text ?? ''}`;
    const before = first.get(name);
    if (before === undefined) first.set(name, title);
    else {
      const hint = { message: { zh: '第一次用在这里', en: 'it stands here first' }, span: spanOf(before) };
      found.push(diagnostic('check/duplicate-title', { title: title.text }, spanOf(title), [hint]));
    }
  }
  return found;
};
