/** The keys of a file's format as words that its lines may begin with. */
import type { Field, KeyWords, RecordShape, Shape } from './shape.ts';

/** Of formats that have been asked for: one is asked of every article, most of none. */
const known = new WeakMap<RecordShape, KeyWords>();

/**
 * The keys of a record and of the records in it, each for itself and for the words that writers use instead; of several
 * keys for one word the first.
 */
export function keyWordsOf(record: RecordShape): KeyWords {
  const found = known.get(record) ?? collect(record);
  known.set(record, found);
  return found;
}

function collect(record: RecordShape): KeyWords {
  const fields: [string, Field][] = [];
  const visit = (shape: Shape): void => {
    if (shape.kind === 'list' || shape.kind === 'map') visit(shape.of);
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
