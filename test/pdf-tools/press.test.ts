/** What other programs make of press files: Ghostscript, MuPDF, poppler and qpdf, which must be installed, and pdf.js. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints, silence } from '../support/readers.ts';
import {
  samples,
  writeAlbum,
  writeSample,
  writeSampleInOutlines,
  writeSampleWithSources,
  writeSampleWithSpot,
} from '../support/sample-files.ts';

const issue = samples[0]!;
const folder = mkdtempSync(join(tmpdir(), 'bulletin-press-'));
const files = new Map<string, string>();

beforeAll(async () => {
  for (const profile of ['screen', 'press'] as const) {
    files.set(profile, await writeSample(folder, issue, profile));
  }
  files.set('marks', await writeSample(folder, issue, 'press', 'all'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('opens with its sources attached, which can be taken out again', async () => {
  const file = await writeSampleWithSources(folder, issue);
  expect(await complaints(file, folder)).toEqual(silence);
  execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'taken-out.yaml'), file]);
  expect(readFileSync(join(folder, 'taken-out.yaml'))).toEqual(readFileSync(`issues/${issue}/issue.yaml`));
});

it.each(['press', 'press-x1a'] as const)(
  'has photographs that five programs open, red in magenta and yellow: %s',
  async (profile) => {
    const file = await writeAlbum(folder, profile);
    expect(await complaints(file, folder)).toEqual(silence);
    const { samples: inks } = separated(file, 2);
    const found = { red: 0, other: 0 };
    for (let at = 0; at < inks.length; at += 4) {
      const [c, m, y, k] = [inks[at]!, inks[at + 1]!, inks[at + 2]!, inks[at + 3]!];
      if (c + k === 0 && m > 235 && y > 235) found.red++;
      if (c + m + y + k > 3 * 255) found.other++;
    }
    // Of 60 by 40 mm at 72 to the inch.
    expect(found.red).toBeGreaterThan(15_000);
    expect(found.other).toBe(0);
  },
);

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

/** Whether a pixel of a page with marks stands inside the bleed. */
function isInside({ width, height }: { width: number; height: number }, pixel: number): boolean {
  const beyond = (8 / 25.4) * 72; // mm from the edge of the sheet to the bleed
  const [x, y] = [pixel % width, Math.floor(pixel / width)];
  return x > beyond && y > beyond && x < width - beyond - 1 && y < height - beyond - 1;
}

it('has body text on the black plate alone, marks on every plate, and no more ink than 300 %', () => {
  const page = separated(files.get('marks')!, 2);
  const { width, height, samples: plates } = page;
  const found = { mixed: 0, cyan: 0, black: 0, everyPlate: 0, most: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      const [c, m, yellow, k] = [plates[at]!, plates[at + 1]!, plates[at + 2]!, plates[at + 3]!];
      if (!isInside(page, y * width + x)) {
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

it('has all that is red on the plate of a spot ink and nothing of it on those of the press', async () => {
  const file = await writeSampleWithSpot(folder, issue, 'press', 'PANTONE 485 C');
  expect(await complaints(file, folder)).toEqual(silence);
  const options = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', '-sCompression=none', '-r36', '-dLastPage=1'];
  execFileSync('gs', [...options, `-sOutputFile=${join(folder, 'plate.tif')}`, file]);
  const inked = (plate: string): number => inkedWithin(readFileSync(join(folder, `plate(${plate}).tif`)), 12);
  expect(inked('PANTONE 485 C')).toBeGreaterThan(500);
  expect(inked('Black')).toBeGreaterThan(500);
  for (const plate of ['Cyan', 'Magenta', 'Yellow']) expect(inked(plate)).toBe(0);
});

/** Pixels with ink of an unpacked grey TIFF, `edge` pixels from its edge: marks, which are on every plate, stand there. */
function inkedWithin(tiff: Buffer, edge: number): number {
  const directory = tiff.readUInt32LE(4);
  const fields = new Map<number, { size: number; count: number; at: number }>();
  for (let at = directory + 2; at < directory + 2 + 12 * tiff.readUInt16LE(directory); at += 12) {
    const [size, count] = [tiff.readUInt16LE(at + 2) === 3 ? 2 : 4, tiff.readUInt32LE(at + 4)];
    fields.set(tiff.readUInt16LE(at), { size, count, at: size * count > 4 ? tiff.readUInt32LE(at + 8) : at + 8 });
  }
  const valuesOf = (tag: number): number[] => {
    const { size, count, at } = fields.get(tag)!;
    return Array.from({ length: count }, (_, index) => tiff.readUIntLE(at + size * index, size));
  };
  const [width = 0, height = 0] = [256, 257].map((tag) => valuesOf(tag)[0]);
  const lengths = valuesOf(279); // bytes of each strip
  const pixels = Buffer.concat(valuesOf(273).map((from, strip) => tiff.subarray(from, from + lengths[strip]!)));
  let found = 0;
  for (let y = edge; y < height - edge; y++) {
    for (let x = edge; x < width - edge; x++) if (pixels[y * width + x]! < 128) found++;
  }
  return found;
}

/** Letters as areas: nothing is drawn but what text draws, and all of it on the black plate. */
describe('a file with its text as outlines', () => {
  it.each(['press', 'press-x1a'] as const)(
    'opens in five programs, which find no font and no text: %s',
    async (profile) => {
      const file = await writeSampleInOutlines(folder, issue, profile);
      expect(await complaints(file, folder)).toEqual({ ...silence, 'pdf.js': 'no text on page 1' });
      expect(execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2);
    },
  );

  it('shows the letters where the text shows them, on the black plate alone', async () => {
    const file = await writeSampleInOutlines(folder, issue, 'press');
    const page = separated(file, 2);
    const inks = { mixed: 0, black: 0 };
    for (let at = 0; at < page.samples.length; at += 4) {
      const [c, m, y, k] = [0, 1, 2, 3].map((plate) => page.samples[at + plate]!);
      if (!isInside(page, at / 4) || k === 0) continue;
      inks.black++;
      if (c! + m! + y! > 0) inks.mixed++;
    }
    expect(inks.black).toBeGreaterThan(10_000);
    expect(inks.mixed).toBe(0);
    // With marks, the trim begins beyond them: 8 mm, and 3 of bleed.
    const [text, outlines] = [darkPixels(files.get('marks')!, 11), darkPixels(file, 11)];
    expect(farOff(text, outlines)).toBeLessThan(0.0001);
    expect(farOff(outlines, text)).toBeLessThan(0.0001);
  });
});

/** The share of the page that is dark in `one` with nothing dark beside it in `other`: poppler fits fonts to its pixels. */
function farOff(one: Uint8Array, other: Uint8Array): number {
  const near = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => down * trimWidth + right));
  const alone = one.reduce(
    (sum, dark, at) => sum + (dark === 1 && near.every((by) => other[at + by] !== 1) ? 1 : 0),
    0,
  );
  return alone / one.length;
}

/** At ten pixels to the mm. */
const trimWidth = 2100;

/** Dark pixels of the trim of page 1 at 254 to the inch, ten to the mm: the bleed is a whole number of them. */
function darkPixels(file: string, bleedMm: number): Uint8Array {
  const crop = ['-x', bleedMm * 10, '-y', bleedMm * 10, '-W', trimWidth, '-H', 2970].map(String);
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
