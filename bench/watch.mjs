/**
 * How long an editor waits after saving: `node bench/watch.mjs FOLDER [EDITS]` copies the issue in FOLDER, watches it, and
 * changes a character of its articles again and again. Prints medians in milliseconds: from the writing of the file to the
 * new PDF in its place, what the program says of that, and its processor time; the first change apart. Linux: processor
 * time comes from /proc. The wait for what else is saved (30 ms, follow-files.ts) is in the first figure alone.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const [folder, edits = '30'] = process.argv.slice(2);
if (folder === undefined) throw new Error('node bench/watch.mjs FOLDER [EDITS]');

/** Characters that take the place of others, one after the other. */
const characters = '改写新版文字稿件';
/** Between two changes, as a person has it at least: the program looks once more behind each. */
const pause = 400;

const copy = mkdtempSync(join(tmpdir(), 'bulletin-watch-'));
const place = join(copy, 'issue');
cpSync(folder, place, { recursive: true });
// Of a series, what the manifest extends stands beside the folder.
for (const name of readdirSync(join(folder, '..')).filter((each) => each.endsWith('.yaml')))
  cpSync(join(folder, '..', name), join(copy, name));
const articles = readdirSync(place, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(md|txt)$/.test(name))
  .map((name) => join(place, name))
  .sort();

const program = fileURLToPath(new URL('../bin/bulletin.cjs', import.meta.url));
const child = spawn(process.execPath, [program, 'build', join(place, 'issue.yaml'), '--watch', '--lang', 'en'], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
let said = '';
let heard = () => undefined;
child.stderr.on('data', (bytes) => {
  said += bytes;
  heard();
});

/** What the program says that matches `words`, from now on. */
async function hears(words) {
  for (;;) {
    const found = words.exec(said);
    if (found !== null) {
      said = said.slice(found.index + found[0].length);
      return found;
    }
    await new Promise((resolve) => {
      heard = resolve;
    });
  }
}

/** Processor time of all threads of the program so far, in ms. */
function processor() {
  const threads = readdirSync(`/proc/${child.pid}/task`);
  const spent = threads.map((thread) =>
    Number(readFileSync(`/proc/${child.pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return spent.reduce((sum, each) => sum + each, 0) / 1e6;
}

/** Replaces the Han character nearest to a place of an article that goes round with `number`. */
function edit(number) {
  const file = articles[number % articles.length];
  const text = readFileSync(file, 'utf8');
  const from = Math.floor((text.length * ((number * 0.618) % 1)) / 2 + text.length / 4);
  const at = from + text.slice(from).search(/\p{Script=Han}(?=\p{Script=Han})/u);
  const next = characters[(number + characters.indexOf(text[at]) + 1) % characters.length];
  return [file, `${text.slice(0, at)}${next}${text.slice(at + 1)}`];
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const shown = (rounds) =>
  ['wall', 'told', 'processor']
    .map((key) => `${key} ${Math.round(median(rounds.map((round) => round[key])))}`)
    .join(', ');

try {
  await hears(/Waiting for changes/);
  await wait(1500);
  const rounds = [];
  for (let number = 0; number <= Number(edits); number++) {
    const [file, text] = edit(number);
    const before = processor();
    const started = performance.now();
    writeFileSync(file, text);
    const [, told] = await hears(/Built, .* (\d+) ms/);
    rounds.push({ wall: performance.now() - started, told: Number(told), processor: processor() - before });
    await wait(pause);
  }
  console.log(`first: ${shown(rounds.slice(0, 1))}`);
  console.log(`${edits} more: ${shown(rounds.slice(1))}`);
} finally {
  child.kill('SIGINT');
  rmSync(copy, { recursive: true, force: true });
}
