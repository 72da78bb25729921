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
 * V8 11.3, that of Node 20, begins to optimise functions early for a run of a fifth of a second, and does so on the core
 * that the run needs. With fifteen times its budget a build takes 15 to 20 % less, and one of 600 pages no longer
 * (measured in pairs). Newer releases count calls, wait longer of their own accord, and do not know the flag. It is set
 * before the code cache is read, because V8 holds a cache to the flags that it was made under.
 */
function putOffOptimising(writesCache) {
  if (!process.versions.v8.startsWith('11.3.')) return;
  v8.setFlagsFromString('--interrupt-budget=1000000');
  // A run that still goes on has many issues, or watches one: with V8's own budget they take 10 % less from here on.
  // Not while the cache is made: it would be refused by every run to come.
  if (!writesCache) setTimeout(() => v8.setFlagsFromString('--interrupt-budget=67584'), 300).unref();
}

/** Throws what reading the file throws when the program is not built. With BULLETIN_CODE_CACHE=write the cache is made. */
exports.loadProgram = function loadProgram() {
  const writesCache = process.env.BULLETIN_CODE_CACHE === 'write';
  putOffOptimising(writesCache);
  const cache = `${program}.cache`;
  const cachedData = fs.existsSync(cache) ? fs.readFileSync(cache) : undefined;
  const script = new vm.Script(Module.wrap(fs.readFileSync(program, 'latin1')), { filename: program, cachedData });
  if (writesCache) {
    // When the run is over: what it has called is compiled then, and goes into the cache.
    process.on('exit', () => fs.writeFileSync(cache, script.createCachedData()));
  }
  const module = new Module(program);
  module.filename = program;
  script.runInThisContext()(module.exports, Module.createRequire(program), module, program, path.dirname(program));
};
