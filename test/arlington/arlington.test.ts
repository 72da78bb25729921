/**
 * The Arlington PDF model, a grammar of every object of ISO 32000 by its version, on every kind of file. ARLINGTON_MODEL
 * names a clone of pdf-association/arlington-pdf-model; qpdf must be installed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dictionaryOf, type JsonDictionary, type Objects, objectsOf } from '../support/pdf-objects.ts';
import { everyKindOfFile, samples, writeSample } from '../support/sample-files.ts';
import { findings } from './check.ts';
import { type Model, readModel } from './model.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-arlington-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The model that a file is held against, of the version that it claims. */
function modelFor({ version }: Objects): Model {
  const clone = process.env['ARLINGTON_MODEL'];
  if (clone === undefined) throw new Error('ARLINGTON_MODEL names no clone of pdf-association/arlington-pdf-model');
  return readModel(clone, version);
}

it('has no object that the model of its version does not allow', async () => {
  const found: string[] = [];
  for (const file of await everyKindOfFile(folder)) {
    const objects = objectsOf(file);
    found.push(...findings(modelFor(objects), objects).map((each) => `${basename(file)} ${each}`));
  }
  expect(found).toEqual([]);
});

it.each<[string, string, JsonDictionary]>([
  ['a key that nobody knows', 'Catalog/Rubbish: not in this version', { '/Rubbish': 1 }],
  ['a key of a later version', 'Catalog/Requirements: not in this version', { '/Requirements': [] }],
  ['a type that a key does not have', 'Catalog/Lang: no string-text', { '/Lang': 7 }],
  ['a key that is required', 'Catalog/Type: required', { '/Type': null }],
  ['a value that is none of those listed', 'Catalog/PageMode: "/Useless" is no value', { '/PageMode': '/Useless' }],
  [
    'an object that must be indirect',
    'Catalog/StructTreeRoot: must be indirect',
    { '/StructTreeRoot': { '/Type': '/StructTreeRoot' } },
  ],
])('finds %s', async (_, finding, entries) => {
  const objects = objectsOf(await writeSample(folder, samples[0]!, 'press'));
  const damaged: Objects = {
    ...objects,
    follow(value) {
      const followed = objects.follow(value);
      const dictionary = dictionaryOf(followed.value);
      if (dictionary?.['/Type'] !== '/Catalog') return followed;
      const kept = Object.entries({ ...dictionary, ...entries }).filter(([, each]) => each !== null);
      return { ...followed, value: Object.fromEntries(kept) };
    },
  };
  expect(findings(modelFor(objects), damaged)).toContain(finding);
});
