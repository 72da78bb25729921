/** What is fuzzed: how a case is made, and what must hold of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeFrame } from '../../src/base/diagnostics/code-frame.ts';
import type { Diagnostic } from '../../src/base/diagnostics/diagnostic.ts';
import type { MemoryFiles } from '../../src/base/memory-world.ts';
import { buildIssue } from '../../src/build/pipeline.ts';
import { checkIssue } from '../../src/check/check-issue.ts';
import { importText } from '../../src/input/import/import-text.ts';
import { readManifest } from '../../src/input/manifest/read-manifest.ts';
import { overlayWorld } from '../support/overlay-world.ts';
import { jpegFile, pngFile } from '../support/picture-files.ts';
import { extract, plainFormat } from '../unit/input/import/extract.ts';
import { printed } from '../unit/input/import/issue-fixture.ts';
import { rich } from '../unit/input/import/rich-fixture.ts';
import { encodeBadly, mutateBytes, mutateText } from './mutate.ts';
import type { Random } from './random.ts';

export const kinds = ['manifest', 'article', 'import', 'font', 'image'] as const;
export type Kind = (typeof kinds)[number];

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .sort();

const otherFaces = ['arabic', 'burmese', 'lao', 'mongolian', 'thai', 'tibetan'].map((name) => `${name}.ttf`);

/** Words of the faces, in paragraphs and lists from both sides. */
const otherScripts = `说“سالام”、“شىنجاڭ ئۇيغۇر”，又说 བོད་ཡིག་。

شىنجاڭ ئۇيغۇر، سالام 2026 (中国) العربية. ${'شىنجاڭ ئۇيغۇر '.repeat(30)}

1. سالام: شىنجاڭ
2. น้ำ คำ ${'จำนวน'.repeat(20)} ນ້ຳ ເດັກ ကျွန်ုပ် အင်္ဂါ
   - ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ ᠤᠨ

     سالام
`;

/** Read when a case first needs them. */
const seeds = {
  manifests: lazily(() => [...filesOf('issues', '.yaml'), ...filesOf('test/wrong-manifests', '.yaml')].map(read)),
  articles: lazily(() => [
    ...[...filesOf('issues', '.md'), 'docs/markup.md', 'test/ref/preview/article.md'].map(read),
    otherScripts,
  ]),
  /** Faces of other scripts. */
  others: lazily(() =>
    otherFaces.map((name) => [name, new Uint8Array(readFileSync(`${root}test/data/shaping/${name}`))] as const),
  ),
  prints: lazily(() => [
    read('test/ref/preview/plain.txt'),
    ...[printed, rich].map((issue) => extract(issue, plainFormat)),
  ]),
  pictures: lazily(pictures),
  fonts: lazily(() => {
    const files = ['Tinos-Regular-latin.ttf', 'BabelStoneHan-rescue.ttf', 'BulletinRescueB-Regular.ttf'];
    return [...files, 'fandol/FandolFang-Regular.otf'].map(
      (name) => new Uint8Array(readFileSync(`${root}fonts/${name}`)),
    );
  }),
};

/** The files of a case, by name; the first is what was mutated. */
export function makeCase(kind: Kind, random: Random): MemoryFiles {
  switch (kind) {
    case 'manifest': {
      const mutated = encodeBadly(mutateText(random.of(seeds.manifests()), random), random);
      const series =
        random.below(3) === 0 ? mutateText(read('issues/series.yaml'), random) : read('issues/series.yaml');
      const files = Object.fromEntries(
        filesOf('issues/2026-11/articles', '.md').map((path) => [`f/${path.slice(15)}`, '正文。\n']),
      );
      return { 'f/issue.yaml': mutated, 'series.yaml': series, 'good.md': '正文。\n', ...files };
    }
    case 'article': {
      const name = random.of(['a.md', 'a.md', 'a.txt']);
      const text = encodeBadly(mutateText(random.of(seeds.articles()), random), random);
      const style = random.of(['newsletter', 'gongwen', 'magazine', 'bilingual']);
      const composer = random.of(['total-fit', 'total-fit', 'first-fit']);
      const settings = `style: ${style}\ncomposer: ${composer}\nfonts: {others: [${otherFaces.join(', ')}]}\n`;
      return { [name]: text, 'issue.yaml': manifestOf(name, settings), ...Object.fromEntries(seeds.others()) };
    }
    case 'import':
      return { 'print.txt': mutateText(random.of(seeds.prints()), random) };
    case 'image': {
      const name = random.of(['a.png', 'a.jpg']);
      const text = `正文。\n\n![图注](${name})\n`;
      return {
        [name]: mutateBytes(random.of(seeds.pictures()), random),
        'a.md': text,
        'issue.yaml': manifestOf('a.md', ''),
      };
    }
    case 'font': {
      const role = random.of(['song', 'hei', 'latin', 'kai', 'others', 'others']);
      const isOther = role === 'others';
      const face = isOther ? random.of(seeds.others())[1] : random.of(seeds.fonts());
      return {
        'a.ttf': mutateBytes(face, random),
        'a.txt': isOther ? otherScripts : sample,
        'issue.yaml': manifestOf('a.txt', `fonts: {${role}: a.ttf}\n`),
      };
    }
  }
}

