/** Builds an issue again whenever a file changes that it was made from. */

import type { Localized } from '../base/diagnostics/diagnostic.ts';
import { plural } from '../base/plural.ts';
import { finish, type Outcome, prepare, type Task } from './build-one.ts';
import { followFiles, type Making } from './follow-files.ts';
import { endOnSignals } from './interrupt.ts';
import { tellOutcome } from './outcome.ts';
import type { Job } from './outputs.ts';
import type { Session } from './session.ts';
import { say } from './terminal.ts';

/**
 * Builds in memory while the editor reads the first PDF: V8 has compiled by then what the first change needs. Without them
 * its build takes the processor 85 ms for six pages, after three of them 60 (medians of three runs of bench/watch.mjs).
 */
const rehearsals = 3;
/** An issue that takes longer is not rehearsed: a change would wait for the end of it. Six pages take a tenth. */
const mostForRehearsal = 1000;

/** Builds the issue, then again and again until the process is ended; never returns. While it has errors, the PDF of before stays. */
export async function watchIssue(job: Job, task: Task, session: Session): Promise<never> {
  const { terminal } = session;
  endOnSignals(session);
  const build = async (): Promise<Making> => {
    const started = Date.now();
    // What was written before may be written again.
    const done = await finish(job, { ...task, taken: new Map() }, await prepare(job, task));
    session.report(done.found);
    tellOutcome(session, job, done);
    if (!terminal.quiet) terminal.err(say(terminal, outcomeText(done, Date.now() - started)));
    return { asked: done.asked, started };
  };
  const first = await build();
  const took = Date.now() - first.started;
  await followFiles(first, build, (error) => session.fault(error, job.manifest));
  if (!terminal.quiet) terminal.err(say(terminal, waiting));
  for (let done = 0; done < rehearsals && took < mostForRehearsal; done++) await task.maker.make(job.manifest);
  return new Promise(() => undefined);
}

const waiting: Localized = { zh: '等待改动，Ctrl-C 结束。', en: 'Waiting for changes; Ctrl-C ends.' };

function outcomeText({ result, pages }: Outcome, took: number): Localized {
  if (result === 'failed') return { zh: '没有排好，原来的 PDF 保留。', en: 'Not built; the PDF of before stays.' };
  const ms = Math.round(took);
  return { zh: `排好，${pages} 页，${ms} 毫秒。`, en: `Built, ${plural(pages, 'page')}, ${ms} ms.` };
}
