import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { houseFontFolder } from '../../src/build/house-files.ts';
import { badIssue, goodIssue, longIssue } from './rig/issues.ts';
import { type Workspace, workspace } from './rig/workspace.ts';

let place: Workspace;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString() === '%PDF-' && bytes.includes('%%EOF');

describe('bulletin build', () => {
  it('writes the PDF beside the manifest, and its path to standard output', () => {
    place.write({ '第 3 期/issue.yaml': goodIssue });
    const { status, stdout, stderr } = place.run(['build', '第 3 期/issue.yaml']);
    expect([status, stdout, stderr]).toEqual([0, `${join('第 3 期', 'issue.pdf')}\n`, '排好 1 期，共 1 页。\n']);
    expect(isPdf(place.read('第 3 期/issue.pdf'))).toBe(true);
    expect(place.files()).toEqual(['第 3 期/issue.pdf', '第 3 期/issue.yaml']);
  });

  it('takes a folder for the manifest in it', () => {
    place.write({ '2026-11/issue.yaml': goodIssue });
    expect(place.run(['build', '2026-11']).stdout).toBe(`${join('2026-11', 'issue.pdf')}\n`);
  });

  it('says nothing but the path when quiet', () => {
    place.write({ 'a.yaml': goodIssue });
    expect(place.run(['build', 'a.yaml', '-q'])).toEqual({ status: 0, stdout: 'a.pdf\n', stderr: '' });
  });

  it('writes the same bytes in another time zone, locale and language', () => {
    place.write({ 'a.yaml': goodIssue });
    place.run(['build', 'a.yaml', '-o', 'one.pdf']);
    place.run(['build', 'a.yaml', '-o', 'two.pdf'], { TZ: 'America/Los_Angeles', LC_ALL: 'en_US.UTF-8' });
    expect(place.read('one.pdf').equals(place.read('two.pdf'))).toBe(true);
  });

  it('sets differently with another composer than the manifest’s', () => {
    place.write({ 'a.yaml': goodIssue });
    place.run(['build', 'a.yaml', '-o', 'total.pdf', '--composer', 'total-fit']);
    place.run(['build', 'a.yaml', '-o', 'first.pdf', '--composer', 'first-fit']);
    expect(place.read('total.pdf').equals(place.read('first.pdf'))).toBe(false);
  });
});

describe('bulletin build with a mistake in the manifest', () => {
  it('shows the place, the line and a way out, and fails', () => {
    place.write({ 'a.yaml': badIssue });
    const { status, stdout, stderr } = place.run(['build', 'a.yaml']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^a\.yaml:9:9 错误：.*sorce.* \[manifest\/[a-z-]+\]\n/);
    expect(stderr).toContain('   9 |         sorce: 联盟秘书处\n     |         ^^^^^\n→ 建议：');
    expect(stderr).toMatch(/source/);
    expect(stderr).toMatch(/1 期没有排好，1 个错误。\n$/);
  });

  it('leaves the PDF of before, and no other file', () => {
    place.write({ 'a.yaml': badIssue, 'a.pdf': '%PDF- of last week' });
    expect(place.run(['build', 'a.yaml']).status).toBe(1);
    expect(place.read('a.pdf').toString()).toBe('%PDF- of last week');
    expect(place.files()).toEqual(['a.pdf', 'a.yaml']);
  });

  it('tells a manifest that does not exist', () => {
    const { status, stderr } = place.run(['build', '没有.yaml']);
    expect(status).toBe(1);
    expect(stderr).toContain('没有.yaml');
    expect(stderr).toContain('[file/not-found]');
  });
});

describe('bulletin build of several issues', () => {
  it('builds the others when one is bad', () => {
    place.write({ 'a/issue.yaml': goodIssue, 'b/issue.yaml': badIssue, 'c/issue.yaml': goodIssue });
    const { status, stdout, stderr } = place.run(['build', 'a', 'b', 'c', '-o', 'pdf']);
    expect(status).toBe(1);
    expect(stdout).toBe(`${join('pdf', 'a.pdf')}\n${join('pdf', 'c.pdf')}\n`);
    expect(stderr).toMatch(/排好 2 期，共 2 页，1 期没有排好，1 个错误。\n$/);
    expect(place.files().filter((path) => path.startsWith('pdf/'))).toEqual(['pdf/a.pdf', 'pdf/c.pdf']);
  });

  it('builds none when two would be written to one file', () => {
    place.write({ 'a/x.yaml': goodIssue, 'b/x.yaml': goodIssue });
    const { status, stderr } = place.run(['build', 'a/x.yaml', 'b/x.yaml', '-o', 'pdf']);
    expect(status).toBe(2);
    expect(stderr).toContain('会写到同一个文件');
    expect(place.files()).toEqual(['a/x.yaml', 'b/x.yaml']);
  });
});

