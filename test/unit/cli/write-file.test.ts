import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOneOf, placeOf, writeWhole } from '../../../src/cli/write-file.ts';

const bytes = new TextEncoder().encode('%PDF new');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '写 文件-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]): string => join(folder, ...names);

async function errorAt(path: string): Promise<{ code: string; message: string; hint: string | undefined }> {
  const written = await writeWhole(path, bytes, 'pdf');
  if (written.ok) throw new Error('the file is written');
  const [error] = written.errors;
  return { code: error!.code, message: error!.message.en, hint: error!.hints[0]?.message.en };
}

describe('writeWhole', () => {
  it('writes a file and leaves nothing beside it', async () => {
    expect(await writeWhole(at('简报.pdf'), bytes, 'pdf')).toEqual({ ok: true, value: undefined });
    expect(readFileSync(at('简报.pdf'), 'utf8')).toBe('%PDF new');
    expect(readdirSync(folder)).toEqual(['简报.pdf']);
  });

  it('makes the folders above it', async () => {
    await writeWhole(at('a', '乙', 'x.pdf'), bytes, 'pdf');
    expect(readdirSync(at('a', '乙'))).toEqual(['x.pdf']);
  });

  it('replaces a file that is there', async () => {
    writeFileSync(at('x.pdf'), '%PDF-1.7, and longer than the new one');
    await writeWhole(at('x.pdf'), bytes, 'pdf');
    expect(readFileSync(at('x.pdf'), 'utf8')).toBe('%PDF new');
  });

  it('takes a name as long as the file system does', async () => {
    const name = `${'期'.repeat(83)}.pdf`;
    expect(await writeWhole(at(name), bytes, 'pdf')).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('replaces what a symbolic link leads to, not the link', async () => {
    writeFileSync(at('real.pdf'), '%PDF-old');
    symlinkSync(at('real.pdf'), at('link.pdf'));
    await writeWhole(at('link.pdf'), bytes, 'pdf');
    expect(readFileSync(at('real.pdf'), 'utf8')).toBe('%PDF new');
    expect(lstatSync(at('link.pdf')).isSymbolicLink()).toBe(true);
  });

  it('writes beside what a symbolic link leads to, not beside the link', async () => {
    mkdirSync(at('far'));
    writeFileSync(at('far', 'real.pdf'), '%PDF-old');
    symlinkSync(at('far', 'real.pdf'), at('link.pdf'));
    chmodSync(folder, 0o555);
    const written = await writeWhole(at('link.pdf'), bytes, 'pdf');
    chmodSync(folder, 0o755);
    expect(written).toMatchObject({ ok: true });
    expect(readFileSync(at('far', 'real.pdf'), 'utf8')).toBe('%PDF new');
  });

  it.each(['name: 另一期\n', '%PD', '\u0000\u0001\u0000\u0000 a font'])(
    'does not replace a file of %j',
    async (text) => {
      writeFileSync(at('x'), text);
      symlinkSync(at('x'), at('link'));
      expect(await errorAt(at('x'))).toMatchObject({ code: 'file/not-a-pdf', hint: expect.stringContaining('-o') });
      expect(await errorAt(at('link'))).toMatchObject({ code: 'file/not-a-pdf' });
      expect(readFileSync(at('x'), 'utf8')).toBe(text);
    },
  );

  it('replaces an empty file', async () => {
    writeFileSync(at('x.pdf'), '');
    expect(await writeWhole(at('x.pdf'), bytes, 'pdf')).toMatchObject({ ok: true });
  });

  it('replaces any file when it may', async () => {
    writeFileSync(at('issue.yaml'), 'old');
    expect(await writeWhole(at('issue.yaml'), bytes, 'any')).toMatchObject({ ok: true });
    expect(readFileSync(at('issue.yaml'), 'utf8')).toBe('%PDF new');
  });

  it('writes into a named pipe and leaves it one, also through a symbolic link', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    symlinkSync(at('pipe'), at('link'));
    for (const name of ['pipe', 'link']) {
      const read = readFile(at('pipe'), 'utf8');
      expect(await writeWhole(at(name), bytes, 'pdf')).toEqual({ ok: true, value: undefined });
      expect(await read).toBe('%PDF new');
    }
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toEqual(['link', 'pipe']);
  });

  it('writes two files at the same time under two temporary names', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `%PDF-${index}`);
    const write = (text: string, index: number) =>
      writeWhole(at(`${index}.pdf`), new TextEncoder().encode(text), 'pdf');
    expect((await Promise.all(texts.map(write))).every(({ ok }) => ok)).toBe(true);
    expect(texts.map((_, index) => readFileSync(at(`${index}.pdf`), 'utf8'))).toEqual(texts);
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

describe('placeOf', () => {
  it('finds nothing against a file that does not exist yet', () => {
    expect(placeOf(at('new', 'x.pdf'), 'pdf')).toEqual({
      ok: true,
      value: { kind: 'file', target: at('new', 'x.pdf'), mode: undefined },
    });
  });

  it('knows beforehand what cannot be replaced', () => {
    mkdirSync(at('x.pdf'));
    expect(placeOf(at('x.pdf'), 'pdf')).toMatchObject({ ok: false, errors: [{ code: 'file/unwritable' }] });
  });
});

describe('isOneOf', () => {
  it('sees through symbolic links, and knows no file that does not exist', () => {
    writeFileSync(at('a.md'), '正文');
    symlinkSync(at('a.md'), at('soft.txt'));
    expect(isOneOf(at('soft.txt'), [at('b.md'), at('a.md')])).toBe(true);
    expect(isOneOf(at('a.md'), [at('b.md')])).toBe(false);
    expect(isOneOf(at('b.md'), [at('b.md')])).toBe(false);
  });
});
