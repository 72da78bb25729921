/** What other programs make of press files: Ghostscript, MuPDF, poppler and qpdf, which must be installed, and pdf.js. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OutputProfile } from '../../src/base/print.ts';
import { samples, writeSample } from '../support/sample-files.ts';

const issue = samples[0]!;
const folder = mkdtempSync(join(tmpdir(), 'bulletin-press-'));
const files = new Map<string, string>();

beforeAll(async () => {
  for (const profile of ['screen', 'press', 'press-x1a', 'archive'] as const) {
    files.set(profile, await writeSample(folder, issue, profile));
  }
  files.set('marks', await writeSample(folder, issue, 'press', 'all'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const profiles: readonly OutputProfile[] = ['screen', 'press', 'press-x1a', 'archive'];

/** What a program says about a file besides its results; MuPDF as Debian builds it tells that it does without ICC. */
function complaints(program: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
  expect(status).toBe(0);
  const said = program === 'gs' ? stdout + stderr : stderr;
  return said.replace('warning: ICC support is not available\n', '');
}

describe.each(profiles)('a file of the profile %s', (profile) => {
  const file = () => files.get(profile)!;

  it('opens in Ghostscript, MuPDF, poppler and qpdf without a word', () => {
    expect(complaints('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=nullpage', file())).toBe('');
    expect(complaints('mutool', 'draw', '-q', '-r', '20', '-o', join(folder, 'page-%d.png'), file())).toBe('');
    expect(complaints('pdftotext', file(), join(folder, 'text.txt'))).toBe('');
    expect(complaints('qpdf', '--check', file())).toBe('');
  });

  it('opens in pdf.js without a warning, every page', async () => {
    const warnings = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const document = await getDocument({ data: new Uint8Array(readFileSync(file())), verbosity: 1 }).promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getOperatorList();
      expect((await page.getTextContent()).items.length).toBeGreaterThan(0);
    }
    const said = warnings.mock.calls
      .map(([first]) => String(first))
      .filter((line) => !line.includes('@napi-rs/canvas'));
    warnings.mockRestore();
    expect(said).toEqual([]);
  });
});

/** Samples of a page as Ghostscript separates it: cyan, magenta, yellow, black, 255 for solid; 72 to the inch. */
function separated(file: string, page: number) {
  const args = [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-sDEVICE=pamcmyk32',
    '-r72',
    `-dFirstPage=${page}`,
    `-dLastPage=${page}`,
  ];
  const image = execFileSync('gs', [...args, '-sOutputFile=-', file], { maxBuffer: 1 << 26 });
  const head = /^P7[\s\S]*?WIDTH (\d+)[\s\S]*?HEIGHT (\d+)[\s\S]*?ENDHDR\n/.exec(image.toString('latin1', 0, 200))!;
  return { width: Number(head[1]), height: Number(head[2]), samples: image.subarray(head[0].length) };
}

it('has body text on the black plate alone, marks on every plate, and no more ink than 300 %', () => {
  const { width, height, samples: plates } = separated(files.get('marks')!, 2);
  const beyond = (8 / 25.4) * 72; // mm from the edge of the sheet to the bleed
  const found = { mixed: 0, cyan: 0, black: 0, everyPlate: 0, most: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      const [c, m, yellow, k] = [plates[at]!, plates[at + 1]!, plates[at + 2]!, plates[at + 3]!];
      const inside = x > beyond && y > beyond && x < width - beyond - 1 && y < height - beyond - 1;
      if (!inside) {
        if (Math.min(c, m, yellow, k) === 255) found.everyPlate++;
        continue;
      }
      found.most = Math.max(found.most, c + m + yellow + k);
      if (c > 0) found.cyan++;
      if (k > 0) found.black++;
      if (k > 0 && c + m + yellow > 0) found.mixed++;
    }
  }
  expect(found.black).toBeGreaterThan(1000);
  expect(found.everyPlate).toBeGreaterThan(100);
  expect({ ...found, black: 0, everyPlate: 0, most: 0 }).toEqual({
    mixed: 0,
    cyan: 0,
    black: 0,
    everyPlate: 0,
    most: 0,
  });
  expect(found.most / 255).toBeLessThanOrEqual(3);
});

/** Dark pixels of the trim of page 1 at 254 to the inch, ten to the mm: the bleed is a whole number of them. */
function darkPixels(file: string, bleedMm: number): Uint8Array {
  const crop = ['-x', bleedMm * 10, '-y', bleedMm * 10, '-W', 2100, '-H', 2970].map(String);
  const args = ['-gray', '-r', '254', '-f', '1', '-l', '1', ...crop, file];
  const image = execFileSync('pdftoppm', args, { maxBuffer: 1 << 26 });
  const head = /^P5\n\d+ \d+\n255\n/.exec(image.toString('latin1', 0, 40))![0].length;
  return Uint8Array.from(image.subarray(head), (value) => (value < 200 ? 1 : 0));
}

it('shows the same page inside the trim for press and for the screen', () => {
  const screen = darkPixels(files.get('screen')!, 0);
  const press = darkPixels(files.get('press')!, 3);
  const different = screen.reduce((sum, pixel, at) => sum + (pixel === press[at] ? 0 : 1), 0);
  expect(press.length).toBe(screen.length);
  expect(screen.reduce((sum, pixel) => sum + pixel, 0)).toBeGreaterThan(50_000);
  expect(different / screen.length).toBeLessThan(0.001);
});
