/** The articles of a section that has a `limit`, each counted by itself. */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { spanOf } from '../../../base/source-text.ts';
import { wordsIn } from '../count-words.ts';
import { bodyTexts } from '../lint-text.ts';
import type { IssueRule } from '../rule.ts';

export const sectionLimit: IssueRule = ({ sections }) =>
  sections.flatMap(({ limit, articles }) =>
    articles.flatMap((article) => {
      const count = bodyTexts(article).reduce((sum, text) => sum + wordsIn(text.text), 0);
      if (limit === undefined || count <= limit) return [];
      const { title } = article;
      const message = {
        zh: `删去 ${count - limit} 字，或改栏目的 limit`,
        en: `cut ${count - limit}, or change “limit”`,
      };
      return diagnostic('check/section-limit', { title: title.text, count, limit }, spanOf(title), [{ message }]);
    }),
  );
