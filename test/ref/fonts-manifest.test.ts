import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Face {
  readonly role: string;
  readonly file: string;
  readonly licenceFile: string;
  readonly sha256: string;
  readonly bytes: number;
}

const folder = new URL('../../fonts/', import.meta.url);
const manifest: { readonly faces: readonly Face[] } = JSON.parse(
  readFileSync(new URL('manifest.json', folder), 'utf8'),
);

const roles = [
  'song',
  'song-bold',
  'biaosong',
  'hei',
  'hei-bold',
  'kai',
  'fangsong',
  'latin',
  'latin-bold',
  'latin-italic',
  'latin-bold-italic',
  'rescue',
  'rescue-2',
  'hangul',
];

describe('the house fonts', () => {
  it('lists every font file with the hash it has', () => {
    const actual = manifest.faces.map(({ file }) => {
      const data = readFileSync(new URL(file, folder));
      const sha256 = createHash('sha256').update(data).digest('hex');
      return { file, sha256, bytes: data.length };
    });
    expect(actual).toEqual(manifest.faces.map(({ file, sha256, bytes }) => ({ file, sha256, bytes })));
  });

  it('has no font file that the manifest does not list', () => {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.(ttf|otf|ttc|otc|woff2?)$/i.test(file));
    expect(found.sort()).toEqual(manifest.faces.map(({ file }) => file).sort());
  });

  it('fills every role exactly once', () => {
    expect(manifest.faces.map(({ role }) => role).sort()).toEqual([...roles].sort());
  });

  it('keeps the licence of every face beside it', () => {
    const missing = manifest.faces.filter(({ licenceFile }) => !existsSync(new URL(licenceFile, folder)));
    expect(missing).toEqual([]);
  });
});
