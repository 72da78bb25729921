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
    removeOld(own);
  } catch {
    // The next build tries again.
  }
};

/**
 * So many caches of a program are kept, the newest: a new one is made for each Node and each new V8, and those of the last
 * ones would stay for ever. Who goes from one Node to another and back seldom has more.
 */
const mostKept = 4;

/** From here on what a run was writing is what it left when it was killed. */
const longestWriting = 24 * 60 * 60 * 1000;

/** Removes what was kept beside `own` and is of no use any more; what `ownFile` names, and nothing else. */
function removeOld(own) {
  const folder = path.dirname(own);
  const [program] = path.basename(own).split('-', 1);
  const name = new RegExp(
    `^${program}-[a-z0-9]+-[a-z0-9]+-v\\d[\\w.-]*-[0-9a-f]+\\.cache(?<unfinished>\\.unfinished)?$`,
  );
  const finished = [];
  for (const entry of fs.readdirSync(folder)) {
    const match = name.exec(entry);
    const file = path.join(folder, entry);
    // Another run may have removed it, or put a new one there.
    const status = match === null ? undefined : fs.lstatSync(file, { throwIfNoEntry: false });
    if (!status?.isFile() || file === own) continue;
    if (match.groups.unfinished === undefined) finished.push({ file, written: status.mtimeMs });
    else if (Date.now() - status.mtimeMs > longestWriting) remove(file);
  }
  finished.sort((a, b) => b.written - a.written);
  for (const { file } of finished.slice(mostKept - 1)) remove(file);
}

function remove(file) {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // On Windows a run may be reading it; the next one that writes tries again.
  }
}

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
