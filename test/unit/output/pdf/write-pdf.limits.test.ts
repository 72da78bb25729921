/** The limits of ISO 19005-2, 6.1.13, on a document that does its best to break them. */
import { expect, it } from 'vitest';
import { writePdf } from '../../../../src/output/pdf/write-pdf.ts';
import { documentOf, groupAt, pageOf, placed, runOf } from './support/documents.ts';
import { entry, follow, pagesOf, parsePdf, streamOf } from './support/pdf-file.ts';
import { type Keyword, next, type PdfValue } from './support/pdf-syntax.ts';
import { squareFace } from './support/square-face.ts';

const long = '字'.repeat(40_000);
const face = squareFace({ postScriptName: 'N'.repeat(300), characters: ['一'] });

/** Groups in groups, as deep as no layout goes. */
function nested(depth: number): ReturnType<typeof placed> {
  const run = { ...runOf(face, '一一'), text: long, saysText: true };
  return depth === 0 ? placed(run) : groupAt(0, 0, [nested(depth - 1)]);
}

/** The value and all that is in it. */
function parts(value: PdfValue | Keyword): readonly (PdfValue | Keyword)[] {
  if (Array.isArray(value)) return [value, ...value.flatMap(parts)];
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'dictionary') return [value];
  return [
    value,
    ...[...value.entries].flatMap(([key, each]) => [{ kind: 'name', name: key } as const, ...parts(each)]),
  ];
}

function tokens(content: Buffer): readonly (PdfValue | Keyword)[] {
  const scanner = { source: content, at: 0 };
  const found: (PdfValue | Keyword)[] = [];
  for (let each = next(scanner); each !== undefined; each = next(scanner)) found.push(...parts(each));
  return found;
}

/** Graphics states one inside the other. */
function deepest(content: readonly (PdfValue | Keyword)[]): number {
  let [depth, most] = [0, 0];
  for (const each of content) {
    const keyword =
      typeof each === 'object' && each !== null && 'kind' in each && each.kind === 'keyword' && each.keyword;
    if (keyword === 'q') depth++;
    if (keyword === 'Q') depth--;
    most = Math.max(most, depth);
  }
  return most;
}

it.each(['screen', 'press', 'archive'] as const)(
  'keeps strings, names and nesting within the limits of PDF/A: %s',
  (profile) => {
    const info = { title: long, author: long, subject: long, language: 'zh-CN', date: undefined } as const;
    const outline = [{ title: long, page: 0, y: 0, children: [] }];
    const document = documentOf([pageOf([nested(40)])], { info, outline });
    const file = parsePdf(writePdf(document, { profile, marks: 'all' }));
    const contents = pagesOf(file).map((page) => tokens(streamOf(file, entry(follow(file, page), 'Contents'))));
    const all = [...[...file.objects.values()].flatMap(({ value }) => parts(value)), ...contents.flat()];
    const lengths = { string: 0, name: 0 };
    for (const each of all) {
      if (typeof each !== 'object' || each === null || !('kind' in each)) continue;
      if (each.kind === 'string') lengths.string = Math.max(lengths.string, each.bytes.length);
      if (each.kind === 'name') lengths.name = Math.max(lengths.name, Buffer.byteLength(each.name));
    }
    expect(lengths.string).toBeGreaterThan(32_000);
    expect(lengths.string).toBeLessThanOrEqual(32_767);
    expect(lengths.name).toBeGreaterThan(100);
    expect(lengths.name).toBeLessThanOrEqual(127);
    expect(Math.max(...contents.map(deepest))).toBeLessThanOrEqual(28);
  },
);
