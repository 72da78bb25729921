import { afterAll, describe, expect, it } from 'vitest';
import { goodIssue } from './rig/issues.ts';
import { workspace } from './rig/workspace.ts';

const place = workspace();
afterAll(() => place.remove());

describe('bulletin fonts', () => {
  it('lists the face of every role', () => {
    const { status, stdout } = place.run(['fonts']);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^song +Noto Serif SC +\d+ 字 +.*NotoSerifSC-Regular\.ttf$/m),
    ]);
  });

  it('tells which face a character comes from, and ends with 1 when there is none', () => {
    expect(place.run(['fonts', '𬱖']).stdout).toBe('𬱖  U+2CC56  Noto Serif SC\n');
    const { status, stdout } = place.run(['fonts', '国\u{1f600}']);
    expect([status, stdout]).toEqual([1, '国  U+56FD   Noto Serif SC\n\u{1f600}  U+1F600  没有字体有这个字\n']);
  });

  it('reads the characters of a file, and the fonts of a manifest', () => {
    place.write({ '名单.txt': '苏𬱖\n', 'a.yaml': goodIssue });
    const { stdout } = place.run(['fonts', '--file', '名单.txt', '--manifest', 'a.yaml', '--role', 'kai', '--json']);
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.slice(1, 3)).toMatchObject([
      { event: 'character', character: '苏', face: 'BulletinKai-Regular', standsIn: false },
      { event: 'character', character: '𬱖' },
    ]);
  });
});
