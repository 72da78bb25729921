import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

function run(args: readonly string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stderr };
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
    cpSync(dirname(program), join(folder, 'bin'), { recursive: true });
    mkdirSync(join(folder, 'dist', 'program'), { recursive: true });
    // Longer than the loader waits before it turns V8's marking on again.
    writeFileSync(join(folder, 'dist', 'program', 'main.cjs'), 'setTimeout(() => {}, 500);');
    const loader = join(folder, 'bin', 'bulletin.cjs');
    const env = { ...process.env, BULLETIN_CODE_CACHE: 'write' };
    expect(spawnSync(process.execPath, [loader, 'schema'], { env }).status).toBe(0);
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
    expect(run(['--require', watch, loader, 'schema']).stderr.trim()).toBe('taken');
  });

  it('says which Node it needs', () => {
    const old = join(folder, 'old.cjs');
    writeFileSync(old, "Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } });");
    const { status, stderr } = run(['--require', old, program, '--help']);
    expect(status).toBe(1);
    expect(stderr).toContain('bulletin 需要 Node.js 20.19 或更新的版本，现在是 20.18.3');
    expect(stderr).toContain('bulletin needs Node.js 20.19 or newer; this is 20.18.3.');
  });
});
