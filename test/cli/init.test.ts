import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Workspace, workspace } from './rig/workspace.ts';

let place: Workspace;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const given = ['--name', '联盟：简报', '--publisher', '秘书处', '--number', '7', '--date', '2026-12-20'];

describe('bulletin init', () => {
  it('writes a newsletter that builds and is found right, without a warning', () => {
    const { status, stdout } = place.run(['init', '新 简报', ...given]);
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 2)).toEqual(['新 简报/2026-12/issue.yaml', '新 简报/2026-12/articles/anli.md']);
    expect(place.read('新 简报/series.yaml').toString()).toContain('name: 联盟：简报');
    const checked = place.run(['check', '新 简报/2026-12', '--max-warnings', '0']);
    expect([checked.status, checked.stderr]).toEqual([0, '检查了 1 期：0 个错误，0 个警告。\n']);
    expect(place.run(['build', '新 简报/2026-12/issue.yaml', '--max-warnings', '0']).status).toBe(0);
  });

  it('explains the files in the language that it speaks', () => {
    place.run(['init', '中', ...given]);
    place.run(['init', '英', ...given, '--lang', 'en']);
    const [zh, en] = ['中', '英'].map((folder) => place.read(`${folder}/2026-12/issue.yaml`).toString());
    expect([zh!.includes('# 短稿直接写在'), en!.includes('# A short article stands in')]).toEqual([true, true]);
    const withoutRemarks = (text: string) => text.replaceAll(/^ *#.*$/gm, '');
    expect(withoutRemarks(en!)).toBe(withoutRemarks(zh!));
  });

  it('overwrites nothing unless it is told to', () => {
    place.write({ 'series.yaml': 'name: 我的\n' });
    const { status, stderr } = place.run(['init', ...given]);
    expect([status, stderr.includes('--force')]).toEqual([1, true]);
    expect(place.files()).toEqual(['series.yaml']);
    expect(place.run(['init', ...given, '--force']).status).toBe(0);
  });

  it('refuses a date that there is not', () => {
    expect(place.run(['init', '--date', '2026-02-30']).status).toBe(2);
    expect(place.files()).toEqual([]);
  });
});
