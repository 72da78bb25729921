import { expect, it } from 'vitest';
import { targetsOf } from '../../../../src/output/terminal/targets.ts';
import { textPages } from '../../../../src/output/terminal/text-pages.ts';
import { documentWith, lineAt, pitch } from './lines.ts';

it('finds the page and the row where sections and articles begin', () => {
  const document = documentWith(
    [lineAt('文', 10)],
    [lineAt('文', 10), lineAt('节', 10 + pitch), lineAt('题', 10 + 2 * pitch)],
  );
  const article = { title: '题', page: 1, y: 2 * pitch, children: [] };
  const outline = [{ title: '节', page: 1, y: pitch, children: [article] }];
  expect(targetsOf({ ...document, outline }, textPages(document, 1))).toEqual([
    { kind: 'section', title: '节', page: 1, row: 1 },
    { kind: 'article', title: '题', page: 1, row: 2 },
  ]);
});
