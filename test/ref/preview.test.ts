/** What a preview shows of an issue, as a whole. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { systemWorld } from '../../src/base/system-world.ts';
import { layOutIssue } from '../../src/build/pipeline.ts';
import { fitColumns } from '../../src/output/terminal/fit-columns.ts';
import { paintRow } from '../../src/output/terminal/paint.ts';
import { plainRows } from '../../src/output/terminal/plain-text.ts';
import type { TextPage } from '../../src/output/terminal/text-page.ts';
import { textPages } from '../../src/output/terminal/text-pages.ts';

const manifest = fileURLToPath(new URL('preview/issue.yaml', import.meta.url));

async function pages(): Promise<TextPage[]> {
  const found = await layOutIssue(
    systemWorld(),
    manifest,
    {},
    () => undefined,
    ({ document }) => textPages(document, 1),
  );
  if (!found.ok) throw new Error(found.errors.map(({ message }) => message.en).join('\n'));
  return found.value;
}

const dump = (rows: readonly string[][]): string => rows.map((page) => `${page.join('\n')}\n`).join('\f\n');

it('shows an issue as plain text', async () => {
  await expect(dump((await pages()).map((page) => plainRows(page, 1)))).toMatchFileSnapshot('preview/plain.txt');
});

it('shows it with the colours of its inks', async () => {
  const painted = (await pages()).map(({ rows }) => rows.map(({ spans }) => paintRow(spans, 'eight', 1)));
  await expect(dump(painted).replaceAll('\x1b', '␛')).toMatchFileSnapshot('preview/colours.txt');
});

it('shows it in forty columns', async () => {
  const narrow = (await pages()).map((page) => plainRows(fitColumns(page, 40, 1), 1));
  await expect(dump(narrow)).toMatchFileSnapshot('preview/narrow.txt');
});
