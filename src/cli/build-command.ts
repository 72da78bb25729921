import { plural } from '../base/plural.ts';
import { houseFontFolder } from '../build/house-files.ts';
import { openWatchingWorkshop, openWorkshop } from '../build/workshop.ts';
import { finish, type Prepared, prepare, type Task } from './build-one.ts';
import type { BuildValues } from './commands/build.ts';
import { findManifests } from './find-manifests.ts';
import { impositionSettings, pagesPerSide } from './imposition-options.ts';
import { endOnSignals } from './interrupt.ts';
import { type Maker, type MakeSettings, makerHere } from './make-issue.ts';
import { namedStyle } from './named-style.ts';
import { tellOutcome } from './outcome.ts';
import { type Job, planOutputs } from './outputs.ts';
import { isFolder } from './paths.ts';
import { shownPath } from './print-diagnostics.ts';
import { printSettings } from './print-options.ts';
import { progressOn } from './progress.ts';
import type { Session } from './session.ts';
import { shardOf } from './shard.ts';
import { say, type Terminal } from './terminal.ts';
import { rightUsage, type Usage, wrongUsage } from './usage.ts';
import { noManifest } from './wrong-files.ts';

/** What a run has come to. */
interface Tally {
  built: number;
  current: number;
  failed: number;
  pages: number;
}

/** Builds every issue and writes its PDF; the exit status, or what is wrong with the command line. */
export async function runBuild(
  words: readonly string[],
  options: BuildValues,
  session: Session,
): Promise<Usage<0 | 1>> {
  const { terminal } = session;
  const found = findManifests(words);
  const wrong = noManifest(found.manifests);
  if (wrong !== undefined) return wrong;
  const planned = planOutputs(found, options.output, isFolder);
  if (!planned.ok) return planned;
  const jobs = shardOf(planned.value, options.shard);
  if (!jobs.ok) return jobs;
  const print = printSettings(options);
  if (!print.ok) return print;
  const imposed = impositionSettings(options);
  if (!imposed.ok) return imposed;
  const clash = clashOf(options, session, found.many);
  if (clash !== undefined) return clash;

  const { style, composer, allowMissing, attachSources } = options;
  const named = namedStyle(style);
  const settings: MakeSettings = {
    options: {
      style: named.style,
      composer,
      allowMissing,
      attachSources,
      // Standard output takes one file.
      print: { ...print.value, ...imposed.value, ...(options.output === '-' && { booklet: false }) },
      timestamp: timestamp(),
      nUp: pagesPerSide(options),
    },
    allowed: [...options.allowPath, ...named.allowed, ...(options.icc === undefined ? [] : [options.icc])],
  };
  if (options.list) {
    const { listRules } = await import('./list-rules.ts');
    return rightUsage(listRules(jobs.value, settings, session));
  }
  const task: Task = {
    options: settings.options,
    maker: await makerFor(settings, jobs.value.length, options),
    check: options.check,
    cache: await cacheFor(options, session, found.many),
    taken: new Map(),
    outBytes: terminal.outBytes,
  };
  if (options.watch) {
    const [job] = jobs.value;
    if (job === undefined) throw new Error('an issue was named and there is none');
    const { watchIssue } = await import('./watch.ts');
    return watchIssue(job, task, session);
  }
  const status = await buildAll(jobs.value, task, session);
  task.maker.close();
  return rightUsage(status);
}

/**
 * Issues for which a thread is worth its start: each loads the program, opens the fonts and waits for V8's compiler anew,
 * which takes the processor as long as thirty issues of seven pages.
 */
const worthAThread = 25;

/** Threads where they pay, or as many as are wanted; otherwise this thread alone. */
async function makerFor(settings: MakeSettings, count: number, { jobs, watch }: BuildValues): Promise<Maker> {
  const threads = Math.min(jobs ?? Math.floor(count / worthAThread), watch ? 1 : count);
  if (threads > 1) {
    const { availableParallelism } = await import('node:os');
    const { threadPool } = await import('./workers/thread-pool.ts');
    return threadPool(settings, jobs ?? Math.min(threads, availableParallelism()));
  }
  return makerHere(settings, watch ? openWatchingWorkshop() : openWorkshop());
}

async function buildAll(jobs: readonly Job[], task: Task, session: Session): Promise<0 | 1> {
  const { terminal } = session;
  const progress = progressOn(terminal);
  endOnSignals(session, progress.clear);
  const tally: Tally = { built: 0, current: 0, failed: 0, pages: 0 };
  const begun: Promise<Prepared | Error>[] = [];
  for (const [index, job] of jobs.entries()) {
    for (const next of jobs.slice(index + begun.length, index + task.maker.ahead)) {
      begun.push(attempt(() => prepare(next, task)));
    }
    progress.show(progressText(terminal, job, index, jobs.length));
    const ready = await begun.shift()!;
    await hearSignals();
    const done = ready instanceof Error ? ready : await attempt(() => finish(job, task, ready));
    progress.clear();
    if (done instanceof Error) {
      tally.failed += 1;
      session.fault(done, shownPath(job.manifest));
      session.emit({ event: 'failed', manifest: shownPath(job.manifest) });
      continue;
    }
    session.report(done.found);
    tally[done.result] += 1;
    if (done.result === 'built') tally.pages += done.pages;
    tellOutcome(session, job, done);
    if (done.press !== undefined && !terminal.quiet) await printVerdict(done.press, terminal);
  }
  if (!terminal.quiet) terminal.err(summary(session, tally, task.check));
  return tally.failed === 0 ? 0 : 1;
}