describe('bulletin build --booklet --nup', () => {
  const sheets = ['a-2up.pdf', 'a-booklet.pdf'];

  it('writes sheets beside the PDF in reading order, which stays as it is without them', () => {
    place.write({ 'a.yaml': goodIssue });
    place.run(['build', 'a.yaml', '-o', 'plain.pdf']);
    const { status, stdout } = place.run(['build', 'a.yaml', '--booklet', '--nup', '2']);
    expect([status, stdout]).toEqual([0, 'a.pdf\na-booklet.pdf\na-2up.pdf\n']);
    expect(place.read('a.pdf').equals(place.read('plain.pdf'))).toBe(true);
    for (const path of sheets) expect(isPdf(place.read(path))).toBe(true);
  });

  it('checks all of them, and builds again in a run over many when one is gone', () => {
    place.write({ 'a.yaml': goodIssue, 'b.yaml': goodIssue });
    const args = ['build', 'a.yaml', 'b.yaml', '--booklet'];
    const cache = { XDG_CACHE_HOME: join(place.folder, 'cache') };
    place.run(args, cache);
    expect(place.run([...args, '--check']).status).toBe(0);
    place.write({ 'a-booklet.pdf': '%PDF- of last week' });
    expect(place.run([...args, '--check']).stderr).toContain('[file/out-of-date]');
    expect(place.run(args, cache).stdout).toBe('a.pdf\na-booklet.pdf\n');
    expect(place.run(args, cache).stderr).toBe('2 期没有变化。\n');
  });

  it('makes the booklet that the manifest asks for, unless the command line wants none', () => {
    place.write({ 'a.yaml': `${goodIssue}\nprint: {booklet: yes}\n` });
    expect(place.run(['build', 'a.yaml']).stdout).toBe('a.pdf\na-booklet.pdf\n');
    expect(place.run(['build', 'a.yaml', '--no-booklet']).stdout).toBe('a.pdf\n');
    expect(place.run(['build', 'a.yaml', '--list']).stdout).toContain('a-booklet.pdf: ');
  });

  it('does not go to standard output', () => {
    place.write({ 'a.yaml': goodIssue });
    expect(place.run(['build', 'a.yaml', '--booklet', '-o', '-']).status).toBe(2);
  });
});

