import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/base/diagnostics/catalogue.ts';
import { systemWorld } from '../../src/base/system-world.ts';
import { findingsOf, page, summary } from '../support/manifest-findings.ts';

/** `name.yaml` is a case; a folder with an `issue.yaml` is one. What is expected stands beside it in a .txt file. */
const folder = 'test/wrong-manifests';
const world = systemWorld();
const cases = readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [`${entry.name}/issue`] : (entry.name.match(/^(.*)\.yaml$/)?.[1] ?? [])))
  .sort();

describe('a wrong manifest is answered with the expected diagnostics', () => {
  for (const name of cases) {
    test(name, async () => {
      const path = join(folder, `${name}.yaml`);
      const found = findingsOf(world, path);
      expect(found).not.toEqual([]);
      const lines = found.map((finding) => summary(finding, path, world));
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../wrong-manifests/${name}.txt`);
    });
  }
});

describe('every wrong manifest', () => {
  const all = cases.flatMap((name) => findingsOf(world, join(folder, `${name}.yaml`)));

  test('is told in both languages, without a word of the program or of the YAML library in it', () => {
    for (const { message, hints } of all) {
      for (const { zh, en } of [message, ...hints.map((hint) => hint.message)]) {
        expect(zh).toMatch(/\p{sc=Han}/u);
        expect(zh + en).not.toMatch(/undefined|NaN|\[object|Error|implicit|scalar|token|mapping/);
        expect(en).not.toBe('');
      }
    }
  });

  test('has spans inside its file', () => {
    for (const { span, hints } of all) {
      for (const place of [span, ...hints.map((hint) => hint.span)]) {
        if (place === undefined) continue;
        const text = world.readText(place.file);
        expect(text.ok && place.start >= 0 && place.start <= place.end && place.end <= text.value.length).toBe(true);
      }
    }
  });

  test('together they show every code that a file on disk can show', () => {
    const shown = new Set<string>(all.map((finding) => finding.code));
    const codes = Object.keys(catalogue).filter((code) => /^(manifest|style)\//.test(code));
    // Tested with made-up files in read-manifest.test.ts.
    const made = ['manifest/extends-too-deep', 'manifest/too-deep', 'manifest/too-large', 'manifest/too-many-aliases'];
    expect(codes.filter((code) => !shown.has(code)).sort()).toEqual(made);
  });
});

describe('the page that an editor sees', () => {
  const shown = [
    'fullwidth-colon',
    'no-blank-after-colon',
    'starts-with-bracket',
    'misspelt-keys',
    'text-after-quote',
    'date-form',
  ];
  for (const language of ['zh', 'en'] as const) {
    test(`in ${language}`, async () => {
      const pages = shown.flatMap((name) =>
        findingsOf(world, join(folder, `${name}.yaml`)).map((finding) => page(finding, world, language)),
      );
      await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot(`../wrong-manifests/pages.${language}.txt`);
    });
  }
});
