import { existsSync, statSync } from 'node:fs';
import { type Diagnostic, diagnostic, fail, ok, type Result } from '../base/diagnostics/diagnostic.ts';
import { systemWorld } from '../base/system-world.ts';
import { type BuildOptions, type Built, buildIssue } from '../build/pipeline.ts';
import type { BuildValues } from './commands/build.ts';
import { endOnSignals } from './interrupt.ts';
import { type Job, planOutputs, type Target } from './outputs.ts';
import { shownPath } from './print-diagnostics.ts';
import { printSettings } from './print-options.ts';
import { progressOn } from './progress.ts';
import type { Session } from './session.ts';
import { plural, say, type Terminal } from './terminal.ts';
import { rightUsage, type Usage, wrongUsage } from './usage.ts';
import { placeOf, sameFile, writeFailure, writeWhole } from './write-file.ts';

/** What a run has come to. */
interface Tally {
  built: number;
  failed: number;
  pages: number;
}

/** Builds every issue and writes its PDF; the exit status, or what is wrong with the command line. */
export async function runBuild(
  manifests: readonly string[],
  options: BuildValues,
  session: Session,
): Promise<Usage<0 | 1>> {
  const { terminal } = session;
  const planned = planOutputs(manifests, options.output, isFolder);
  if (!planned.ok) return planned;
  const print = printSettings(options);
  if (!print.ok) return print;
  if (options.output === '-' && session.json) return noEventsInPdf();
  if (options.output === '-' && terminal.outIsTerminal) return noPdfOnTerminal();

  const progress = progressOn(terminal);
  endOnSignals(terminal, progress.clear);
  const tally: Tally = { built: 0, failed: 0, pages: 0 };
  const { style, composer, allowMissing } = options;
  const wanted = { style, composer, allowMissing, print: print.value, timestamp: timestamp() };
  for (const [index, job] of planned.value.entries()) {
    progress.show(progressText(terminal, job, index, planned.value.length));
    const found: Diagnostic[] = [];
    const done = await attempt(() => buildOne(job, wanted, terminal, found));
    progress.clear();
    if (done instanceof Error) {
      tally.failed += 1;
      session.fault(done, shownPath(job.manifest));
      continue;
    }
    session.report(done.ok ? found : [...found, ...done.errors]);
    count(tally, done);
    tell(session, job, done);
  }
  if (!terminal.quiet) terminal.err(summary(session, tally));
  return rightUsage(tally.failed === 0 ? 0 : 1);
}

async function buildOne(
  { manifest, target }: Job,
  options: BuildOptions,
  terminal: Terminal,
  found: Diagnostic[],
): Promise<Result<Built>> {
  // Asked beforehand, so that whoever cannot write and has mistakes in the manifest learns of both.
  const place = target.kind === 'file' ? placeOf(target.path, 'pdf') : ok(undefined);
  const built = await buildIssue(systemWorld(), manifest, options, (each) => {
    found.push(each);
  });
  if (built.ok && target.kind === 'file' && built.value.files.some((file) => sameFile(file, target.path))) {
    return fail(ownSource(target.path));
  }
  if (!built.ok || !place.ok) return fail(...(built.ok ? [] : built.errors), ...(place.ok ? [] : place.errors));
  const delivered = await deliver(built.value, target, terminal);
  return delivered.ok ? built : delivered;
}

async function deliver(built: Built, target: Target, terminal: Terminal): Promise<Result<void>> {
  switch (target.kind) {
    case 'standard-output':
      try {
        await terminal.outBytes(built.bytes);
        return ok(undefined);
      } catch (error) {
        return fail(writeFailure('stdout', error));
      }
    case 'file':
      return writeWhole(target.path, built.bytes, 'pdf');
  }
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

/** SOURCE_DATE_EPOCH: the date of the file, for builds that shall be the same on every day. */
function timestamp(): number | undefined {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  return seconds !== undefined && /^\d+$/.test(seconds) ? Number(seconds) : undefined;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** What an action throws is a fault of the program; it must not keep the other issues from being built. */
async function attempt<T>(action: () => Promise<T>): Promise<T | Error> {
  try {
    return await action();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function tell(session: Session, { manifest, target }: Job, done: Result<Built>): void {
  const shown = shownPath(manifest);
  if (!done.ok) session.emit({ event: 'failed', manifest: shown });
  else if (target.kind === 'file') {
    const output = shownPath(target.path);
    session.result(output, { event: 'built', manifest: shown, output, pages: done.value.pages });
  }
}

function count(tally: Tally, done: Result<Built>): void {
  if (done.ok) {
    tally.built += 1;
    tally.pages += done.value.pages;
  } else {
    tally.failed += 1;
  }
}

function progressText(terminal: Terminal, job: Job, index: number, all: number): string {
  const place = all > 1 ? ` ${index + 1}/${all}` : '';
  const manifest = shownPath(job.manifest);
  return say(terminal, { zh: `正在排印${place}：${manifest}`, en: `Building${place}: ${manifest}` });
}

function summary({ terminal, counts }: Session, { built, failed, pages }: Tally): string {
  const { error: errors, warning: warnings } = counts;
  const zh = [
    ...(built > 0 ? [`排好 ${built} 期，共 ${pages} 页`] : []),
    ...(failed > 0 ? [`${failed} 期没有排好`] : []),
    ...(errors > 0 ? [`${errors} 个错误`] : []),
    ...(warnings > 0 ? [`${warnings} 个警告`] : []),
  ];
  const en = [
    ...(built > 0 ? [`${plural(built, 'issue')} built, ${plural(pages, 'page')}`] : []),
    ...(failed > 0 ? [`${plural(failed, 'issue')} failed`] : []),
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  return say(terminal, { zh: `${zh.join('，')}。`, en: `${en.join(', ')}.` });
}

function noEventsInPdf(): Usage<never> {
  return wrongUsage({
    zh: '--json 和 -o - 都要用标准输出，只能选一个',
    en: '--json and -o - both need standard output: choose one of them',
  });
}

function noPdfOnTerminal(): Usage<never> {
  return wrongUsage(
    { zh: 'PDF 不能显示在终端里', en: 'a PDF cannot be shown in the terminal' },
    { zh: '转到文件或别的程序，例如 -o - > issue.pdf', en: 'send it to a file or a program, as in -o - > issue.pdf' },
  );
}
