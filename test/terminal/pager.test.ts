import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Workspace, workspace } from '../cli/rig/workspace.ts';
import { type TestTerminal, terminalWith } from './tmux.ts';

const issue = `name: 测试简报
number: 3
sections:
  - title: 工作动态
    articles:
      - title: 第一篇稿件
        body: |
${Array.from({ length: 30 }, (_, index) => `          第${index + 1}段的内容。\n`).join('\n')}
      - title: 第二篇稿件
        body: 联盟召开会议。
  - title: 典型案例
    articles:
      - title: 第三篇稿件
        body: 中试基地共享设备。
`;

let place: Workspace;
let terminal: TestTerminal;
beforeEach(() => {
  place = workspace();
  place.write({ 'issue.yaml': issue });
});
afterEach(() => {
  terminal.close();
  place.remove();
});

const open = async (...args: readonly string[]): Promise<string[]> => {
  terminal = terminalWith(['preview', 'issue.yaml', ...args], place.folder);
  return terminal.shows('第 1 页，共 2 页');
};

describe('the preview in a terminal', () => {
  it('shows the page as printed and leaves the terminal as it was', async () => {
    const rows = await open();
    expect(rows).toContain('▌ 工作动态');
    terminal.press('q');
    const left = await terminal.shows('ended 0');
    expect(left[0]).toBe('ended 0');
  });

  it('goes to pages, articles and sections', async () => {
    await open();
    terminal.press('a', 'a');
    expect((await terminal.shows('· 第二篇稿件'))[0]).toContain('第二篇稿件');
    terminal.press('Left', 'Left');
    await terminal.shows('第 1 页');
    terminal.press('s', 's');
    await terminal.shows('▌ 典型案例');
    terminal.press('1', 'Enter');
    await terminal.shows('第3期');
  });

  it('searches in Chinese', async () => {
    await open();
    terminal.press('/', '会议', 'Enter');
    await terminal.shows('联盟召开会议。');
    terminal.press('/', '没有的字', 'Enter');
    await terminal.shows('没有找到“没有的字”');
  });

  it('follows the size of the terminal', async () => {
    await open();
    terminal.resize(40, 12);
    const rows = await terminal.shows(/^─{40}$/m);
    expect(rows.filter((row) => row !== '').length).toBeLessThanOrEqual(12);
  });

  it('typesets anew when a file changes, and keeps the last good pages while there is a mistake', async () => {
    await open('--watch');
    writeFileSync(join(place.folder, 'issue.yaml'), issue.replace('第1段', '改过的一段'));
    await terminal.shows('改过的一段');
    writeFileSync(join(place.folder, 'issue.yaml'), issue.replace('title: 第一篇', 'titel: 第一篇'));
    await terminal.shows('仍是上一版');
    await terminal.shows('改过的一段');
    writeFileSync(join(place.folder, 'issue.yaml'), issue.replace('第1段', '再改的一段'));
    await terminal.shows('再改的一段');
  });

  it('shows pictures of the pages as characters', async () => {
    await open('--graphics', 'blocks');
    await terminal.shows(/▀{20}/);
    terminal.press('v');
    await terminal.shows('▌ 工作动态');
  });

  it('tells its keys', async () => {
    await open();
    terminal.press('?');
    await terminal.shows('下一页　上一页');
  });
});
