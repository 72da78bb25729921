/**
 * Whole processes against each other: an empty one, the help, one issue, a batch, a long issue; bulletin, a plain pdfkit
 * program and whatever other engines are installed (npm ci --prefix bench/peers; Debian: chromium). Runs are interleaved, so
 * that a slow minute of the machine falls on all, and ratios are taken run by run. Trust the ratios.
 *
 *   node bench/run.mjs [--runs 9] [--only cold,batch,long] [--issue MANIFEST.yaml] [--batch 200] [--long 100]
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeIssue } from './issues.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    only: { type: 'string', default: 'cold,batch,long' },
    issue: { type: 'string' },
    batch: { type: 'string', default: '200' },
    long: { type: 'string', default: '100' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'bulletin-bench-'));
const program = here('../bin/bulletin.cjs');

/** The faces that all peers set in: a folder of its own, since some engines read every face that they find. */
const faces = ['NotoSerifSC-Regular', 'NotoSansSC-Medium-core', 'BulletinKai-Regular', 'Tinos-Regular-latin'];
const fonts = join(folder, 'fonts');
mkdirSync(fonts);
for (const face of faces) copyFileSync(here(`../fonts/${face}.ttf`), join(fonts, `${face}.ttf`));
const empty = join(folder, 'empty.mjs');
writeFileSync(empty, '');

const isInstalled = (name) => existsSync(here(`peers/node_modules/${name}`));
const hasChromium = spawnSync('chromium', ['--version']).status === 0;
const peers = [
  { name: 'plain pdfkit', script: 'plain-pdfkit.mjs', isThere: true },
  { name: 'Typst through Node', script: 'typst.mjs', isThere: isInstalled('@myriaddreamin/typst-ts-node-compiler') },
  { name: 'pdfmake', script: 'pdfmake.mjs', isThere: isInstalled('pdfmake') },
  { name: 'Chromium', script: 'chromium.mjs', isThere: hasChromium, isSlow: true },
];

/** A contestant sets all manifests in one process. */
function contestants(manifests, { withSlow }) {
  const target = (name, at) => join(folder, `${name.replaceAll(' ', '-')}-${at}.pdf`);
  const output = manifests.length === 1 ? target('bulletin', 0) : join(folder, 'bulletin/');
  // Without --force the second run of a batch would find everything up to date.
  const bulletin = { name: 'bulletin', args: [program, 'build', ...manifests, '-q', '--force', '-o', output] };
  const others = peers
    .filter(({ isThere, isSlow }) => isThere && (withSlow || !isSlow))
    .map(({ name, script }) => {
      const pairs = manifests.flatMap((manifest, at) => [manifest, target(name, at)]);
      return { name, args: [here(`peers/${script}`), fonts, ...pairs] };
    });
  return [bulletin, ...others].map((each) => ({ ...each, pdf: target(each.name, 0) }));
}

/** Certificates named here are read by every Node at its start, for 35 ms: no user of these programs has any. */
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;

/** Milliseconds and peak memory in MB of one whole process; the memory of processes that it starts is not counted. */
function measure({ name, args }) {
  const probe = ['--require', here('report-memory.cjs'), ...args];
  const since = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, probe, {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return { ms: performance.now() - since, mb: Number(output[3]) / 1024 };
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Runs the contestants in turn and prints a table; ratios are to `base`, the first of them unless named. */
function compare(title, runs, list, unit = 1) {
  const results = list.map(() => []);
  for (const each of list) measure(each); // files into the cache
  for (let run = 0; run < runs; run++) {
    for (const [k, each] of list.entries()) results[k].push(measure(each));
  }
  console.log(`\n### ${title} (${runs} interleaved runs, medians)\n`);
  console.log('| engine | ms | least | bulletin / engine | peak MB | bulletin / engine | PDF KB |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  const own = list.findIndex(({ name }) => name === 'bulletin');
  list.forEach(({ name, pdf }, k) => {
    const times = results[k].map(({ ms }) => ms / unit);
    const ratio = (key) =>
      k === own || own < 0
        ? ''
        : median(results[k].map((result, run) => results[own][run][key] / result[key])).toFixed(2);
    const size = pdf !== undefined && existsSync(pdf) ? Math.round(statSync(pdf).size / 1024) : '';
    const cells = [median(times).toFixed(1), Math.min(...times).toFixed(1), ratio('ms')];
    const memory = [Math.round(median(results[k].map(({ mb }) => mb))), ratio('mb'), size];
    console.log(`| ${[name, ...cells, ...memory].join(' | ')} |`);
  });
}

const scenarios = {
  cold(runs) {
    const manifest = values.issue ?? writeIssue(join(folder, 'small'), 1, 1);
    compare('Start', runs, [
      { name: 'empty node', args: [empty] },
      { name: 'bulletin --help', args: [program, '--help'] },
    ]);
    compare('One issue, whole process', runs, contestants([manifest], { withSlow: true }));
  },
  batch(runs) {
    const count = Number(values.batch);
    const manifests = Array.from({ length: count }, (_, at) => writeIssue(join(folder, `batch-${at}`), 1, at + 1));
    const list = contestants(manifests, { withSlow: false });
    compare(`${count} issues in one process, per issue`, Math.ceil(runs / 3), list, count);
  },
  long(runs) {
    const manifest = writeIssue(join(folder, 'long'), Number(values.long), 1);
    compare(
      `One issue of ${values.long} times the length`,
      Math.ceil(runs / 3),
      contestants([manifest], { withSlow: true }),
    );
  },
};

try {
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.versions.node}`);
  const missing = peers.filter(({ isThere }) => !isThere).map(({ name }) => name);
  if (missing.length > 0) console.log(`not installed, not measured: ${missing.join(', ')}`);
  for (const name of values.only.split(',')) scenarios[name](Number(values.runs));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
