import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badIssue, doubtfulIssue, goodIssue, longIssue } from './rig/issues.ts';
import { type Run, type Workspace, workspace } from './rig/workspace.ts';

let place: Workspace;
let cache: Record<string, string>;
beforeEach(() => {
  place = workspace();
  cache = { XDG_CACHE_HOME: join(place.folder, 'cache') };
});
afterEach(() => place.remove());

const withFile = (file: string): string => goodIssue.replace(/body: \|\n.*/, `file: ${file}`);
const build = (...args: string[]): Run => place.run(['build', ...args], cache);
const written = ({ stdout }: Run): string[] => stdout.split('\n').filter((line) => line !== '');

describe('bulletin build of a folder of issues', () => {
  beforeEach(() =>
    place.write({ 'all/a/issue.yaml': withFile('a.md'), 'all/a/a.md': '正文。\n', 'all/b/c/issue.yaml': goodIssue }),
  );

  it('builds every issue below it, and the second time none', () => {
    expect(written(build('all'))).toEqual([join('all/a/issue.pdf'), join('all/b/c/issue.pdf')]);
    const again = build('all');
    expect([again.status, again.stdout, again.stderr]).toEqual([0, '', '2 期没有变化。\n']);
  });

  it('builds the one again of which an article has changed, to the same bytes as anew', () => {
    build('all');
    place.write({ 'all/a/a.md': '另一篇正文。\n' });
    expect(written(build('all'))).toEqual([join('all/a/issue.pdf')]);
    const incremental = place.read('all/a/issue.pdf');
    build('all', '--force');
    expect(place.read('all/a/issue.pdf').equals(incremental)).toBe(true);
  });

  it('goes by the content of a file, not by its time', () => {
    build('all');
    utimesSync(join(place.folder, 'all/a/a.md'), 1_000_000_000, 1_000_000_000);
    expect(written(build('all'))).toEqual([]);
  });

  it('builds an issue again whose PDF is gone or changed, and all with --force', () => {
    build('all');
    rmSync(join(place.folder, 'all/a/issue.pdf'));
    place.write({ 'all/b/c/issue.pdf': '%PDF- another' });
    expect(written(build('all'))).toHaveLength(2);
    expect(written(build('all', '--force'))).toHaveLength(2);
  });

  it('builds again with other options', () => {
    build('all');
    expect(written(build('all', '--composer', 'first-fit'))).toHaveLength(2);
  });

  it('tells the warnings of an issue again that is up to date', () => {
    place.write({ 'all/a/issue.yaml': doubtfulIssue });
    const { stderr } = build('all');
    expect(stderr).toContain('警告');
    expect(build('all').stderr).toContain(stderr.slice(0, stderr.indexOf('[')));
    expect(build('all', '--max-warnings', '0').status).toBe(3);
  });

  it('works without a place for its memory', () => {
    place.write({ cache: 'a file where the folder should be' });
    expect([build('all').status, written(build('all')).length]).toEqual([0, 2]);
  });

  it('takes no harm from a memory that is damaged', () => {
    build('all');
    for (const path of place.files().filter((file) => file.startsWith('cache/'))) place.write({ [path]: '{"v":' });
    expect(written(build('all'))).toHaveLength(2);
  });

  it('builds the share of --shard, which together are all', () => {
    const shares = [build('all', '--shard', '1/2'), build('all', '--shard', '2/2')].map(written);
    expect(shares).toEqual([[join('all/a/issue.pdf')], [join('all/b/c/issue.pdf')]]);
  });

  it('prints what each PDF is made from, for make', () => {
    const { stdout } = build('all', '--list');
    expect(stdout).toBe('all/a/issue.pdf: all/a/issue.yaml all/a/a.md\nall/b/c/issue.pdf: all/b/c/issue.yaml\n');
    expect(place.files().filter((path) => path.endsWith('.pdf'))).toEqual([]);
  });

  it('names the PDFs by their manifests', () => {
    place.write({ 'all/a/issue.yaml': goodIssue.replace('number: 3', 'number: 4') });
    expect(written(build('all', '-o', 'pdf/{series}-{number}'))).toEqual(['pdf/测试简报-4.pdf', 'pdf/测试简报-3.pdf']);
  });

  it('does not write two issues under one name', () => {
    const { status, stderr } = build('all', '-o', '{series}.pdf');
    expect(status).toBe(1);
    expect(stderr).toContain('也写到这个文件');
  });
});

