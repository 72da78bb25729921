import { describe, expect, it } from 'vitest';
import { startState } from '../../../../src/cli/preview/pager-state.ts';
import { type Screen, screenRows } from '../../../../src/cli/preview/pager-view.ts';
import { threePages } from './sheets.ts';

const screen: Screen = { columns: 60, depth: 'none', ambiguous: 1, language: 'zh', status: '' };
const state = startState(3);

describe('the screen of the preview', () => {
  it('has the rows from the top on and says below where they are', () => {
    expect(screenRows({ ...state, top: 3 }, threePages(), screen)).toEqual([
      '一4',
      '·'.repeat(60),
      '二1',
      ' 第 1 页，共 3 页 · ? 按键 · q 退出 · 甲一',
    ]);
  });

  it('is filled up where the pages end', () => {
    expect(screenRows({ ...state, height: 20 }, threePages(), screen)).toHaveLength(21);
  });

  it('shows what is typed, and what was not found', () => {
    const foot = (more: object): string => screenRows({ ...state, ...more }, threePages(), screen).at(-1)!;
    expect([foot({ typing: { kind: 'search', text: '会' } }), foot({ notice: 'not-found', query: '会' })]).toEqual([
      '查找：会',
      '没有找到“会”',
    ]);
  });

  it('marks what is searched for', () => {
    const rows = screenRows({ ...state, query: '2' }, threePages(), { ...screen, depth: 'eight' });
    expect(rows[1]).toBe('一\x1b[7m2\x1b[27m');
  });

  it('cuts its foot to the width of the terminal', () => {
    const narrow = screenRows(state, threePages(), { ...screen, columns: 10 });
    expect(narrow.at(-1)).toBe(' 第 1 页，');
  });

  it('says in both languages what the keys do', () => {
    const help = (language: 'zh' | 'en') =>
      screenRows({ ...state, help: true, height: 20 }, threePages(), { ...screen, language });
    expect([help('zh').join('\n'), help('en').join('\n')]).toEqual([
      expect.stringContaining('下一页'),
      expect.stringContaining('next, previous page'),
    ]);
  });
});
