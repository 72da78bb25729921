import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeStream } from '../../../src/cli/write-stream.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '管道-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeStream', () => {
  it('waits for the reader of a pipe, and gives more than a pipe holds at once', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const written = writeStream(pipe, new Uint8Array(1 << 20).fill(65));
    await wait(120);
    expect((await readFile(pipe)).length).toBe(1 << 20);
    await written;
  });

  it('throws what the system says', async () => {
    await expect(writeStream(join(folder, 'none'), new Uint8Array(1))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
