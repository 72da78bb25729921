/**
 * The format of manifests, described once: the decoder checks by it, the JSON Schema is made from it. An issue has all
 * the keys of a series and overrides them.
 */
import { article, frontMatter } from './format/article.ts';
import { contentsRecord } from './format/contents.ts';
import { credit } from './format/credit.ts';
import { figure } from './format/figure.ts';
import { fontChoice } from './format/fonts.ts';
import { qrCode, recipients } from './format/imprint.ts';
import type { issueFormat } from './format/issue.ts';
import { mastheadRecord } from './format/masthead.ts';
import { contact, editor } from './format/people.ts';
import { print } from './format/print.ts';
import { section } from './format/section.ts';

export { issueFormat } from './format/issue.ts';
export { seriesFormat } from './format/series.ts';

/** The records inside a manifest, for the code that reads them once they are checked. */
export const records = {
  editor,
  contact,
  recipients,
  qrCode,
  masthead: mastheadRecord,
  contents: contentsRecord,
  credit,
  figure,
  frontMatter,
  article,
  section,
  fontChoice,
  print,
} as const;

/** A key at the top of a manifest. */
export type IssueKey = keyof typeof issueFormat.fields;
