/**
 * Articles without a source in an issue where others have one: units are counted and paid by it. What is signed, and
 * what the editors announce themselves, needs none.
 */
import { diagnostic } from '../../../base/diagnostics/diagnostic.ts';
import { spanOf } from '../../../base/source-text.ts';
import type { IssueRule } from '../rule.ts';

const hint = {
  message: {
    zh: '补上 source；各期都有不写来源的稿件时，可在清单里写 check: {missing-source: off}',
    en: 'add “source”; where articles without one are usual write check: {missing-source: off}',
  },
};

const announcement = /通知|通报|公告|启事|须知|征稿|征集|编者的话|卷首语/u;

export const missingSource: IssueRule = ({ sections }) => {
  const articles = sections.flatMap((section) => section.articles);
  if (articles.every(({ source }) => source.length === 0)) return [];
  return articles
    .filter(({ title, author, source }) => source.length === 0 && !author && !announcement.test(title.text))
    .map(({ title }) => diagnostic('check/missing-source', { title: title.text }, spanOf(title), [hint]));
};