/** A signal that has come while an issue was made is heard now, and nothing is written then. */
async function hearSignals(): Promise<void> {
  // The first may come in the turn of the event loop that is under way; before the second, signals are read.
  await turnOfLoop();
  await turnOfLoop();
}

/** As of node:timers/promises, which takes 0.4 ms to load. */
function turnOfLoop(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Whether a print shop would take the file. */
async function printVerdict(bytes: Uint8Array, terminal: Terminal): Promise<void> {
  const { preflight } = await import('../check/preflight/preflight.ts');
  const { verdict } = await import('../check/preflight/verdict.ts');
  const checked = await preflight(bytes);
  if (checked !== undefined) terminal.err(say(terminal, verdict(checked)));
}

/**
 * Past builds are remembered in runs over many issues. Whoever names one issue wants it built; so its build neither looks
 * anything up nor writes anything but the PDF.
 */
async function cacheFor({ force, check }: BuildValues, { version }: Session, many: boolean): Promise<Task['cache']> {
  if (!many || force || check) return undefined;
  const { buildCache } = await import('./build-cache.ts');
  return buildCache(version, houseFontFolder);
}

/** Options that do not go together. */
function clashOf(options: BuildValues, { terminal, json }: Session, many: boolean): Usage<never> | undefined {
  const toStandardOutput = options.output === '-';
  if (toStandardOutput && json) {
    return wrongUsage({
      zh: '--json 和 -o - 都要用标准输出，只能选一个',
      en: '--json and -o - both need standard output: choose one of them',
    });
  }
  if (toStandardOutput && (options.watch || options.check || options.list)) {
    return wrongUsage({
      zh: '-o - 不能和 --watch、--check、--list 同用',
      en: '-o - does not go with --watch, --check or --list',
    });
  }
  if (toStandardOutput && (options.booklet || options.nup !== undefined)) {
    return wrongUsage({
      zh: '-o - 只写一个文件，不能和 --booklet、--nup 同用',
      en: '-o - writes one file: it does not go with --booklet or --nup',
    });
  }
  const modes = [options.watch && '--watch', options.check && '--check', options.list && '--list'].filter(Boolean);
  if (modes.length > 1) {
    return wrongUsage({
      zh: `${modes.join('、')} 只能选一个`,
      en: `${modes.join(' and ')}: choose one of them`,
    });
  }
  if (options.jobs === 0) {
    return wrongUsage({ zh: '--jobs 至少是 1', en: '--jobs is 1 or more' });
  }
  if (options.watch && (many || options.shard !== undefined)) {
    return wrongUsage({ zh: '--watch 一次只看一期', en: '--watch takes one issue at a time' });
  }
  return toStandardOutput && terminal.outIsTerminal ? noPdfOnTerminal() : undefined;
}

function noPdfOnTerminal(): Usage<never> {
  return wrongUsage(
    { zh: 'PDF 不能显示在终端里', en: 'a PDF cannot be shown in the terminal' },
    { zh: '转到文件或别的程序，例如 -o - > issue.pdf', en: 'send it to a file or a program, as in -o - > issue.pdf' },
  );
}

/** SOURCE_DATE_EPOCH: the date of the file, for builds that shall be the same on every day. */
function timestamp(): number | undefined {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  return seconds !== undefined && /^\d+$/.test(seconds) ? Number(seconds) : undefined;
}

/** What an action throws is a fault of the program; it must not keep the other issues from being built. */
async function attempt<T>(action: () => Promise<T>): Promise<T | Error> {
  try {
    return await action();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function progressText(terminal: Terminal, job: Job, index: number, all: number): string {
  const place = all > 1 ? ` ${index + 1}/${all}` : '';
  const manifest = shownPath(job.manifest);
  return say(terminal, { zh: `正在排印${place}：${manifest}`, en: `Building${place}: ${manifest}` });
}

function summary({ terminal, counts }: Session, { built, current, failed, pages }: Tally, check: boolean): string {
  const { error: errors, warning: warnings } = counts;
  const unchanged = check ? { zh: '与稿件一致', en: 'right' } : { zh: '没有变化', en: 'up to date' };
  const zh = [
    ...(built > 0 ? [`排好 ${built} 期，共 ${pages} 页`] : []),
    ...(current > 0 ? [`${current} 期${unchanged.zh}`] : []),
    ...(failed > 0 ? [`${failed} 期没有排好`] : []),
    ...(errors > 0 ? [`${errors} 个错误`] : []),
    ...(warnings > 0 ? [`${warnings} 个警告`] : []),
  ];
  const en = [
    ...(built > 0 ? [`${plural(built, 'issue')} built, ${plural(pages, 'page')}`] : []),
    ...(current > 0 ? [`${plural(current, 'issue')} ${unchanged.en}`] : []),
    ...(failed > 0 ? [`${plural(failed, 'issue')} failed`] : []),
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  const nothing = { zh: '没有要排的。', en: 'Nothing to build.' };
  if (zh.length === 0) return say(terminal, nothing);
  return say(terminal, { zh: `${zh.join('，')}。`, en: `${en.join(', ')}.` });
}
