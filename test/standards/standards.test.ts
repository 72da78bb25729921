/** veraPDF on the samples in every profile that claims a standard. Its jar is named by VERAPDF_JAR; needs Java. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples, writeSample } from '../support/sample-files.ts';

describe('a file of the screen, press or archive profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-standards-'));
  const files: string[] = [];
  beforeAll(async () => {
    for (const issue of samples) {
      files.push(await writeSample(folder, issue, 'screen'), await writeSample(folder, issue, 'archive'));
      files.push(await writeSample(folder, issue, 'press'), await writeSample(folder, issue, 'press', 'all'));
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([['2a'], ['2u'], ['2b'], ['ua1']])('keeps what it claims: %s', (flavour) => {
    const jar = process.env['VERAPDF_JAR'] ?? '';
    const verapdf = ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', flavour, '--format', 'text', '-v'];
    const { stdout } = spawnSync('java', [...verapdf, ...files], { encoding: 'utf8' });
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual(files.map((file) => `PASS ${file} ${flavour}`));
  });
});