/** Pictures of every kind that an article may have, of 40 × 30 pixels; JPEG files with little in them. */
function pictures(): Uint8Array[] {
  const [width, height] = [40, 30];
  // Each row begins with the number of its filter.
  const rows = (channels: number): number[] =>
    Array.from({ length: height }, (_, y) => [
      y % 5,
      ...Array.from({ length: channels * width }, (_, x) => (x * y * 7919) % 256),
    ]).flat();
  return [
    pngFile(width, height, rows(3)),
    pngFile(width, height, rows(1), { colour: 0 }),
    pngFile(width, height, rows(1), {
      colour: 3,
      palette: Array.from({ length: 768 }, (_, index) => index % 256),
      transparency: [0, 9],
    }),
    pngFile(width, height, rows(2), { colour: 4 }),
    pngFile(width, height, rows(4), { colour: 6 }),
    pngFile(width, height, rows(6), { depth: 16 }),
    pngFile(width, height, rows(6), { isInterlaced: true }),
    jpegFile(width, height, { orientation: 6 }),
    jpegFile(4000, 3000),
    jpegFile(width, height, { components: 4, isInverted: true }),
    jpegFile(width, height, { components: 1, frame: 0xc2 }),
  ];
}

const sample = '3月18日，联盟召开第一次会议，office 12.6%，苏𬱖、林頔舟出席——《办法》……\n';

function manifestOf(article: string, settings: string): string {
  return `name: 简报\n${settings}sections:\n  - title: 栏目\n    articles:\n      - {title: 标题, source: 科技部, file: ${article}}\n`;
}

/** Runs a case; throws when something is not as it must be. `index` decides between the two uses of an issue. */
export async function runCase(kind: Kind, files: MemoryFiles, index: number): Promise<void> {
  if (kind === 'import') return runImport(files);
  const path = kind === 'manifest' ? 'f/issue.yaml' : 'issue.yaml';
  const world = overlayWorld(files);
  const found: Diagnostic[] = [];
  const textOf = (file: string): string | undefined => {
    const text = world.readText(file);
    return text.ok ? text.value : undefined;
  };
  if (index % 4 === 0) {
    found.push(...(await checkIssue(world, path, {}, Object.keys(files))).found);
  } else {
    const built = await buildIssue(world, path, { allowMissing: index % 2 === 0 }, (each) => void found.push(each));
    if (built.ok) expectPdf(built.value.bytes);
    else expectErrors(built.errors);
    if (!built.ok) found.push(...built.errors);
  }
  showAll(found, textOf);
}

/** What an import writes is a manifest that can be read. */
function runImport(files: MemoryFiles): void {
  const texts = Object.entries(files).map(([name, text]) => ({ name, text: String(text) }));
  const { files: written, report } = importText(texts, { schema: 'issue.schema.json' });
  showAll(report, (file) => texts.find(({ name }) => name === file)?.text);
  if (written.length === 0 || report.some(({ code }) => code === 'import/no-article')) return;
  const world = overlayWorld(Object.fromEntries(written.map(({ path, text }) => [path, text])));
  const manifest = readManifest(world, 'issue.yaml', () => undefined);
  if (!manifest.ok)
    throw new Error(
      `an import wrote what cannot be read: ${manifest.errors.map(({ message }) => message.en).join('; ')}`,
    );
}

function expectPdf(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (text.subarray(0, 5).toString() !== '%PDF-' || !text.subarray(-8).toString().includes('%%EOF'))
    throw new Error('no PDF');
}

function expectErrors(errors: readonly Diagnostic[]): void {
  if (!errors.some(({ severity }) => severity === 'error')) throw new Error('it failed and gave no reason');
}

/** Every finding can be shown: words in both languages, a place inside its file. */
function showAll(found: readonly Diagnostic[], textOf: (file: string) => string | undefined): void {
  for (const { code, message, span, hints } of found) {
    if (message.zh === '' || message.en === '') throw new Error(`${code} says nothing`);
    for (const place of [span, ...hints.map((hint) => hint.span)]) {
      const text = place === undefined ? undefined : textOf(place.file);
      if (place === undefined || text === undefined) continue;
      if (place.start < 0 || place.end < place.start || place.end > text.length) {
        throw new Error(`${code} stands at ${place.start} to ${place.end} of ${text.length}`);
      }
      codeFrame(text, place);
    }
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