describe('bulletin build -o', () => {
  beforeEach(() => place.write({ 'a.yaml': goodIssue }));

  it('writes the file that is named, and makes its folder', () => {
    expect(place.run(['build', 'a.yaml', '-o', '新 文件夹/第3期.pdf']).status).toBe(0);
    expect(isPdf(place.read('新 文件夹/第3期.pdf'))).toBe(true);
  });

  it('writes into a folder', () => {
    expect(place.run(['build', 'a.yaml', '-o', 'pdf/']).stdout).toBe(`${join('pdf', 'a.pdf')}\n`);
  });

  it('writes to standard output nothing but the PDF', () => {
    place.run(['build', 'a.yaml']);
    expect(place.bytes(['build', 'a.yaml', '-o', '-']).equals(place.read('a.pdf'))).toBe(true);
  });

  it('does not write over a source of the issue', () => {
    place.write({ 'b.yaml': goodIssue.replace(/body: \|\n.*/, 'file: b.md'), 'b.md': '正文。\n' });
    const { status, stderr } = place.run(['build', 'b.yaml', '-o', 'b.md']);
    expect(status).toBe(1);
    expect(stderr).toContain('这是本期的稿件');
    expect(place.read('b.md').toString()).toBe('正文。\n');
  });

  it('does not write over a source of the issue through a symbolic link', () => {
    place.write({ 'b.yaml': goodIssue.replace(/body: \|\n.*/, 'file: b.md'), 'b.md': '正文。\n' });
    symlinkSync('b.md', join(place.folder, 'soft.txt'));
    const { status, stderr } = place.run(['build', 'b.yaml', '-o', 'soft.txt']);
    expect(status).toBe(1);
    expect(stderr).toContain('这是本期的稿件');
    expect(place.read('b.md').toString()).toBe('正文。\n');
  });

  it('does not write over the manifest of another issue', () => {
    place.write({ 'b.yaml': badIssue });
    const { status, stderr } = place.run(['build', 'a.yaml', '-o', 'b.yaml']);
    expect(status).toBe(1);
    expect(stderr).toContain('[file/not-a-pdf]');
    expect(place.read('b.yaml').toString()).toBe(badIssue);
  });

  it('does not write over a font of the issue', () => {
    const font = join(houseFontFolder, readdirSync(houseFontFolder).find((name) => /\.[ot]tf$/.test(name)) ?? '');
    copyFileSync(font, join(place.folder, 'mine.ttf'));
    place.write({ 'a.yaml': `${goodIssue}fonts:\n  song: mine.ttf\n` });
    expect(place.run(['build', 'a.yaml', '-o', 'mine.ttf']).stderr).toContain('[file/not-a-pdf]');
    expect(place.read('mine.ttf').equals(readFileSync(font))).toBe(true);
  });

  it('says in words that a font is a folder', () => {
    place.write({ 'a.yaml': `${goodIssue}fonts:\n  song: fonts\n`, 'fonts/x.txt': '' });
    const { status, stderr } = place.run(['build', 'a.yaml']);
    expect(status).toBe(1);
    expect(stderr).toContain('这是文件夹，不是文件');
  });

  it('tells when standard output cannot be written', () => {
    // A descriptor for reading only: writing fails on every system as it does on a full disk.
    const { status, stderr } = place.run(['build', 'a.yaml', '-o', '-'], {}, join(place.folder, 'a.yaml'));
    expect(status).toBe(1);
    expect(stderr).toContain('[file/unwritable]');
    expect(stderr).not.toContain('内部出错');
  });

  it('does not replace a read-only file, and tells it together with the mistakes of the manifest', () => {
    place.write({ 'a.yaml': badIssue, 'x.pdf': 'protected' });
    chmodSync(join(place.folder, 'x.pdf'), 0o444);
    const { status, stderr } = place.run(['build', 'a.yaml', '-o', 'x.pdf']);
    expect(status).toBe(1);
    expect(stderr).toContain('[file/unwritable]');
    expect(stderr).toContain('sorce');
  });

  it('says what to do when the place is a folder', () => {
    mkdirSync(join(place.folder, 'a.pdf'));
    const { status, stderr } = place.run(['build', 'a.yaml']);
    expect(status).toBe(1);
    expect(stderr).toContain('同名的文件夹已经存在');
  });
});

describe('an interrupted build', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i, leaves the old PDF and no temporary file', async (signal, status) => {
    place.write({ 'a.yaml': goodIssue, 'b.yaml': longIssue, 'b.pdf': '%PDF- of last week' });
    const child = place.start(['build', 'a.yaml', 'b.yaml']);
    // The first path on standard output says that the second, long issue has begun.
    child.stdout?.once('data', () => child.kill(signal));
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ended = await new Promise((resolve) => void child.once('close', resolve));
    expect(ended).toBe(status);
    expect(said).toContain('此前写完的文件保留，其余文件没有改动');
    expect(place.read('b.pdf').toString()).toBe('%PDF- of last week');
    expect(place.files()).toEqual(['a.pdf', 'a.yaml', 'b.pdf', 'b.yaml']);
  });
});

describe('a build into a pipe that nobody reads', () => {
  it('can be interrupted', async () => {
    place.write({ 'a.yaml': goodIssue });
    const pipe = join(place.folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const child = place.start(['build', 'a.yaml', '-o', 'pipe']);
    // Long enough for the issue to be set; an earlier signal ends the program all the same.
    setTimeout(() => child.kill('SIGINT'), 3000);
    const ended = await new Promise((resolve) => void child.once('exit', resolve));
    expect(ended).toBe(130);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

describe('a schema that cannot be written', () => {
  it('is told, and no internal error', () => {
    place.write({ 'x.json': '' });
    const { status, stderr } = place.run(['schema'], {}, join(place.folder, 'x.json'));
    expect(status).toBe(1);
    expect(stderr).toContain('[file/unwritable]');
  });
});

describe('a reader that goes away', () => {
  it('does not keep the issues from being built, and is no news', async () => {
    place.write({ 'a.yaml': goodIssue, 'b.yaml': goodIssue });
    const child = place.start(['build', 'a.yaml', 'b.yaml', '-q']);
    child.stdout?.destroy();
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ended = await new Promise((resolve) => void child.once('close', resolve));
    expect([ended, said]).toEqual([0, '']);
    expect(place.files()).toContain('b.pdf');
  });
});
