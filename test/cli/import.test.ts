import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Workspace, workspace } from './rig/workspace.ts';

/** Two printed pages as an extractor gives them: a blank ends a paragraph, one at the beginning of a line begins a page. */
const printed = `  联盟动态 

联盟召开二届八次理事会扩大会议 

11 月 18 日，联盟召开二届八次理事会扩大会议，总结全年的工作情况，

部署明年的重点任务。会议由理事长主持，全体理事单位的代表参加了这

次会议。 

（稿件提供：联盟秘书处） 

 
 典型案例 

两条中试线如何服务二十家企业 

中试基地把设备向会员单位开放，按照统一的价格和规则预约使用，一年

以来共有二十家企业使用了这两条中试线，缩短了新产品的开发周期。 

（稿件提供：中试基地） 
`;

let place: Workspace;
beforeEach(() => {
  place = workspace();
  place.write({ '来稿.txt': printed });
});
afterEach(() => place.remove());

describe('bulletin import', () => {
  it('writes a manifest and articles that build', () => {
    const { status, stdout, stderr } = place.run(['import', '来稿.txt', '-o', '2026-12']);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/^2026-12.issue\.yaml$/);
    expect(stdout.trim().split('\n')).toHaveLength(3);
    expect(stderr).toMatch(/写出 3 个文件。请核对后运行：bulletin build 2026-12.issue\.yaml\n$/);
    expect(place.run(['build', '2026-12']).status).toBe(0);
  });

  it('makes nothing of more than an issue can be', () => {
    place.write({ '长.txt': '会议召开。\n\n'.repeat(30_000) });
    const { status, stdout, stderr } = place.run(['import', '长.txt', '-o', '2026-12', '--lang', 'en']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('[file/too-much-text]');
  });

  it('leaves the original as it is', () => {
    place.run(['import', '来稿.txt', '-o', '2026-12']);
    expect(place.read('来稿.txt').toString()).toBe(printed);
  });

  it('does not overwrite what is there, and then writes nothing at all', () => {
    place.write({ '2026-12/issue.yaml': 'edited for hours' });
    const { status, stdout, stderr } = place.run(['import', '来稿.txt', '-o', '2026-12']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--force');
    expect(place.read('2026-12/issue.yaml').toString()).toBe('edited for hours');
    expect(place.files()).toEqual(['2026-12/issue.yaml', '来稿.txt']);
  });

  it('overwrites with --force', () => {
    place.write({ '2026-12/issue.yaml': 'old' });
    expect(place.run(['import', '来稿.txt', '-o', '2026-12', '--force']).status).toBe(0);
    expect(place.read('2026-12/issue.yaml').toString()).toContain('sections:');
  });

  it('does not overwrite the file that it imports, not even with --force', () => {
    place.write({ '2026-12/issue.yaml': printed });
    const { status, stderr } = place.run(['import', '2026-12/issue.yaml', '-o', '2026-12', '--force']);
    expect(status).toBe(1);
    expect(stderr).toContain('这是要转的原文件');
    expect(place.read('2026-12/issue.yaml').toString()).toBe(printed);
  });

  it('does not overwrite the file that it imports through a symbolic link', () => {
    place.write({ '2026-12/x': '' });
    symlinkSync('../来稿.txt', join(place.folder, '2026-12', 'issue.yaml'));
    const { status, stderr } = place.run(['import', '来稿.txt', '-o', '2026-12', '--force']);
    expect(status).toBe(1);
    expect(stderr).toContain('这是要转的原文件');
    expect(place.read('来稿.txt').toString()).toBe(printed);
  });

  it('says in words that a folder is no file', () => {
    place.write({ '来稿/一.txt': printed });
    const { status, stderr } = place.run(['import', '来稿', '-o', 'x']);
    expect(status).toBe(1);
    expect(stderr).toContain('这是文件夹，不是文件');
    expect(stderr).not.toContain('EISDIR');
  });

  it('tells every file that cannot be read', () => {
    const { status, stderr } = place.run(['import', '一.txt', '二.txt', '-o', 'x']);
    expect(status).toBe(1);
    expect(stderr).toContain('一.txt');
    expect(stderr).toContain('二.txt');
  });
});
