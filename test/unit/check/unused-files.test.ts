import { expect, it } from 'vitest';
import { unusedFiles } from '../../../src/check/unused-files.ts';

it('finds texts and pictures that the issue does not name', () => {
  const folder = [
    '2026-11/issue.yaml',
    '2026-11/a.md',
    '2026-11/b.md',
    '2026-11/图.JPG',
    '2026-11/issue.pdf',
    '2026-11/README.md',
  ];
  const found = unusedFiles(folder, ['2026-11/issue.yaml', '2026-11/./a.md']);
  expect(found.map(({ message }) => message.en)).toEqual([
    'a file of the folder is not used: 2026-11/b.md',
    'a file of the folder is not used: 2026-11/图.JPG',
  ]);
});

it('takes backslashes of a path for slashes', () => {
  expect(unusedFiles(['2026-11\\a.md'], ['2026-11/a.md'])).toEqual([]);
});
