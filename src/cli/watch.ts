/** Builds an issue again whenever a file changes that it was made from. */
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Localized } from '../base/diagnostics/diagnostic.ts';
import type { Asked } from '../base/recording-world.ts';
import { finish, type Outcome, prepare, type Task } from './build-one.ts';
import { endOnSignals } from './interrupt.ts';
import { tellOutcome } from './outcome.ts';
import type { Job } from './outputs.ts';
import type { Session } from './session.ts';
import { plural, say } from './terminal.ts';

/** Editors write a file in several steps, and a file manager copies several files: one build is enough for all of it. */
const settled = 30; // ms

/** chokidar keeps silent about a second change within 50 ms of the first; after a build it is looked once more. */
const secondLook = 150; // ms

/** Clocks of files advance with the kernel's tick, of 10 ms at most, and so may lag behind the process’s. */
const tick = 10; // ms

/**
 * Builds the issue, then again and again until the process is ended; never returns. The folders of all files that were
 * read or looked for are watched, not the files: so an editor that puts a new file in the place of the old one is seen,
 * and a file that was missing. What the watcher says only causes a look at the times of the files: they decide. While an
 * issue has errors, the PDF of before stays.
 */
export async function watchIssue(job: Job, task: Task, session: Session): Promise<never> {
  const { terminal } = session;
  endOnSignals(terminal, () => undefined);
  const { watch } = await import('chokidar');
  let started = 0;
  let asked: Asked = { read: [], missing: [] };
  const build = async (): Promise<void> => {
    started = Date.now();
    // What was written before may be written again.
    const done = await finish(job, { ...task, taken: new Map() }, await prepare(job, task));
    asked = done.asked;
    session.report(done.found);
    tellOutcome(session, job, done);
    if (!terminal.quiet) terminal.err(say(terminal, outcomeText(done, Date.now() - started)));
  };
  await build();
  const watcher = watch(foldersOf(asked), { ignoreInitial: true, depth: 0 });
  await once(watcher, 'ready');

  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const lookIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  };
  const look = async (): Promise<void> => {
    if (busy) return lookIn(settled);
    if (!isStale(asked, started)) return;
    busy = true;
    try {
      await build();
      watcher.add(foldersOf(asked));
    } catch (error) {
      session.fault(error, job.manifest);
    }
    busy = false;
    lookIn(secondLook);
  };
  watcher.on('all', () => lookIn(settled));
  if (!terminal.quiet) terminal.err(say(terminal, waiting));
  lookIn(0);
  return new Promise(() => undefined);
}

const waiting: Localized = { zh: '等待改动，Ctrl-C 结束。', en: 'Waiting for changes; Ctrl-C ends.' };

function outcomeText({ result, pages }: Outcome, took: number): Localized {
  if (result === 'failed') return { zh: '没有排好，原来的 PDF 保留。', en: 'Not built; the PDF of before stays.' };
  const ms = Math.round(took);
  return { zh: `排好，${pages} 页，${ms} 毫秒。`, en: `Built, ${plural(pages, 'page')}, ${ms} ms.` };
}

function foldersOf({ read, missing }: Asked): string[] {
  return [...new Set([...read, ...missing].map((file) => dirname(resolve(file))))];
}

/** Whether a file is another one now, is gone, or is there at last. */
function isStale({ read, missing }: Asked, since: number): boolean {
  const isNewer = (path: string): boolean => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined || Math.max(stats.mtimeMs, stats.ctimeMs) >= since - tick;
  };
  return read.some(isNewer) || missing.some((path) => existsSync(path));
}
