import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/bulletin.cjs', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-bin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], env = {}): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } });
  return { status, stderr };
}

/** A program that runs this line, in `folder`, started by the real loader, which tells whether V8 has taken a code cache. */
function smallProgram(line = 'void 500;') {
  cpSync(dirname(program), join(folder, 'bin'), { recursive: true });
  const file = join(folder, 'dist', 'program', 'main.cjs');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `(() => { ${line} })`);
  const watch = join(folder, 'watch.cjs');
  writeFileSync(
    watch,
    `const vm = require('node:vm');
     const { Script } = vm;
     vm.Script = class extends Script {
       constructor(code, options) {
         super(code, options);
         if (options.cachedData) console.error(this.cachedDataRejected ? 'refused' : 'taken');
       }
     };`,
  );
  const cacheFolder = join(folder, 'cache', 'bulletin');
  return {
    program: file,
    cacheFolder,
    start: (word: string, env: Readonly<Record<string, string>> = {}) =>
      run(['--require', watch, join(folder, 'bin', 'bulletin.cjs'), word], {
        XDG_CACHE_HOME: join(folder, 'cache'),
        ...env,
      }),
    kept: () => (existsSync(cacheFolder) ? readdirSync(cacheFolder) : []),
  };
}

describe('bin/bulletin.cjs', () => {
  it('says how to install what is missing', () => {
    cpSync(dirname(program), join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    expect(run([join(folder, 'bin', 'bulletin.cjs'), '--help'])).toEqual({
      status: 1,
      stderr:
        'bulletin 没有安装完整：请在它的文件夹里运行 npm ci。\n' +
        'bulletin is not completely installed: run npm ci in its folder.\n',
    });
  });

  it('answers for help and version without the whole program', () => {
    const kept = ['package.json', 'bin/bulletin.cjs', 'bin/load-program.cjs', 'dist/program/answers.cjs'];
    for (const file of kept) cpSync(join(dirname(program), '..', file), join(folder, file));
    for (const words of [['--help'], ['help', 'build'], ['build', '-h'], ['--version'], ['-q', '-V']]) {
      expect(run([join(folder, 'bin', 'bulletin.cjs'), ...words])).toEqual({ status: 0, stderr: '' });
    }
  });

  it('makes a code cache that the next run takes, also where the run that makes it is slow', () => {
    // Longer than the loader waits before it gives V8 its own way again.
    const { start } = smallProgram('setTimeout(() => {}, 500);');
    expect(start('build', { BULLETIN_CODE_CACHE: 'write' })).toEqual({ status: 0, stderr: '' });
    expect(start('build')).toEqual({ status: 0, stderr: 'taken\n' });
  });

  it('keeps a code cache for the user where none was made for this Node', () => {
    const { start, kept } = smallProgram();
    expect(start('schema')).toEqual({ status: 0, stderr: '' });
    expect(kept()).toEqual([]);
    expect(start('build')).toEqual({ status: 0, stderr: '' });
    expect(start('schema')).toEqual({ status: 0, stderr: 'taken\n' });
    expect(kept()).toHaveLength(1);
  });

  it('makes the user’s code cache anew when it is damaged, and when the program is another of the same length', () => {
    const { start, kept, cacheFolder, program } = smallProgram();
    start('build');
    const [name] = kept();
    const file = join(cacheFolder, name!);
    const bytes = readFileSync(file);
    for (const damaged of [bytes.fill(0, bytes.length / 2), bytes.subarray(0, 100), Buffer.alloc(0)]) {
      writeFileSync(file, damaged);
      expect(start('build')).toEqual({ status: 0, stderr: '' });
      expect(start('build')).toEqual({ status: 0, stderr: 'taken\n' });
    }
    writeFileSync(program, readFileSync(program, 'utf8').replace('500', '400'));
    expect(start('build')).toEqual({ status: 0, stderr: '' });
    expect(start('build')).toEqual({ status: 0, stderr: 'taken\n' });
    expect(kept()).toEqual([name]);
  });

  it('removes the oldest of the user’s code caches when there are many, and no other file', () => {
    const { start, kept, cacheFolder } = smallProgram();
    mkdirSync(join(cacheFolder, 'main-linux-x64-v1.0.0-99.cache'), { recursive: true });
    const put = (name: string, daysAgo: number): void => {
      const time = Date.now() / 1000 - daysAgo * 24 * 60 * 60;
      writeFileSync(join(cacheFolder, name), '');
      utimesSync(join(cacheFolder, name), time, time);
    };
    const older = (major: number) => `main-linux-x64-v${major}.1.0-${major}ab.cache`;
    for (const major of [20, 21, 22, 23, 24, 25]) put(older(major), 100 - major);
    const others = [
      'main.cache',
      'main-linux-x64-v20.1.0-20ab.cache.txt',
      'builds.json',
      'more-linux-x64-v20.1.0-20ab.cache',
    ];
    for (const name of others) put(name, 500);
    put(`${older(26)}.unfinished`, 0.5);
    put(`${older(20)}.unfinished`, 2);
    expect(start('build')).toEqual({ status: 0, stderr: '' });
    const own = kept().find((name) => name.includes(process.version));
    const left = [own, older(23), older(24), older(25), ...others, `${older(26)}.unfinished`];
    expect(kept().toSorted()).toEqual([...left, 'main-linux-x64-v1.0.0-99.cache'].toSorted());
  });

  it('says nothing where the user’s code cache cannot be kept', () => {
    const { start } = smallProgram();
    expect(start('build', { XDG_CACHE_HOME: '/dev/null/none' })).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    ['20.18.3', 1],
    ['20.19.0', 0],
    ['21.7.3', 1],
    ['22.12.0', 1],
    ['22.13.0', 0],
    ['23.11.0', 1],
    ['24.0.0', 0],
    ['26.1.0', 0],
  ])('says on Node %s whether it will do', (version, expected) => {
    const other = join(folder, 'other.cjs');
    writeFileSync(
      other,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
    );
    const { status, stderr } = run(['--require', other, program, '--version']);
    expect(status).toBe(expected);
    const complaint = `bulletin 需要 Node.js 24 或更新的版本（也可以用 20.19、22.13 及其后的更新），现在是 ${version}，请更新 Node.js。
bulletin needs Node.js 24 or newer, or 20.19 or 22.13 and their updates; this is ${version}.
`;
    expect(stderr).toBe(expected === 0 ? '' : complaint);
  });
});
