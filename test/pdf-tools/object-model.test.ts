/**
 * Every key of every dictionary that is written, with what stands behind it. All of them were held against the Arlington
 * PDF model (test/arlington); a new one has to be, before it is taken up into object-model.txt by --update.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { arrayOf, dictionaryOf, type Followed, type Json, type Objects, objectsOf } from '../support/pdf-objects.ts';
import { everyKindOfFile } from '../support/sample-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-objects-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('writes no key that was not held against the Arlington model', async () => {
  const lines = new Set<string>();
  for (const file of await everyKindOfFile(folder)) noteKeys(objectsOf(file), lines);
  await expect(`${[...lines].sort().join('\n')}\n`).toMatchFileSnapshot('object-model.txt');
}, 120_000);

function noteKeys(objects: Objects, lines: Set<string>): void {
  const seen = new Set<string>();
  const visit = (under: string, { value, reference }: Followed): void => {
    if (reference !== undefined && seen.has(reference)) return;
    if (reference !== undefined) seen.add(reference);
    for (const item of arrayOf(value) ?? []) visit(under, objects.follow(item));
    const dictionary = dictionaryOf(value);
    if (dictionary === undefined) return;
    const kinds = [dictionary['/Type'], dictionary['/Subtype']].filter((kind) => kind !== undefined);
    const kind = kinds.length > 0 ? kinds.join('') : `(${under})`;
    for (const [key, entry] of Object.entries(dictionary)) {
      const named = key.replace(/\d+$/, '#'); // of a resource, its number
      const followed = objects.follow(entry);
      lines.add(`PDF ${objects.version} ${kind} ${named} ${kindOf(followed)}`);
      visit(named.slice(1), followed);
    }
  };
  visit('Trailer', { value: objects.trailer, isStream: false, reference: undefined });
}

function kindOf({ value, isStream, reference }: Followed): string {
  const kind = isStream ? 'stream' : kindOfValue(value);
  return reference === undefined ? kind : `indirect ${kind}`;
}

function kindOfValue(value: Json | undefined): string {
  if (typeof value === 'string') return value.startsWith('/') ? 'name' : 'string';
  if (typeof value !== 'object') return typeof value;
  return arrayOf(value) === undefined ? 'dictionary' : 'array';
}
