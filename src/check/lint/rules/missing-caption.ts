/** Pictures that are no mere decoration and have no caption (图注); pictures side by side may share one. */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import type { Block } from '../../../input/content/issue.ts';
import type { IssueRule } from '../rule.ts';

const hint = {
  message: { zh: '写成 ![图注](图片)', en: 'write it as ![caption](picture)' },
};

export const missingCaption: IssueRule = ({ sections }) =>
  sections
    .flatMap(({ articles }) => articles.flatMap(({ blocks }) => blocks))
    .flatMap((block: Block) => {
      if (block.kind !== 'figure' || block.pictures.some(({ caption }) => caption.length > 0)) return [];
      const first = block.pictures.find(({ alt }) => alt !== '');
      return first === undefined ? [] : [diagnostic('check/missing-caption', {}, first.span, [hint])];
    });
