/** One issue from its manifest to its PDF on the disk: what came of it, with everything that was found. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Diagnostic, diagnostic, fail, ok, type Result } from '../base/diagnostics/diagnostic.ts';
import { isForPress } from '../base/print.ts';
import type { Asked } from '../base/recording-world.ts';
import type { BuildOptions, Built } from '../build/pipeline.ts';
import type { BuildCache, Current } from './build-cache.ts';
import { sheetsPath } from './imposition-options.ts';
import type { Made, Maker } from './make-issue.ts';
import { fillTemplate } from './name-template.ts';
import type { Job, Target } from './outputs.ts';
import { isOneOf, placeOf, writeFailure, writeWhole } from './write-file.ts';

/** What holds for every issue of a run. */
export interface Task {
  readonly options: BuildOptions;
  readonly maker: Maker;
  /** The output is compared with what is there, and nothing is written. */
  readonly check: boolean;
  /** Where past builds are remembered; undefined to build in any case. */
  readonly cache: BuildCache | undefined;
  /** Outputs of this run by their paths, with the manifests that they come from: two issues may fill a name in alike. */
  readonly taken: Map<string, string>;
  /** Standard output, for the one issue that goes there. */
  outBytes(bytes: Uint8Array): Promise<void>;
}

/** What has come of an issue. */
export interface Outcome {
  /** Written; up to date, so that nothing had to be written; not built. */
  readonly result: 'built' | 'current' | 'failed';
  /** The PDF; undefined when there is none, or when it went to standard output. */
  readonly output: string | undefined;
  /** The files of the same pages on sheets. */
  readonly sheets: readonly string[];
  readonly pages: number;
  /** The file, when it goes to a print shop. */
  readonly press?: Uint8Array | undefined;
  readonly found: readonly Diagnostic[];
  /** The files that it was made from; none when it was up to date. */
  readonly asked: Asked;
}

/** What is known of an issue before its PDF is brought to its place. */
export type Prepared =
  | { readonly kind: 'current'; readonly current: Current }
  | { readonly kind: 'made'; readonly made: Made };

/** Makes the issue, or finds that nothing of it has changed; issues that come later in the list may be made at the same time. */
export async function prepare(job: Job, task: Task): Promise<Prepared> {
  const current = await task.cache?.current(keyOf(job, task));
  return current === undefined
    ? { kind: 'made', made: await task.maker.make(job.manifest) }
    : { kind: 'current', current };
}

/** Brings the PDF of the issue to its place. In the order of the list: two issues may fill in the same name. */
export async function finish(job: Job, task: Task, prepared: Prepared): Promise<Outcome> {
  if (prepared.kind === 'current') {
    const { output, sheets, pages, warnings } = prepared.current;
    for (const path of [output, ...sheets]) task.taken.set(resolve(path), job.manifest);
    return { result: 'current', output, sheets, pages, found: warnings, asked: nothing };
  }
  const { built, found, asked } = prepared.made;
  const { target } = job;
  const place = target.kind === 'file' && !task.check ? placeOf(target.path, 'pdf') : ok(undefined);
  const done = built.ok ? await deliver(built.value, job, task, place) : built;
  // Whoever cannot write and has mistakes in the manifest learns of both.
  const errors = [...(done.ok ? [] : done.errors), ...(built.ok || place.ok ? [] : place.errors)];
  if (!built.ok || !done.ok) {
    return { result: 'failed', output: undefined, sheets: [], pages: 0, found: [...found, ...errors], asked };
  }
  const [output, ...sheets] = done.value;
  const { pages, profile, bytes } = built.value;
  const press = isForPress(profile) ? bytes : undefined;
  if (output !== undefined)
    await task.cache?.remember(keyOf(job, task), { output, sheets, pages, warnings: found, asked });
  return { result: task.check ? 'current' : 'built', output, sheets, pages, press, found, asked };
}

/** Under which an issue is remembered. */
function keyOf({ manifest, target }: Job, { options }: Task): string {
  return JSON.stringify([resolve(manifest), placeName(target), options]);
}

const nothing: Asked = { read: [], missing: [] };

function placeName(target: Target): string {
  switch (target.kind) {
    case 'file':
      return resolve(target.path);
    case 'template':
      return resolve(target.template);
    case 'standard-output':
      return '-';
  }
}

/** Brings the files to their places; their paths, that of the PDF first. `place` is what is known of it beforehand. */
async function deliver(
  built: Built,
  { manifest, target }: Job,
  task: Task,
  place: Result<unknown>,
): Promise<Result<readonly string[]>> {
  if (target.kind === 'standard-output') {
    try {
      await task.outBytes(built.bytes);
      return ok([]);
    } catch (error) {
      return fail(writeFailure('stdout', error));
    }
  }
  const path = target.kind === 'file' ? ok(target.path) : fillTemplate(target.template, built.manifest);
  if (!path.ok) return path;
  const outputs = [
    { path: path.value, bytes: built.bytes },
    ...built.sheets.map(({ imposition, bytes }) => ({ path: sheetsPath(path.value, imposition), bytes })),
  ];
  const source = outputs.find((output) => isOneOf(output.path, built.files));
  if (source !== undefined) return fail(ownSource(source.path));
  if (!place.ok) return place;
  for (const output of outputs) {
    const other = task.taken.get(resolve(output.path));
    if (other !== undefined && other !== manifest) return fail(taken(output.path, other));
    task.taken.set(resolve(output.path), manifest);
  }
  for (const output of outputs) {
    const done = task.check
      ? compare(output.bytes, output.path, manifest)
      : await writeWhole(output.path, output.bytes, 'pdf');
    if (!done.ok) return done;
  }
  return ok(outputs.map((output) => output.path));
}

function compare(bytes: Uint8Array, path: string, manifest: string): Result<string> {
  const there = bytesIn(path);
  if (there?.equals(bytes)) return ok(path);
  const code = there === undefined ? 'file/not-built' : 'file/out-of-date';
  return fail(diagnostic(code, { path, manifest }, undefined));
}

function bytesIn(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function taken(path: string, manifest: string): Diagnostic {
  return diagnostic('file/unwritable', { path, reason: 'EEXIST' }, undefined, [
    {
      message: {
        zh: `${manifest} 也写到这个文件；请在 -o 里多用几项，例如 {folder}`,
        en: `${manifest} is written to this file too: use more fields in -o, such as {folder}`,
      },
    },
  ]);
}

/** `-o article.md` would replace the article by the PDF that is made of it. */
function ownSource(path: string): Diagnostic {
  return diagnostic('file/unwritable', { path, reason: 'EEXIST' }, undefined, [
    {
      message: {
        zh: '这是本期的稿件；请用 -o 换一个名字',
        en: 'this is a source of the issue: choose another name with -o',
      },
    },
  ]);
}
