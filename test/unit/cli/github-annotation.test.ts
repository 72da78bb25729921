import { expect, it } from 'vitest';
import { diagnostic } from '../../../src/base/diagnostics/diagnostic.ts';
import { annotation } from '../../../src/cli/github-annotation.ts';

const shown = (path: string): string => path;

it('tells place, code and way out on one line', () => {
  const hint = { message: { zh: '改为“，”', en: 'write “，”' } };
  const found = diagnostic('check/ascii-punctuation', { mark: ',' }, { file: 'a,b.md', start: 4, end: 5 }, [hint]);
  expect(annotation(found, 'zh', () => '甲\n乙丙,丁', shown)).toBe(
    '::warning file=a%2Cb.md,line=2,col=3,endLine=2,endColumn=4,title=check/ascii-punctuation::中文里用了半角标点“,”%0A改为“，”',
  );
});

it('names only what is known', () => {
  const found = diagnostic('check/unused-file', { path: '100%.md' }, undefined);
  expect(annotation(found, 'en', () => undefined, shown)).toBe(
    '::warning title=check/unused-file::a file of the folder is not used: 100%25.md',
  );
});