describe('two runs at once over one archive', () => {
  it('build the same PDFs, and leave a memory that the next run can use', async () => {
    const issues = Array.from({ length: 6 }, (_, at) => [
      `all/${at}/issue.yaml`,
      goodIssue.replace('3', String(at + 1)),
    ]);
    place.write(Object.fromEntries(issues));
    const both = ['first', 'second'].map(() => once(place.start(['build', 'all'], cache), 'exit'));
    expect((await Promise.all(both)).map(([status]) => status)).toEqual([0, 0]);
    expect(build('all').stderr).toBe('6 期没有变化。\n');
    expect(build('all', '--check').status).toBe(0);
    expect(place.files().filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });
});

describe('bulletin build --jobs', () => {
  beforeEach(() => {
    const issues = [goodIssue, badIssue, doubtfulIssue, goodIssue, longer, goodIssue];
    place.write(Object.fromEntries(issues.map((text, at) => [`all/${at}/issue.yaml`, text])));
  });
  const longer = goodIssue.replace('总结', '总结'.repeat(4000));

  it('gives the same files and says the same in the same order, however many are made at a time', () => {
    const runs = ['1', '2', '5'].map((jobs) => {
      const run = build('all', '--force', '-o', 'pdf/', '--jobs', jobs, '--json');
      const files = place.files().filter((path) => path.startsWith('pdf/'));
      return { run, files: files.map((path) => [path, place.read(path).toString('base64')]) };
    });
    expect(runs[0]).toMatchObject({ run: { status: 1, stderr: '' }, files: { length: 5 } });
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });

  it('gives the same file of an issue that is long enough for a packing thread of its own', () => {
    place.write({ 'all/6/issue.yaml': longIssue });
    const alone = build('all/6', '--force', '-o', 'alone.pdf');
    expect(longIssue.length).toBeGreaterThan(230_000); // src/build/packing.ts
    expect(alone.status).toBe(0);
    expect(build('all/0', 'all/6', '--force', '--jobs', '2').status).toBe(0);
    expect(place.read('all/6/issue.pdf').equals(place.read('alone.pdf'))).toBe(true);
  });

  it('does not write two issues under one name, whichever is made first', () => {
    const run = build('all/0', 'all/4', '-o', '{series}.pdf', '--jobs', '2');
    expect([run.status, written(run)]).toEqual([1, ['测试简报.pdf']]);
    // Now the first is up to date; the second must not take its place.
    const again = build('all/0', 'all/4', '-o', '{series}.pdf', '--jobs', '2');
    expect([again.status, again.stderr.includes('也写到这个文件')]).toEqual([1, true]);
  });

  it('builds what has changed, in an archive that is up to date', () => {
    build('all', '--jobs', '2');
    place.write({ 'all/3/issue.yaml': doubtfulIssue });
    expect(written(build('all', '--jobs', '2'))).toEqual([join('all/3/issue.pdf')]);
  });

  it('is at least 1', () => {
    expect(build('all', '--jobs', '0').status).toBe(2);
  });
});

describe('bulletin build --check', () => {
  it('fails when a PDF is missing or not what its sources give, and writes nothing', () => {
    place.write({ 'a.yaml': goodIssue });
    expect(build('a.yaml', '--check')).toMatchObject({ status: 1 });
    build('a.yaml');
    expect(build('a.yaml', '--check')).toMatchObject({ status: 0, stderr: '1 期与稿件一致。\n' });
    place.write({ 'a.yaml': goodIssue.replace('总结', '回顾') });
    const before = place.read('a.pdf');
    const { status, stderr } = build('a.yaml', '--check');
    expect([status, stderr.includes('[file/out-of-date]')]).toEqual([1, true]);
    expect(place.read('a.pdf').equals(before)).toBe(true);
  });
});

describe('bulletin build -', () => {
  it('reads names of manifests from standard input, by lines or with NUL between', () => {
    place.write({ '甲 一.yaml': goodIssue, 'b.yaml': badIssue });
    const run = place.runWithInput(['build', '-'], '甲 一.yaml\nb.yaml\n', cache);
    expect([run.status, written(run)]).toEqual([1, ['甲 一.pdf']]);
    expect(written(place.runWithInput(['build', '-', '--force'], '甲 一.yaml\0', cache))).toEqual(['甲 一.pdf']);
  });
});

describe('files outside the project', () => {
  beforeEach(() => {
    place.write({ 'secret.md': '机密。\n', 'project/issue.yaml': withFile('../secret.md') });
  });

  it('are not read, nor through a symbolic link', () => {
    expect(build('project')).toMatchObject({ status: 1, stderr: expect.stringContaining('[file/outside-project]') });
    place.write({ 'project/issue.yaml': withFile('inside.md') });
    symlinkSync(join(place.folder, 'secret.md'), join(place.folder, 'project/inside.md'));
    const refused = build('project');
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('[file/outside-project]') });
    // What the hint says helps: the folder where the link leads.
    expect(refused.stderr).toContain(`--allow-path "${place.folder}"`);
    expect(build('project', '--allow-path', place.folder).status).toBe(0);
  });

  it('are read when their place is allowed', () => {
    expect(build('project', '--allow-path', 'secret.md').status).toBe(0);
  });

  it('are those beyond the nearest folder with a series.yaml', () => {
    place.write({ 'series.yaml': 'name: 测试简报\n' });
    expect(build('project').status).toBe(0);
  });

  it('may be pictures in a linked folder no more than texts', () => {
    mkdirSync(join(place.folder, 'elsewhere'));
    place.write({ 'elsewhere/a.md': '正文。\n', 'project/issue.yaml': withFile('linked/a.md') });
    symlinkSync(join(place.folder, 'elsewhere'), join(place.folder, 'project/linked'));
    expect(build('project').status).toBe(1);
    expect(build('project', '--allow-path', 'elsewhere').status).toBe(0);
  });
});
