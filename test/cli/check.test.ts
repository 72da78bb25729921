import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badIssue, goodIssue } from './rig/issues.ts';
import { type Workspace, workspace } from './rig/workspace.ts';

let place: Workspace;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const doubtful = goodIssue.replace('总结全年工作，', '总结全年工作,');

describe('bulletin check', () => {
  it('tells what it finds with its place and the way out, and writes nothing', () => {
    place.write({ '3/issue.yaml': doubtful, '3/忘了.md': '没有用到。\n' });
    const { status, stderr } = place.run(['check', '3']);
    expect(status).toBe(0);
    expect(stderr).toContain('issue.yaml:11:34 警告：中文里用了半角标点“,” [check/ascii-punctuation]');
    expect(stderr).toContain('→ 建议：改为“，”');
    expect(stderr).toContain('文件夹里有本期没有用到的文件：3/忘了.md');
    expect(stderr).toContain('检查了 1 期：0 个错误，2 个警告。');
    expect(place.files()).toEqual(['3/issue.yaml', '3/忘了.md']);
  });

  it('looks through every issue below a folder', () => {
    place.write({ '简报/1/issue.yaml': goodIssue, '简报/2/issue.yaml': doubtful });
    const { status, stderr } = place.run(['check', '简报']);
    expect([status, stderr.includes('检查了 2 期：0 个错误，1 个警告。')]).toEqual([0, true]);
  });

  it('ends with 3 when there are more warnings than allowed, with 1 when there is an error', () => {
    place.write({ 'a.yaml': doubtful, 'b.yaml': badIssue });
    expect(place.run(['check', 'a.yaml', '--max-warnings', '0']).status).toBe(3);
    expect(place.run(['check', 'a.yaml', '--max-warnings', '1']).status).toBe(0);
    expect(place.run(['check', 'a.yaml', 'b.yaml', '--max-warnings', '0']).status).toBe(1);
  });

  it('lists on demand how every line and page was filled, and a total', () => {
    place.write({ 'a.yaml': goodIssue });
    const { stdout } = place.run(['check', 'a.yaml', '--composition']);
    expect(stdout).toMatch(/^第 1 页　用 \d+ 行　孤行 0\n/u);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^合计 1 页 \d+ 行；.*超出版心 0$/u);
    const events = place.run(['check', 'a.yaml', '--composition', '--json']).stdout.trimEnd().split('\n');
    const composition = events.map((line) => JSON.parse(line)).find(({ event }) => event === 'composition');
    expect(composition.total).toMatchObject({ pages: 1, runts: 0, widows: 0, overfull: 0 });
    expect(composition.pages[0].lines.length).toBe(composition.total.lines);
  });

  it('gives annotations for GitHub', () => {
    place.write({ 'a.yaml': doubtful });
    expect(place.run(['check', 'a.yaml', '--format', 'github']).stdout).toBe(
      '::warning file=a.yaml,line=11,col=34,endLine=11,endColumn=35,title=check/ascii-punctuation::中文里用了半角标点“,”%0A改为“，”\n',
    );
  });

  it('gives events for programs', () => {
    place.write({ 'a.yaml': doubtful });
    const events = place
      .run(['check', 'a.yaml', '--json'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toMatchObject([
      { event: 'start', command: 'check' },
      { event: 'finding', code: 'check/ascii-punctuation', place: { file: 'a.yaml', line: 11, column: 34 } },
      { event: 'checked', manifest: 'a.yaml', pages: 1 },
      { event: 'end', status: 0, warnings: 1 },
    ]);
  });

  it('leaves folders with an issue of their own alone', () => {
    place.write({ 'issue.yaml': goodIssue, '2026-12/issue.yaml': goodIssue, '2026-12/稿件.md': '别的一期。\n' });
    expect(place.run(['check', '.']).stderr).toBe('检查了 1 期：0 个错误，0 个警告。\n');
  });
});
