/**
 * The format of manifests, described once: the decoder checks by it, the JSON Schema is made from it. An issue has all
 * the keys of a series and overrides them.
 */
import { article, credit } from './format/article.ts';
import { contentsRecord } from './format/contents.ts';
import { fontChoice } from './format/fonts.ts';
import { qrCode, recipients } from './format/imprint.ts';
import type { issueFormat } from './format/issue.ts';
import { mastheadRecord } from './format/masthead.ts';
import { contact, editor } from './format/people.ts';
import { print } from './format/print.ts';
import { section } from './format/section.ts';
import type { Field, KeyWords, RecordShape, Shape } from './shape.ts';

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
  article,
  section,
  fontChoice,
  print,
} as const;

/** A key at the top of a manifest. */
export type IssueKey = keyof typeof issueFormat.fields;

/**
 * The keys of a record and of the records in it, each for itself and for the words that writers use instead; of several
 * keys for one word the first.
 */
export function keyWordsOf(record: RecordShape): KeyWords {
  const fields: [string, Field][] = [];
  const visit = (shape: Shape): void => {
    if (shape.kind === 'list') visit(shape.of);
    if (shape.kind === 'either') shape.forms.forEach(visit);
    if (shape.kind !== 'record') return;
    for (const [key, field] of Object.entries(shape.fields)) {
      fields.push([key, field]);
      visit(field.shape);
    }
  };
  visit(record);
  const keys = new Map(fields.map(([key]) => [key, key]));
  for (const [key, { words = [] }] of fields) {
    for (const word of words) if (!keys.has(word)) keys.set(word, key);
  }
  return keys;
}
