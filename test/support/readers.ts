/** Five programs that read PDFs: Ghostscript, MuPDF, poppler and qpdf, which must be installed, and pdf.js. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { vi } from 'vitest';

/** What the programs say about the file besides its results, by their names; `folder` is for what they write. */
export async function complaints(file: string, folder: string): Promise<Readonly<Record<string, string>>> {
  return {
    gs: saidBy('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=nullpage', file),
    mutool: saidBy('mutool', 'draw', '-q', '-r', '20', '-o', join(folder, 'page-%d.png'), file),
    poppler: saidBy('pdftotext', file, join(folder, 'text.txt')),
    qpdf: saidBy('qpdf', '--check', file),
    'pdf.js': await saidByPdfJs(file),
  };
}

/** What `complaints` gives for a file that every program takes. */
export const silence = { gs: '', mutool: '', poppler: '', qpdf: '', 'pdf.js': '' };

/** MuPDF as Debian builds it tells that it does without ICC; qpdf tells on its standard output that there is no fault. */
function saidBy(program: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
  const said = program === 'gs' ? stdout + stderr : stderr;
  return (status === 0 ? '' : `status ${status} `) + said.replace('warning: ICC support is not available\n', '');
}

async function saidByPdfJs(file: string): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 1 }).promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getOperatorList();
      if ((await page.getTextContent()).items.length === 0) return `no text on page ${number}`;
    }
    const lines = log.mock.calls.map(([first]) => String(first));
    return lines.filter((line) => !line.includes('@napi-rs/canvas')).join('\n');
  } finally {
    log.mockRestore();
  }
}
