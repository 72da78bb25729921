/** Runs the cases that it is told, one after another, and says before and after each what it does. */

import { randomFor } from './random.ts';
import { type Kind, makeCase, runCase } from './targets.ts';

export interface Task {
  readonly kind: Kind;
  readonly seed: number;
  readonly index: number;
}

export interface Done {
  readonly task: Task;
  /** What was thrown; undefined when all was as it must be. */
  readonly problem: string | undefined;
  /** Time of the processor that the case took, in ms: what other programs take of it does not count. */
  readonly time: number;
  /** Largest memory of this process so far, in MB. */
  readonly memory: number;
}

process.on('message', async (task: Task) => {
  let problem: string | undefined;
  const since = process.cpuUsage();
  try {
    await runCase(task.kind, makeCase(task.kind, randomFor(task.seed, task.index)), task.index);
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(since);
  const done: Done = { task, problem, time: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 };
  process.send?.(done);
});
process.send?.('ready');
