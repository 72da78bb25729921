/** What docs/ says of keys, options, measures and tests is what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { commonOptions, versionOption } from '../../src/cli/common-options.ts';
import { issueFormat, seriesFormat } from '../../src/input/manifest/format.ts';
import { styleFormat } from '../../src/input/style/format.ts';
import { newsletterStyle } from '../../src/input/style/newsletter.ts';
import type { TypeSpec } from '../../src/input/style/style.ts';
import type { RecordShape, Shape } from '../../src/input/yaml/shape.ts';

const page = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('docs/format.md', () => {
  const text = page('docs/format.md');

  it('lists the keys of every record of a manifest, and no others, with those that must stand', () => {
    expect(listedKeys(text)).toEqual(knownKeys());
  });

  it('names every choice of a key, and what holds when it is left out', () => {
    const fields = [...recordsIn(issueFormat).values()].flatMap(({ fields }) => Object.entries(fields));
    for (const [key, { shape, byDefault }] of fields) {
      const words = [...(shape.kind === 'choice' ? shape.choices.map(({ value }) => value) : []), byDefault ?? key];
      const rows = text.split('\n').filter((line) => line.startsWith(`| \`${key}\` |`));
      for (const word of words) expect(rows.join('\n')).toContain(`\`${word}\``);
    }
  });

  it('names every command and every option of the command line, and no others', () => {
    const options = [...commands.flatMap((command) => command.options), ...commonOptions, versionOption];
    const known = new Set(options.map(({ long, short }) => [long, short].filter(Boolean).join(' ')));
    const listed = [...text.matchAll(/^\| `(--[a-z-]+)`(?: `(-\w)`)? \|/gm)].map(([, ...names]) =>
      names.filter(Boolean).join(' '),
    );
    expect(listed.toSorted()).toEqual([...known].toSorted());
    for (const { name } of commands) expect(text).toMatch(new RegExp(`^\\| \`bulletin ${name}\\b`, 'm'));
  });

  it('gives every part of the page the face, size and ink that the style gives it, and its measures', () => {
    const parts = partsOf(newsletterStyle, '');
    const listed = [...text.matchAll(/^\| [^|]+ \| `([\w.-]+)` \| `([\w-]+)` ([\d.]+) pt(?: (红|灰|白))? \|/gm)];
    const inks: Readonly<Record<string, string>> = { 红: 'red', 灰: 'grey', 白: 'paper' };
    const found = listed.map(([, part, role, size, ink = '']) => `${part} ${role} ${size} ${inks[ink] ?? 'black'}`);
    expect(found.toSorted()).toEqual(parts.toSorted());
    const { typeArea, rows, pitch, characters, sectionHead, masthead, foot } = newsletterStyle;
    const measures = `版心宽 ${typeArea.width} mm，高 ${rows} 行 × ${pitch} pt`;
    expect(text).toContain(measures);
    expect(text).toContain(`左 ${typeArea.left} mm，上 ${typeArea.top} mm；一行 ${characters} 字`);
    expect(text).toContain(`报头共 ${masthead.rows} 行`);
    expect(text).toContain(`红线 ${masthead.rule.weight} pt`);
    expect(text).toContain(`占 ${sectionHead.rows} 行`);
    expect(text).toContain(`版心下 ${foot.gap} mm`);
  });
});

describe('the pages', () => {
  const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...markdownIn('docs')];

  it.each(pages)('%s links to nothing that is not there', (path) => {
    // Markdown that is shown leads nowhere.
    const text = page(path).replace(/`[^`\n]*`/g, '');
    const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    const files = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(files.filter((file) => !existsSync(join(dirname(path), file)))).toEqual([]);
  });
});

describe.each(['docs/clreq.md', 'docs/print-pdf.md'])('the ledger %s', (path) => {
  const rows = ledgerRows(page(path));

  it('gives each clause one of five states', () => {
    const states = ['enforced', 'missing a test', 'missing', 'left to the user', 'not applicable'];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(([, state = '', note]) => !states.includes(state) || note === undefined)).toEqual([]);
  });

  it('names a test for each clause that it calls enforced', () => {
    const claims = rows.filter(([, state]) => state === 'enforced');
    expect(claims.filter(([, , note = '']) => testsIn(note).length === 0)).toEqual([]);
  });

  it('names no test that is not in the test tree', () => {
    const named = rows.flatMap(([, , note = '']) => testsIn(note));
    const gone = named.filter(({ name, file }) => !testNames(join('docs', file)).has(name));
    expect(gone).toEqual([]);
  });
});

/** Records of a manifest by what they are called in English. */
function recordsIn(root: RecordShape): ReadonlyMap<string, RecordShape> {
  const records = new Map<string, RecordShape>();
  const visit = (shape: Shape): void => {
    if (shape.kind === 'list') visit(shape.of);
    if (shape.kind === 'either') shape.forms.forEach(visit);
    if (shape.kind !== 'record') return;
    // Those of a style are listed in docs/styles.md.
    if (shape === styleFormat) return;
    records.set(shape.noun.en, shape);
    for (const field of Object.values(shape.fields)) visit(field.shape);
  };
  visit(root);
  return records;
}

