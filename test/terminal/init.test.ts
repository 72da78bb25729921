import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Workspace, workspace } from '../cli/rig/workspace.ts';
import { type TestTerminal, terminalWith } from './tmux.ts';

let place: Workspace;
let terminal: TestTerminal;
beforeEach(() => {
  place = workspace();
});
afterEach(() => {
  terminal.close();
  place.remove();
});

const textOf = (path: string): string => place.read(path).toString();

describe('init in a terminal', () => {
  it('asks for what the command line does not say, and writes an issue that builds', async () => {
    terminal = terminalWith(['init', '新刊', '--publisher', '秘书处'], place.folder);
    await terminal.shows(/刊名 \[.+\]:/);
    terminal.press('联盟：简报', 'Enter');
    await terminal.shows('期号 [1]:');
    terminal.press('七', 'Enter');
    await terminal.shows('只写数字，如 12');
    terminal.press('7', 'Enter');
    await terminal.shows('签发日期');
    terminal.press('2026年12月', 'Enter');
    await terminal.shows('写成 2026-11-20');
    terminal.press('2026-12-20', 'Enter');
    await terminal.shows('ended 0');
    expect(textOf('新刊/series.yaml')).toContain('name: 联盟：简报');
    expect(textOf('新刊/2026-12/issue.yaml')).toContain('number: 7');
    expect(place.run(['build', join('新刊', '2026-12')]).status).toBe(0);
  });

  it('takes what it offers for an empty answer', async () => {
    terminal = terminalWith(['init', '.', '--date', '2026-12-20'], place.folder);
    for (const question of ['刊名', '主办单位', '期号']) {
      await terminal.shows(new RegExp(`${question} \\[.+\\]: *$`, 'm'));
      terminal.press('Enter');
    }
    await terminal.shows('ended 0');
    expect(place.run(['check', '2026-12', '--max-warnings', '0']).status).toBe(0);
  });

  it('ends on Ctrl-C without a file', async () => {
    terminal = terminalWith(['init', '新刊'], place.folder);
    await terminal.shows('刊名');
    terminal.press('C-c');
    await terminal.shows('ended 130');
    expect(place.files()).toEqual([]);
  });
});
