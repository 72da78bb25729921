import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const file = (name: string) => fileURLToPath(new URL(`../../src/base/wasm/${name}`, import.meta.url));

it('the packer is compiled from the source that stands beside it', { timeout: 30_000 }, () => {
  const made = execFileSync(process.execPath, [file('build-program.mjs')], { encoding: 'utf8' });
  expect(made).toBe(readFileSync(file('program.ts'), 'utf8'));
});