/** `record.key`, with ! where the key must stand; of a manifest only what a series has not. */
function knownKeys(): string[] {
  const keysOf = ({ noun, fields }: RecordShape): string[] =>
    Object.entries(fields).map(([key, { required }]) => `${noun.en}.${key}${required ? '!' : ''}`);
  const inner = [...recordsIn(issueFormat).values()].filter((record) => record !== issueFormat);
  const own = keysOf(issueFormat).filter((name) => !(name.replace(/^.*\.|!$/g, '') in seriesFormat.fields));
  return [...own, ...[seriesFormat, ...inner].flatMap(keysOf)].toSorted();
}

function listedKeys(text: string): string[] {
  return text
    .split(/^##+ /m)
    .flatMap((part) => {
      const noun = /^.* · (.+)$/m.exec(part.split('\n')[0] ?? '')?.[1] ?? '';
      const keys = [...part.matchAll(/^\| `([\w-]+)` \| (必填)? ?\|/gm)];
      return keys.map(([, key, required]) => `${noun}.${key}${required === undefined ? '' : '!'}`);
    })
    .toSorted();
}

/** `part role size ink` for each kind of text in a style. */
function partsOf(value: object, path: string): string[] {
  const own = isTypeSpec(value) ? [`${path} ${value.role} ${value.size} ${value.ink.name}`] : [];
  const inside = Object.entries(value).flatMap(([property, inner]) => {
    const key = property
      .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      .replace(/^\d$/, (n) => `level-${+n + 1}`);
    return typeof inner === 'object' && inner !== null ? partsOf(inner, path === '' ? key : `${path}.${key}`) : [];
  });
  return [...own, ...inside];
}

function isTypeSpec(value: object): value is TypeSpec {
  return 'role' in value && 'size' in value && 'ink' in value;
}

function markdownIn(folder: string): string[] {
  return readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Clause, state and note of each row of the tables that begin with `clause`. */
function ledgerRows(text: string): string[][] {
  const tables = [...text.matchAll(/^\| clause \|.*\n\|[ -|]+\n((?:\|.*\n)+)/gm)];
  const lines = tables.flatMap(([, rows = '']) => rows.trimEnd().split('\n'));
  return lines.map((line) => line.slice(2, -2).split(' | '));
}

/** Tests that a ledger names: `[the name](../test/…)`. */
function testsIn(note: string): { readonly name: string; readonly file: string }[] {
  return [...note.matchAll(/\[((?:[^[\]]|\[[^\]]*\])+)\]\((\.\.\/test\/[^)]+\.test\.ts)\)/g)].map(
    ([, name = '', file = '']) => ({ name, file }),
  );
}

/** Names of the tests of a file: what is called with a string and a function, but for groups and what is skipped. */
function testNames(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  const calls = /(?<!\bdescribe|\.skip|\.todo)\(\s*(['"])((?:\\.|(?!\1).)*)\1,\s*(?:async\s*)?\(/g;
  return new Set([...readFileSync(file, 'utf8').matchAll(calls)].map(([, , name = '']) => name.replaceAll('\\', '')));
}
