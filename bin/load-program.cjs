/**
 * Runs the program from its one file, compiled ahead where V8 agrees: the code cache beside it saves some 40 of 190 ms.
 * V8 refuses a cache of another version or another source; then the file is compiled as any other. The file is ASCII.
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

const program = path.join(__dirname, '../dist/program/main.cjs');

/**
 * What V8 11.3, that of Node 20, does for programs that run long, a run of a fifth of a second pays for on the core that
 * it needs. Newer releases wait longer of their own accord; there the flags are left alone.
 */
const runsV8Of20 = process.versions.v8.startsWith('11.3.');

/** As in src/cli/thread-word.ts. */
const threadWord = '\0thread';

/**
 * Functions are optimised later: with fifteen times V8's budget a build takes 15 to 20 % less, and one of 600 pages no
 * longer (measured in pairs). Set just before the code cache is used, because V8 holds a cache to the flags that it was
 * made under, and all threads have the same flags: another one may change them at any time.
 */
function putOffOptimising() {
  if (!runsV8Of20) return;
  v8.setFlagsFromString('--interrupt-budget=1000000');
  v8.setFlagsFromString('--incremental-marking');
}

/**
 * Marking of the old heap is put off too: it begins when a build has nearly ended, and the end waits for it (5 % of one,
 * measured in pairs). A run that still goes on has many issues, or watches one: it gets marking and V8's own budget, with
 * which it takes 10 % less from there on; a thread, of which only long runs have any, gets them at once. Not while the
 * cache is made: it would be refused by every run to come.
 */
function putOffMarking() {
  if (!runsV8Of20) return;
  if (process.argv[2] === threadWord) {
    v8.setFlagsFromString('--interrupt-budget=67584');
    return;
  }
  v8.setFlagsFromString('--no-incremental-marking');
  setTimeout(() => {
    v8.setFlagsFromString('--interrupt-budget=67584');
    v8.setFlagsFromString('--incremental-marking');
  }, 300).unref();
}

/** Throws what reading the file throws when the program is not built. With BULLETIN_CODE_CACHE=write the cache is made. */
exports.loadProgram = function loadProgram() {
  const writesCache = process.env.BULLETIN_CODE_CACHE === 'write';
  const cache = `${program}.cache`;
  const cachedData = fs.existsSync(cache) ? fs.readFileSync(cache) : undefined;
  const source = Module.wrap(fs.readFileSync(program, 'latin1'));
  putOffOptimising();
  const script = new vm.Script(source, { filename: program, cachedData });
  if (writesCache) {
    // When the run is over: what it has called is compiled then, and goes into the cache.
    process.on('exit', () => fs.writeFileSync(cache, script.createCachedData()));
  } else {
    putOffMarking();
  }
  const module = new Module(program);
  module.filename = program;
  script.runInThisContext()(module.exports, Module.createRequire(program), module, program, path.dirname(program));
};
