import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badIssue, doubtfulIssue, goodIssue } from './rig/issues.ts';
import { type Run, workspace } from './rig/workspace.ts';

const place = workspace();
beforeAll(() => place.write({ 'a.yaml': goodIssue, 'b.yaml': badIssue, 'c.yaml': doubtfulIssue }));
afterAll(() => place.remove());

const events = ({ stdout }: Run): Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('--json', () => {
  it('tells everything on standard output, one event a line, and nothing on standard error', () => {
    const run = place.run(['build', 'a.yaml', 'b.yaml', '--json', '--lang', 'en']);
    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(events(run)).toMatchObject([
      { v: 1, event: 'start', command: 'build' },
      { v: 1, event: 'built', manifest: 'a.yaml', output: 'a.pdf', pages: 1 },
      { v: 1, event: 'finding', severity: 'error', code: 'manifest/unknown-key', place: { file: 'b.yaml', line: 9 } },
      { v: 1, event: 'failed', manifest: 'b.yaml' },
      { v: 1, event: 'end', status: 1, errors: 1, warnings: 0 },
    ]);
  });

  it('tells the files of an import', () => {
    place.write({ '来稿.txt': '联盟动态\n\n联盟召开会议\n\n会议由理事长主持。\n\n（稿件提供：秘书处）\n' });
    const kinds = events(place.run(['import', '来稿.txt', '-o', 'new', '--json'])).map(({ event }) => event);
    expect(kinds).toEqual(expect.arrayContaining(['start', 'wrote', 'end']));
  });

  it('comes to its end when the run is interrupted', async () => {
    const child = place.start(['build', 'c.yaml', '--watch', '--json']);
    let said = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('"event":"built"') && !child.killed) child.kill('SIGINT');
    });
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect(JSON.parse(said.trimEnd().split('\n').at(-1)!)).toEqual({
      v: 1,
      event: 'end',
      status: 130,
      errors: 0,
      warnings: 1,
    });
  });

  it('has no events for a wrong command line', () => {
    expect(place.run(['build', 'a.yaml', '--json', '-o', '-'])).toMatchObject({ status: 2 });
    expect(place.run(['build', '--json'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('is described in docs/json.md, kind by kind', () => {
    const text = readFileSync(new URL('../../docs/json.md', import.meta.url), 'utf8');
    const source = readFileSync(new URL('../../src/cli/events.ts', import.meta.url), 'utf8');
    const kinds = new Set([...source.matchAll(/readonly event: '([a-z-]+)'/g)].map(([, kind]) => kind));
    const listed = [...text.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind);
    expect(listed.toSorted()).toEqual([...kinds].toSorted());
  });
});

describe('--max-warnings', () => {
  it('fails with a status of its own when there are more', () => {
    const { status, stderr } = place.run(['build', 'c.yaml', '--max-warnings', '0']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/有 1 个警告，超过 --max-warnings 0。\n$/);
    expect(place.run(['build', 'c.yaml', '--max-warnings', '1']).status).toBe(0);
  });

  it('counts the warnings that --quiet hides, and gives way to errors', () => {
    expect(place.run(['build', 'c.yaml', '-q', '--max-warnings', '0'])).toMatchObject({ status: 3, stderr: '' });
    expect(place.run(['build', 'c.yaml', 'b.yaml', '--max-warnings', '0']).status).toBe(1);
  });
});
