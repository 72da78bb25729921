/**
 * Whole processes against each other: an empty one, the help, a build, and a plain pdfkit program that sets the same text.
 * Runs are interleaved, so that a slow minute of the machine falls on all; figures are medians. Trust the ratios.
 *
 *   node bench/run.mjs [--runs 9] [--issue MANIFEST.yaml]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    issue: { type: 'string', default: here('../issues/2026-11/issue.yaml') },
  },
});
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'bulletin-bench-'));
const empty = join(folder, 'empty.mjs');
writeFileSync(empty, '');

const program = here('../bin/bulletin.cjs');
const contestants = [
  { name: 'empty node', args: [empty] },
  { name: 'bulletin --help', args: [program, '--help'] },
  { name: 'bulletin build', args: [program, 'build', values.issue, '-o', join(folder, 'bulletin.pdf'), '-q'] },
  { name: 'plain pdfkit', args: [here('plain-pdfkit.mjs'), values.issue, here('../fonts'), join(folder, 'plain.pdf')] },
];

/** Milliseconds of one whole process. */
function time({ name, args }) {
  const since = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return performance.now() - since;
}

/** Peak resident memory in MB, told by the process itself when it ends; a run of its own, because asking takes time. */
function memory({ args }) {
  const probe = ['--import', here('report-memory.mjs'), ...args];
  const { output } = spawnSync(process.execPath, probe, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  return Number(output[3]) / 1024;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function fileSize(name) {
  const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
  return size === undefined ? '' : `${Math.round(size / 1024)} KB`;
}

try {
  const times = new Map(contestants.map((contestant) => [contestant, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const contestant of contestants) times.get(contestant).push(time(contestant));
  }
  const middle = contestants.map((contestant) => median(times.get(contestant)));
  const [base, , build, plain] = middle;
  console.log(`${runs} interleaved runs, medians; ${cpus()[0]?.model}, Node ${process.versions.node}`);
  console.table(
    Object.fromEntries(
      contestants.map((contestant, index) => [
        contestant.name,
        {
          ms: Math.round(middle[index]),
          least: Math.round(Math.min(...times.get(contestant))),
          'over empty node': Number((middle[index] / base).toFixed(2)),
          'peak MB': Math.round(memory(contestant)),
        },
      ]),
    ),
  );
  console.log(`bulletin build / plain pdfkit: ${(build / plain).toFixed(2)} (goal 0.45)`);
  console.log(`PDF: bulletin ${fileSize('bulletin.pdf')}, plain pdfkit ${fileSize('plain.pdf')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
