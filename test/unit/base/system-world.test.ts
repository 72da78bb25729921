import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { systemWorld } from '../../../src/base/system-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-world-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const world = systemWorld();

describe('the real world', () => {
  it('reads text without its byte order mark', () => {
    expect(world.readText(written('a.txt', '\ufeff简报'))).toEqual({ ok: true, value: '简报' });
  });

  it('does not read text that is not UTF-8', () => {
    const gbk = new Uint8Array([0xbc, 0xf2, 0xb1, 0xa8]);
    const path = written('gbk.txt', gbk);
    expect(world.readText(path)).toMatchObject({ ok: false, errors: [{ code: 'file/not-utf8', span: undefined }] });
  });

  it('reads bytes', () => {
    const bytes = world.readBytes(written('b.bin', new Uint8Array([1, 2, 3])));
    expect(bytes.ok && [...bytes.value]).toEqual([1, 2, 3]);
  });

  it.each(['readText', 'readBytes', 'open'] as const)('says with %s when there is no such file', (read) => {
    const found = world[read](join(folder, 'none', 'c.txt'));
    expect(found).toMatchObject({ ok: false, errors: [{ code: 'file/not-found' }] });
  });

  it.each(['readText', 'readBytes', 'open'] as const)('says with %s that a folder is no file', (read) => {
    expect(world[read](folder)).toMatchObject({ ok: false, errors: [{ code: 'file/unreadable' }] });
  });

  it('reads an open file by position', () => {
    const file = world.open(written('d.bin', new Uint8Array([10, 11, 12, 13])));
    if (!file.ok) throw new Error('not open');
    const target = new Uint8Array(4);
    file.value.read(target, 1, 2, 2);
    expect([file.value.size, ...target]).toEqual([4, 0, 12, 13, 0]);
    expect(() => file.value.read(target, 0, 2, 3)).toThrow(RangeError);
    file.value.close();
  });

  it('knows files and folders that are there', () => {
    const path = written('e.txt', '');
    expect([world.exists(path), world.exists(folder), world.exists(join(folder, 'none'))]).toEqual([true, true, false]);
  });

  it('sees paths from the folder of a file', () => {
    expect(world.resolve(join('issues', 'issue.yaml'), join('..', 'a.md'))).toBe('a.md');
    expect(world.resolve(join('issues', 'issue.yaml'), folder)).toBe(folder);
  });
});

describe('a file that is not there', () => {
  for (const issue of ['2026-11', '2026-12']) {
    mkdirSync(join(folder, 'series', issue), { recursive: true });
    written(`series/${issue}/issue.yaml`, '');
  }
  const hintsFor = (path: string) => {
    const read = world.readText(join(folder, 'series', path));
    return read.ok ? undefined : read.errors.flatMap(({ hints }) => hints.map(({ message }) => message.zh));
  };
  const isThere = (path: string) => [`有“${join(folder, 'series', path)}”，是不是要写它？`];

  it('is looked for in the folders beside it, of which the last is told', () => {
    expect(hintsFor('issue.yaml')).toEqual(isThere('2026-12/issue.yaml'));
  });

  it('is told with what has nearly its name', () => {
    expect(hintsFor('2026-11/isue.yml')).toEqual(isThere('2026-11/issue.yaml'));
    expect(hintsFor('2026-1l')).toEqual(isThere('2026-11'));
  });

  it('is told alone where nothing is like it, and where its folder is not there', () => {
    expect(hintsFor('付印.pdf')).toEqual([]);
    expect(hintsFor('2027/issue.yaml')).toEqual([]);
  });
});
