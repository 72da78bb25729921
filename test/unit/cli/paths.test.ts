import { describe, expect, it } from 'vitest';
import { asWord } from '../../../src/cli/paths.ts';

describe('a path in a command line', () => {
  it('stands as it is where no shell takes it apart', () => {
    expect(['2026-11/issue.yaml', '简报/第11期.yaml', 'C:\\\\a'].map(asWord)).toEqual([
      '2026-11/issue.yaml',
      '简报/第11期.yaml',
      'C:\\\\a',
    ]);
  });

  it('stands in quotation marks where there is a blank or a sign of the shell in it', () => {
    expect(['我的 简报/a.yaml', 'a$b', 'a;b'].map(asWord)).toEqual(['"我的 简报/a.yaml"', '"a\\$b"', '"a;b"']);
  });
});
