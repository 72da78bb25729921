import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('every WebAssembly program is compiled from the source that stands beside it', { timeout: 60_000 }, () => {
  const script = `
    const { buildPrograms } = await import('./src/base/wasm/build-programs.mjs');
    process.stdout.write(JSON.stringify([...(await buildPrograms())]));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  const made: [string, string][] = JSON.parse(printed);
  expect(made.length).toBeGreaterThan(0);
  for (const [path, text] of made) expect(text, path).toBe(readFileSync(`${root}/${path}`, 'utf8'));
});
