/** What other programs make of pages on sheets: poppler, Ghostscript, MuPDF and qpdf, which must be installed, and pdf.js. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { complaints, silence } from '../support/readers.ts';
import { samples, writeSheetsOfSample } from '../support/sample-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Text of a page without blanks, in the part of it that begins at `left` and is `width` wide, in pt. */
function textOf(file: string, page: number, left = 0, width = 10_000): string {
  const crop = ['-x', left, '-y', 0, '-W', width, '-H', 10_000].map(String);
  const args = ['-f', String(page), '-l', String(page), '-r', '72', ...crop, file, '-'];
  return execFileSync('pdftotext', args, { encoding: 'utf8' }).replace(/\s/g, '');
}

it.each(['screen', 'press', 'press-x1a', 'archive'] as const)(
  'opens on sheets in five programs without a word: %s',
  async (profile) => {
    const files = await writeSheetsOfSample(folder, samples[0]!, profile, 2);
    for (const file of files) expect(await complaints(file, folder)).toEqual(silence);
  },
);

it('has the text of each page on its half of the sheet', async () => {
  const [single = '', sheets = ''] = await writeSheetsOfSample(folder, samples[1]!, 'screen');
  const a4 = 595; // pt
  // 15 pages: the last of the sheets' is a blank one.
  const [printed, pages] = [15, 16];
  for (let sheet = 0; sheet < pages / 4; sheet++) {
    const [first, last] = [1 + 2 * sheet, pages - 2 * sheet];
    const halves = [
      [2 * sheet + 1, 0, last],
      [2 * sheet + 1, a4, first],
      [2 * sheet + 2, 0, first + 1],
      [2 * sheet + 2, a4, last - 1],
    ] as const;
    for (const [side, left, page] of halves) {
      expect(textOf(sheets, side, left, a4)).toBe(page > printed ? '' : textOf(single, page));
    }
  }
});
