/**
 * Runs the program from its one file, compiled ahead where V8 agrees: the code cache beside it saves some 40 of 190 ms.
 * V8 refuses a cache of another version or another source; then the file is compiled as any other, and the next run has a
 * cache (code-cache.cjs). The file is ASCII.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

/**
 * Of all a file of a megabyte; of help and version a small one, which hands on what else it is asked; and what a build for the
 * screen does not need (esbuild.parted.mjs).
 */
const programs = {
  all: '../dist/program/main.cjs',
  answers: '../dist/program/answers.cjs',
  more: '../dist/program/more.cjs',
};

/** Help and version take 14 of 18 ms less so; a word too many here costs a millisecond, one too few those 14. */
const asksForAnswer = new Set(['help', '--help', '-h', '--version', '-V']);

/** Optimised after more calls than V8's own 3,000 and, where it has Maglev, 400. */
const fewerOptimised = ['--invocation-count-for-turbofan=10000', '--invocation-count-for-maglev=3000'];

/** WebAssembly optimised as late as by V8 12.4 and its followers, not a seventh of it: 5 % less processor time of a build. */
const webAssemblyLater = '--wasm-tiering-budget=13000000';

/**
 * V8 compiles for programs that run for long. Here hundreds of functions are warm and few are hot, and what compiling them
 * takes is seldom won back: with these flags a build takes 3 to 9 % less, 200 issues 10 to 20 %, 688 pages 7 to 15 %; Node 24
 * and 26 take a fifth less processor time and memory for a build, and some 5 % more time for 688 pages (measured in pairs).
 * By releases of V8, those of Node 20, 22, 24 and 26: another may not know the flags, and is left alone.
 */
const patience = new Map([
  ['11.3', ['--interrupt-budget=500000', '--max-inlined-bytecode-size-cumulative=300', webAssemblyLater]],
  ['12.4', fewerOptimised],
  ['13.6', fewerOptimised],
  ['14.6', fewerOptimised],
]);

/** With BULLETIN_CODE_CACHE=write the cache is made. */
const writesCache = process.env.BULLETIN_CODE_CACHE === 'write';

/** As in src/cli/thread-word.ts. */
const threadWord = '\0thread';

/** The class of Node's modules; the rest of node:module, a loader of ES modules above all, would take 1 ms to load. */
const Module = module.constructor;

/**
 * What every build uses of Node's own modules. Before V8's flags are set, for then Node's code cache of them is refused and
 * each is compiled: 2 % of a build. Of the standard streams those that src/cli/standard-stream.ts will use at once.
 */
function loadNodesModules() {
  if (process.platform === 'win32') Reflect.get(process, 'stdout');
  if (process.platform === 'win32' || isDevice(2)) Reflect.get(process, 'stderr');
  return require('./code-cache.cjs');
}

function isDevice(descriptor) {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/**
 * Just before the code cache is used, because V8 holds a cache to the flags that it was made under. All threads have the same
 * flags, so that another may have put off marking meanwhile.
 */
function putOffOptimising() {
  const v8 = require('node:v8');
  const [release] = /^\d+\.\d+/.exec(process.versions.v8);
  for (const flag of patience.get(release) ?? []) v8.setFlagsFromString(flag);
  collectAsUsual();
}

/**
 * Marking of the old heap begins when a build has nearly ended, and the end waits for it (5 % of one, measured in pairs);
 * and what one issue makes is mostly in use until it is written, so that a heap of 60 MB is better let grow than collected
 * (4 to 10 % of 688 pages). Nor is there anything to win where V8 would collect the young ones as the file is written to the disk,
 * 5 ms before the end. A run that still goes on later has many issues, or watches one; of threads only long runs have
 * any; of much text a build is made as usual (src/base/weighing-world.ts). Not while the cache is made: it would be refused
 * by every run to come.
 */
function putOffCollecting() {
  if (writesCache || process.argv[2] === threadWord) return;
  const v8 = require('node:v8');
  v8.setFlagsFromString('--no-incremental-marking');
  v8.setFlagsFromString('--heap-growing-percent=600');
  v8.setFlagsFromString('--no-minor-gc-task');
  setTimeout(collectAsUsual, 300).unref();
}

function collectAsUsual() {
  const v8 = require('node:v8');
  v8.setFlagsFromString('--incremental-marking');
  v8.setFlagsFromString('--heap-growing-percent=0');
  v8.setFlagsFromString('--minor-gc-task');
}

/** Runs what the command line asks for; throws what reading a file throws when the program is not built. */
exports.loadProgram = function loadProgram() {
  const argv = process.argv.slice(2);
  if (argv.length === 0 || argv.some((word) => asksForAnswer.has(word))) run(programs.answers);
  else exports.loadAll();
};

/** Runs the whole program, whatever is asked. */
exports.loadAll = function loadAll() {
  const codeCache = loadNodesModules();
  putOffOptimising();
  run(programs.all, codeCache, putOffCollecting);
};

/** What `more` has that the main program imports now, by names; `shared` is what it imports of that. */
exports.loadMore = function loadMore(shared) {
  more ??= runMore(shared);
  return more;
};

let more;

function runMore(shared) {
  // V8 holds this cache, too, to the flags that it was made under; pages are set by now.
  collectAsUsual();
  return run(programs.more, require('./code-cache.cjs')).open(shared.modules);
}

/**
 * What the program exports. With the cache that lies beside it, or else the user's own, which `codeCache` finds and keeps.
 * `begin` is called when the cache has been taken, before anything runs: much text may be read at once.
 */
function run(file, codeCache, begin) {
  const program = path.join(__dirname, file);
  const fit = codeCache?.fitOf() ?? 'cache';
  const beside = `${program}.${fit}`;
  const read = readerOf(program, beside);
  // The file is one function, that of a CommonJS module: V8 takes it as it is, and need not copy it into one string more.
  const source = read(program).latin1Slice();
  const cacheBeside = read(beside);
  const cachedData = cacheBeside ?? codeCache?.readOwn(fit, program);
  const script = new vm.Script(source, { filename: program, cachedData });
  // When the run is over: what it has called is compiled then, and goes into the cache.
  if (writesCache) {
    process.on('exit', () => fs.writeFileSync(beside, script.createCachedData()));
  } else if (!cacheBeside && codeCache && script.cachedDataRejected !== false && process.argv.includes('build')) {
    process.on('exit', () => {
      // As it was when the program was compiled: V8 writes down the flags of now.
      collectAsUsual();
      codeCache.keepOwn(fit, program, script);
    });
  }
  begin?.();
  const module = new Module(program);
  module.filename = program;
  script.runInThisContext()(module.exports, Module.createRequire(program), module, program, path.dirname(program));
  return module.exports;
}

/** Reads one file or the other into the same memory, which the system takes half a millisecond a megabyte to give. */
function readerOf(program, cache) {
  const cacheSize = fs.statSync(cache, { throwIfNoEntry: false })?.size;
  const programSize = fs.statSync(program).size;
  const memory = Buffer.allocUnsafeSlow(Math.max(programSize, cacheSize ?? 0));
  return (file) => {
    const size = file === cache ? cacheSize : programSize;
    if (size === undefined) return undefined;
    const bytes = memory.subarray(0, size);
    const descriptor = fs.openSync(file);
    for (let done = 0; done < size; ) done += fs.readSync(descriptor, bytes, done, size - done, done);
    fs.closeSync(descriptor);
    return bytes;
  };
}
