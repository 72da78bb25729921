/** veraPDF on the samples in every profile that claims a standard. Its jar is named by VERAPDF_JAR; needs Java. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  samples,
  styles,
  writeAlbum,
  writeSample,
  writeSampleInOutlines,
  writeSampleWithSources,
  writeSampleWithSpot,
  writeSheetsOfSample,
} from '../support/sample-files.ts';

/** What veraPDF says, a line for each file. */
function passed(flavour: string, files: readonly string[]): readonly string[] {
  const jar = process.env['VERAPDF_JAR'] ?? '';
  const verapdf = ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', flavour, '--format', 'text', '-v'];
  const { stdout } = spawnSync('java', [...verapdf, ...files], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}

const passing = (flavour: string, files: readonly string[]): readonly string[] =>
  files.map((file) => `PASS ${file} ${flavour}`);

describe('a file of the screen, press or archive profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-standards-'));
  const files: string[] = [];
  beforeAll(async () => {
    files.push(await writeAlbum(folder, 'screen'), await writeAlbum(folder, 'press'));
    for (const issue of samples) {
      files.push(await writeSample(folder, issue, 'screen'), await writeSample(folder, issue, 'archive'));
      files.push(await writeSample(folder, issue, 'press'), await writeSample(folder, issue, 'press', 'all'));
      for (const style of styles) {
        files.push(await writeSample(folder, issue, 'screen', 'none', style));
        files.push(await writeSample(folder, issue, 'press', 'all', style));
        files.push(await writeSample(folder, issue, 'archive', 'none', style));
      }
      files.push(await writeSampleWithSpot(folder, issue, 'press', '专色红'));
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([['2a'], ['2u'], ['2b'], ['ua1']])('keeps what it claims: %s', (flavour) => {
    expect(passed(flavour, files)).toEqual(passing(flavour, files));
  });

  it.each([['3a'], ['ua1']])('keeps with its sources attached: %s', async (flavour) => {
    const attached = await Promise.all(samples.map((issue) => writeSampleWithSources(folder, issue)));
    expect(passed(flavour, attached)).toEqual(passing(flavour, attached));
  });

  it('keeps PDF/A-2b with its text as outlines', async () => {
    const drawn = await Promise.all(samples.map((issue) => writeSampleInOutlines(folder, issue, 'press')));
    expect(passed('2b', drawn)).toEqual(passing('2b', drawn));
  });

  it('keeps PDF/A-2u on sheets', async () => {
    const sheets: string[] = [];
    for (const profile of ['screen', 'press'] as const) {
      for (const issue of samples) {
        const [, ...written] = await writeSheetsOfSample(folder, issue, profile, 4);
        sheets.push(...written);
      }
    }
    expect(passed('2u', sheets)).toEqual(passing('2u', sheets));
  });
});
