import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { workspace } from './rig/workspace.ts';

const place = workspace();
afterAll(() => place.remove());

describe('bulletin help', () => {
  it('is in Chinese under a Chinese locale, and on standard output', () => {
    const { status, stdout, stderr } = place.run(['--help']);
    expect(stdout).toContain('示例\n  bulletin init');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is in English with --lang en, and under other locales', () => {
    const english = place.run(['--help', '--lang', 'en']).stdout;
    expect(english).toContain('Examples\n  bulletin init');
    expect(place.run(['--help'], { LANG: 'de_DE.UTF-8' }).stdout).toBe(english);
  });

  it('tells about one command, asked either way', () => {
    const { stdout } = place.run(['help', 'import']);
    expect(stdout).toContain('bulletin import <文件…> [选项]');
    expect(place.run(['import', '--help']).stdout).toBe(stdout);
  });

  it('shows help as a mistake when nothing is asked', () => {
    const { status, stdout, stderr } = place.run([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(place.run(['help']).stdout);
  });

  it('knows its version from package.json', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(place.run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a wrong command line', () => {
  it.each([
    [['bild', 'a.yaml'], '没有“bild”这个命令', 'build'],
    [['build', 'a.yaml', '--ouput', 'x'], '没有“--ouput”这个选项', '--output'],
    [['build', 'a.yaml', '--composer', 'firstfit'], '--composer 不能是“firstfit”', 'first-fit'],
    [['help', 'imprt'], '没有“imprt”这个命令', 'import'],
  ])('%j is explained in Chinese, with the likely word', (args, message, likely) => {
    const { status, stdout, stderr } = place.run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`错误：${message}`);
    expect(stderr).toContain(`→ 建议：是不是想写“${likely}”？`);
    expect(stderr).toContain('用法见 bulletin help');
  });

  it('is explained in English with --lang en', () => {
    const { status, stderr } = place.run(['build', '--lang', 'en']);
    expect([status, stderr]).toEqual([
      2,
      'error: no manifest is named\n→ hint: for example bulletin build 2026-11/issue.yaml\nSee bulletin help build for the usage\n',
    ]);
  });
});

describe('colour', () => {
  it('is given only where it is wanted', () => {
    const sequence = '\u001b[';
    expect(place.run(['bild']).stderr).not.toContain(sequence);
    expect(place.run(['bild'], { FORCE_COLOR: '1' }).stderr).toContain(sequence);
    expect(place.run(['bild', '--no-color'], { FORCE_COLOR: '1' }).stderr).not.toContain(sequence);
  });
});

describe('bulletin schema', () => {
  it.each(['issue', 'series'])('prints the schema of %s as JSON', (kind) => {
    const { status, stdout } = place.run(['schema', kind]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object' });
  });
});
