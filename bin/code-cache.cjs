/**
 * Where a code cache of the program is that this Node takes. V8 refuses that of another release or of other flags, and an
 * installed program has the one that was made where it was packed: then a build takes a fifth longer (docs/performance.md).
 * So the first build leaves one in the user's folder.
 */
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const v8 = require('node:v8');

const checkBytes = 4;

/**
 * Least size of a cache to its program when a run has called what counts: 1.6 to 1.9 with pages, 1.0 to 1.15 with nothing but
 * mistakes; 0.75 to 0.85 with a preflight, 0.5 without.
 */
const shareWhenUsed = { main: 1.4, more: 0.6 };

/** By what a cache is told from others: its name's last part. Asks V8, which has its flags by now. */
exports.fitOf = function fitOf() {
  const tag = v8.cachedDataVersionTag().toString(16);
  return `${process.platform}-${process.arch}-${process.version}-${tag}.cache`;
};

/** What `keepOwn` has written for the program in this file; undefined when there is none, or it is not whole. */
exports.readOwn = function readOwn(fit, file) {
  try {
    const program = fs.readFileSync(file);
    const kept = fs.readFileSync(ownFile(fit, file));
    const data = kept.subarray(0, -checkBytes);
    return kept.readUInt32LE(data.length) === check(program, data) ? data : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Writes the cache of what a run has called, when that is what counts: pages set, and seen through for the press. A folder that cannot be written to is none of the user's business. Two runs at
 * once may write the same file; should that spoil it, the sum tells.
 */
exports.keepOwn = function keepOwn(fit, file, script) {
  try {
    const own = ownFile(fit, file);
    fs.mkdirSync(path.dirname(own), { recursive: true });
    fs.accessSync(path.dirname(own), fs.constants.W_OK);
    const program = fs.readFileSync(file);
    const data = script.createCachedData();
    if (data.length < program.length * shareWhenUsed[path.parse(file).name]) return;
    const sum = Buffer.alloc(checkBytes);
    sum.writeUInt32LE(check(program, data));
    const unfinished = `${own}.unfinished`;
    fs.writeFileSync(unfinished, Buffer.concat([data, sum]), { flush: true });
    fs.renameSync(unfinished, own);
  } catch {
    // The next build tries again.
  }
};

/**
 * V8 looks at a program's length alone and runs a damaged cache, which ends the process: a sum over both holds them together.
 */
function check(program, data) {
  const { crc32 } = require('node:zlib');
  return crc32(data, crc32(program));
}

function ownFile(fit, file) {
  return path.join(cacheHome(), 'bulletin', `${path.parse(file).name}-${fit}`);
}

/** As in src/cli/build-cache.ts. */
function cacheHome() {
  const wanted = process.env.XDG_CACHE_HOME;
  if (wanted?.startsWith('/')) return wanted;
  return process.platform === 'win32' ? (process.env.LOCALAPPDATA ?? os.homedir()) : path.join(os.homedir(), '.cache');
}
