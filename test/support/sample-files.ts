/** The sample issues as files in a folder, in every profile. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isForPress, type OutputProfile, type PrintMarks } from '../../src/base/print.ts';
import { sourceText } from '../../src/base/source-text.ts';
import { systemWorld } from '../../src/base/system-world.ts';
import { type BuildOptions, type Built, buildIssue } from '../../src/build/pipeline.ts';
import type { PrintSettings } from '../../src/input/manifest/manifest.ts';
import type { StyleName } from '../../src/input/style/format.ts';
import { baselineJpeg, progressiveJpeg } from './jpeg-files.ts';
import { pngFile } from './picture-files.ts';

const issues = fileURLToPath(new URL('../../issues', import.meta.url));

/** Names of the sample issues. */
export const samples = readdirSync(issues, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(issues, entry.name)).includes('issue.yaml'))
  .map(({ name }) => name)
  .sort();

/** Names of the house styles. */
export const styles = ['newsletter', 'gongwen', 'magazine', 'bilingual'] as const satisfies readonly StyleName[];

/** Writes an issue and returns the path of its PDF. */
export async function writeSample(
  folder: string,
  issue: string,
  profile: OutputProfile,
  marks: PrintMarks = 'none',
  style?: StyleName,
): Promise<string> {
  const { bytes } = await buildSample(issue, { style, print: printOf(profile, marks) });
  const name = [issue, style, profile, marks === 'none' ? undefined : marks].filter((part) => part !== undefined);
  return write(folder, name.join('-'), bytes);
}

/** Writes an issue for press whose red is the spot ink `plate`, with all marks, and returns the path of its PDF. */
export async function writeSampleWithSpot(
  folder: string,
  issue: string,
  profile: 'press' | 'press-x1a',
  plate: string,
): Promise<string> {
  const spot = [{ ink: sourceText('red', issue, 0), plate: sourceText(plate, issue, 0) }];
  const { bytes } = await buildSample(issue, { print: { ...printOf(profile, 'all'), spot } });
  return write(folder, `${issue}-${profile}-spot`, bytes);
}

/** Writes an issue for press with its text as outlines and all marks, and returns the path of its PDF. */
export async function writeSampleInOutlines(
  folder: string,
  issue: string,
  profile: 'press' | 'press-x1a',
): Promise<string> {
  const { bytes } = await buildSample(issue, { print: { ...printOf(profile, 'all'), text: 'outlines' } });
  return write(folder, `${issue}-${profile}-outlines`, bytes);
}

/** Writes an issue, its sheets beside it, and returns their paths: single pages, booklet, small pages where they are asked for. */
export async function writeSheetsOfSample(
  folder: string,
  issue: string,
  profile: OutputProfile,
  nUp?: 2 | 4,
): Promise<readonly string[]> {
  const { bytes, sheets } = await buildSample(issue, { print: { ...printOf(profile, 'all'), booklet: true }, nUp });
  const name = `${issue}-${profile}-sheets`;
  return [write(folder, name, bytes), ...sheets.map((sheet, index) => write(folder, `${name}-${index}`, sheet.bytes))];
}

/** Writes an issue for the screen with its manifest and articles in it, and returns the path of its PDF. */
export async function writeSampleWithSources(folder: string, issue: string): Promise<string> {
  const { bytes } = await buildSample(issue, { attachSources: true, print: printOf('screen', 'none') });
  return write(folder, `${issue}-sources`, bytes);
}

const album = `name: 简报
number: 1
date: 2026-11-20
sections:
  - title: 动态
    articles:
      - title: 图片
        body: 正文一段，说明图片的来历。
        figures:
          - {picture: baseline.jpg, caption: 甲, alt: 甲, width: 60mm}
          - {picture: progressive.jpg, caption: 乙, alt: 乙, width: 60mm}
          - {picture: red.png, caption: 丙, alt: 丙, width: 60mm}
`;

/** Writes an issue of three photographs in RGB, the last of them all red, and returns the path of its PDF. */
export async function writeAlbum(folder: string, profile: OutputProfile): Promise<string> {
  const place = join(folder, 'album');
  mkdirSync(place, { recursive: true });
  const red = Array.from({ length: 4 }, () => [0, ...Array.from({ length: 6 }, () => [255, 0, 0]).flat()]).flat();
  writeFileSync(join(place, 'issue.yaml'), album);
  writeFileSync(join(place, 'baseline.jpg'), baselineJpeg);
  writeFileSync(join(place, 'progressive.jpg'), progressiveJpeg);
  writeFileSync(join(place, 'red.png'), pngFile(6, 4, red));
  const built = await buildIssue(systemWorld(), join(place, 'issue.yaml'), { print: { profile } }, () => undefined);
  if (!built.ok) throw new Error(built.errors.map(({ message }) => message.en).join('; '));
  return write(folder, `album-${profile}`, built.value.bytes);
}

/** Writes the samples in each profile, with sources, a spot ink and on sheets, and returns the paths of the PDFs. */
export async function everyKindOfFile(folder: string): Promise<readonly string[]> {
  const files = [await writeAlbum(folder, 'press')];
  for (const issue of samples) {
    files.push(await writeSample(folder, issue, 'archive'), await writeSampleWithSources(folder, issue));
    files.push(await writeSampleWithSpot(folder, issue, 'press', '专色红'));
    files.push(await writeSampleInOutlines(folder, issue, 'press'));
    for (const profile of ['screen', 'press', 'press-x1a'] as const) {
      files.push(...(await writeSheetsOfSample(folder, issue, profile, 4)));
    }
  }
  return files;
}

function printOf(profile: OutputProfile, marks: PrintMarks): PrintSettings {
  return isForPress(profile) ? { profile, marks } : { profile };
}

async function buildSample(issue: string, options: BuildOptions): Promise<Built> {
  const built = await buildIssue(systemWorld(), join(issues, issue, 'issue.yaml'), options, () => undefined);
  if (!built.ok) throw new Error(`${issue}: ${built.errors.map(({ message }) => message.en).join('; ')}`);
  return built.value;
}

function write(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return path;
}
