import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discardPending, placeOf, writeWhole } from '../../../src/cli/write-file.ts';

const bytes = new TextEncoder().encode('%PDF new');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '写 文件-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]): string => join(folder, ...names);

async function errorAt(path: string): Promise<{ code: string; message: string; hint: string | undefined }> {
  const written = await writeWhole(path, bytes);
  if (written.ok) throw new Error('the file is written');
  const [error] = written.errors;
  return { code: error!.code, message: error!.message.en, hint: error!.hints[0]?.message.en };
}

describe('writeWhole', () => {
  it('writes a file and leaves nothing beside it', async () => {
    expect(await writeWhole(at('简报.pdf'), bytes)).toEqual({ ok: true, value: undefined });
    expect(readFileSync(at('简报.pdf'), 'utf8')).toBe('%PDF new');
    expect(readdirSync(folder)).toEqual(['简报.pdf']);
  });

  it('makes the folders above it', async () => {
    await writeWhole(at('a', '乙', 'x.pdf'), bytes);
    expect(readdirSync(at('a', '乙'))).toEqual(['x.pdf']);
  });

  it('replaces a file that is there', async () => {
    writeFileSync(at('x.pdf'), 'old, and longer than the new one');
    await writeWhole(at('x.pdf'), bytes);
    expect(readFileSync(at('x.pdf'), 'utf8')).toBe('%PDF new');
  });

  it('takes a name as long as the file system does', async () => {
    const name = `${'期'.repeat(83)}.pdf`;
    expect(await writeWhole(at(name), bytes)).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('replaces what a symbolic link leads to, not the link', async () => {
    writeFileSync(at('real.pdf'), 'old');
    symlinkSync(at('real.pdf'), at('link.pdf'));
    await writeWhole(at('link.pdf'), bytes);
    expect(readFileSync(at('real.pdf'), 'utf8')).toBe('%PDF new');
  });

  it('does not replace a folder', async () => {
    mkdirSync(at('x.pdf'));
    expect(await errorAt(at('x.pdf'))).toMatchObject({
      code: 'file/unwritable',
      hint: expect.stringContaining('with /'),
    });
  });

  it('does not replace a write-protected file', async () => {
    writeFileSync(at('x.pdf'), 'old');
    chmodSync(at('x.pdf'), 0o444);
    expect(await errorAt(at('x.pdf'))).toMatchObject({ hint: expect.stringContaining('read-only') });
    expect(readFileSync(at('x.pdf'), 'utf8')).toBe('old');
  });

  it('tells when a folder of the path is a file', async () => {
    writeFileSync(at('file'), '');
    expect(await errorAt(at('file', 'x.pdf'))).toMatchObject({ hint: 'a part of the path is a file, not a folder' });
  });

  it('tells when the name is too long, and leaves nothing behind', async () => {
    expect(await errorAt(at('x'.repeat(300)))).toMatchObject({ hint: expect.stringContaining('too long') });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('discardPending', () => {
  it('removes a half-written file and leaves the old one', async () => {
    writeFileSync(at('x.pdf'), 'old');
    const writing = writeWhole(at('x.pdf'), new Uint8Array(1 << 20));
    discardPending();
    await writing;
    expect(readdirSync(folder)).toEqual(['x.pdf']);
  });
});

describe('placeOf', () => {
  it('finds nothing against a file that does not exist yet', () => {
    expect(placeOf(at('new', 'x.pdf'))).toEqual({ ok: true, value: { target: at('new', 'x.pdf'), mode: undefined } });
  });

  it('knows beforehand what cannot be replaced', () => {
    mkdirSync(at('x.pdf'));
    expect(placeOf(at('x.pdf'))).toMatchObject({ ok: false, errors: [{ code: 'file/unwritable' }] });
  });
});
