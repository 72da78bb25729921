/**
 * Fuzzes the program: `npm run fuzz -- --runs 2000 --seed 1 --kind manifest --kind font`. Same seed, same cases. Each
 * case has 5 s of the processor and its process 512 MB; what crashes, hangs, grows or breaks a promise is written into `--out`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFor } from './random.ts';
import { type Kind, kinds, makeCase } from './targets.ts';
import type { Done, Task } from './worker.ts';

/** A case may take this long of the processor, and its process this much memory. */
const mostSeconds = 5;
/** One that says nothing for so long will not end, however busy the machine is. */
const patience = 6 * mostSeconds;
const mostMegabytes = 512;
/** A process runs so many cases: what is left of one must not be taken for another’s. */
const casesPerProcess = 400;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    kind: { type: 'string', multiple: true },
    out: { type: 'string', default: 'fuzz-findings' },
  },
});
const chosen = values.kind === undefined ? kinds : kinds.filter((kind) => values.kind!.includes(kind));
const seed = Number(values.seed);

interface Tally {
  cases: number;
  findings: number;
  slowest: number;
  memory: number;
}
const tallies = new Map<Kind, Tally>(chosen.map((kind) => [kind, { cases: 0, findings: 0, slowest: 0, memory: 0 }]));

let worker: ChildProcess | undefined;
let cases = 0;

const first = values.only === undefined ? 0 : Number(values.only);
const end = values.only === undefined ? Number(values.runs) : first + 1;
for (let index = first; index < end; index++) await fuzz({ kind: chosen[index % chosen.length]!, seed, index });
worker?.kill();
report();

async function fuzz(task: Task): Promise<void> {
  if (cases++ % casesPerProcess === 0) restart();
  worker ??= await started();
  const done = await ask(worker, task);
  const tally = tallies.get(task.kind)!;
  tally.cases += 1;
  if (typeof done !== 'string') {
    tally.slowest = Math.max(tally.slowest, done.time);
    tally.memory = Math.max(tally.memory, done.memory);
  }
  const problem = typeof done === 'string' ? done : (done.problem ?? tooMuch(done));
  if (problem === undefined) return;
  tally.findings += 1;
  keep(task, problem);
  restart();
}

function tooMuch({ memory, time }: Done): string | undefined {
  if (time > mostSeconds * 1000) return `${Math.round(time)} ms`;
  return memory > mostMegabytes ? `${Math.round(memory)} MB` : undefined;
}

function restart(): void {
  worker?.kill('SIGKILL');
  worker = undefined;
}

function started(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  return new Promise((resolve) => child.once('message', () => resolve(child)));
}

/** What came of the case; in words when the process did not answer. */
function ask(child: ChildProcess, task: Task): Promise<Done | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => answer(`no end within ${patience} s`), patience * 1000);
    const onExit = (code: number | null, signal: string | null): void => answer(`the process ended: ${code ?? signal}`);
    const answer = (done: Done | string): void => {
      clearTimeout(timer);
      child.removeAllListeners('message');
      child.removeListener('exit', onExit);
      resolve(done);
    };
    child.once('message', (done: Done) => answer(done));
    child.once('exit', onExit);
    child.send(task);
  });
}

/** Writes the files of the case, and what is wrong with them. */
function keep(task: Task, problem: string): void {
  const folder = join(values.out, `${task.kind}-${task.seed}-${task.index}`);
  for (const [name, content] of Object.entries(makeCase(task.kind, randomFor(task.seed, task.index)))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  writeFileSync(join(folder, 'problem.txt'), `${problem}\n`);
  process.stdout.write(`✗ ${folder}: ${problem.split('\n')[0]}\n`);
}

function report(): void {
  process.stdout.write(
    '| kind | cases | findings | slowest, ms | most memory, MB |\n| --- | --- | --- | --- | --- |\n',
  );
  for (const [kind, { cases, findings, slowest, memory }] of tallies) {
    process.stdout.write(`| ${kind} | ${cases} | ${findings} | ${Math.round(slowest)} | ${Math.round(memory)} |\n`);
  }
  if ([...tallies.values()].some(({ findings }) => findings > 0)) process.exitCode = 1;
}
