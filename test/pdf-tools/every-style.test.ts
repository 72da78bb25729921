/** Every sample in every style and profile: whether five programs open it, what is on its plates, what its pages show. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { complaints, silence } from '../support/readers.ts';
import { samples, styles, writeSample } from '../support/sample-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-styles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A page as a program has drawn it, `channels` samples of eight bits a pixel. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
}

/** Pages of PAM or PGM, one behind the other. */
function pagesIn(images: Buffer, head: RegExp, channels: number): readonly Drawn[] {
  const pages: Drawn[] = [];
  for (let at = 0; at < images.length; ) {
    const found = head.exec(images.toString('latin1', at, at + 200))!;
    const [width, height] = [Number(found[1]), Number(found[2])];
    const start = at + found[0].length;
    at = start + width * height * channels;
    pages.push({ width, height, samples: images.subarray(start, at) });
  }
  return pages;
}

const maxBuffer = 1 << 28;

/** Cyan, magenta, yellow and black of each page as Ghostscript separates it, 36 to the inch, 255 for solid. */
function plates(file: string): readonly Drawn[] {
  const options = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pamcmyk32', '-r36', '-sOutputFile=-'];
  const images = execFileSync('gs', [...options, file], { maxBuffer });
  return pagesIn(images, /^P7[\s\S]*?WIDTH (\d+)[\s\S]*?HEIGHT (\d+)[\s\S]*?ENDHDR\n/, 4);
}

/** Grey of the trim of each page by poppler, five pixels to the mm; `beyond` is what lies around the trim, in mm. */
function trims(file: string, beyond: number): readonly Drawn[] {
  const crop = ['-x', beyond * 5, '-y', beyond * 5, '-W', 210 * 5, '-H', 297 * 5].map(String);
  const images = execFileSync('pdftoppm', ['-gray', '-r', '127', ...crop, file], { maxBuffer });
  return pagesIn(images, /^P5\n(\d+) (\d+)\n255\n/, 1);
}

/** Numbers of the pages that have pictures: those have colour under what stands near them. */
function pagesWithPictures(file: string): ReadonlySet<number> {
  const [, , ...rows] = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n');
  return new Set(rows.map((row) => Number.parseInt(row, 10)));
}

describe.each(styles)('every sample in the style %s', (style) => {
  it.each(['screen', 'press', 'press-x1a', 'archive'] as const)(
    'opens in five programs without a word: %s',
    async (profile) => {
      for (const issue of samples) {
        const file = await writeSample(folder, issue, profile, 'none', style);
        expect([file, await complaints(file, folder)]).toEqual([file, silence]);
      }
    },
    300_000,
  );

  it('has no more ink than 300 %, and black mixed with nothing where there is no picture', async () => {
    for (const issue of samples) {
      const file = await writeSample(folder, issue, 'press', 'none', style);
      const pictures = pagesWithPictures(file);
      for (const [index, { samples: inks }] of plates(file).entries()) {
        let [most, black, mixed] = [0, 0, 0];
        for (let at = 0; at < inks.length; at += 4) {
          const colours = inks[at]! + inks[at + 1]! + inks[at + 2]!;
          most = Math.max(most, colours + inks[at + 3]!);
          if (inks[at + 3]! > 0) black++;
          if (inks[at + 3]! > 0 && colours > 0) mixed++;
        }
        const place = `${issue}, page ${index + 1}`;
        expect([place, most <= 3 * 255, black > 0]).toEqual([place, true, true]);
        if (!pictures.has(index + 1)) expect([place, mixed]).toEqual([place, 0]);
      }
    }
  }, 300_000);

  it('shows the same pages inside the trim for press and for the screen, but for a thousandth', async () => {
    for (const issue of samples) {
      const screen = trims(await writeSample(folder, issue, 'screen', 'none', style), 0);
      const press = trims(await writeSample(folder, issue, 'press', 'none', style), 3);
      expect(press.length).toBe(screen.length);
      for (const [index, page] of screen.entries()) {
        // Colours are not the same in both, but whether there is one.
        const isInked = (value: number): boolean => value < 240;
        const other = press[index]!.samples;
        const off = page.samples.reduce((sum, value, at) => sum + (isInked(value) === isInked(other[at]!) ? 0 : 1), 0);
        const place = `${issue}, page ${index + 1}`;
        expect([place, off / page.samples.length < 0.001]).toEqual([place, true]);
      }
    }
  }, 300_000);
});
