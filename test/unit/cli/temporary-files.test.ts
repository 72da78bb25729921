import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweep, temporaryIn } from '../../../src/cli/temporary-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temporary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('names are never the same', () => {
  expect(temporaryIn(folder)).not.toBe(temporaryIn(folder));
});

it('sweeping removes what ended processes have left, and nothing else', () => {
  const own = temporaryIn(folder);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const dead = own.replace(`-${process.pid}-`, `-${pid}-`);
  for (const path of [own, dead, join(folder, '.bulletin-notes.tmp')]) writeFileSync(path, '');
  sweep(folder);
  expect(readdirSync(folder).toSorted()).toEqual([basename(own), '.bulletin-notes.tmp'].toSorted());
});
