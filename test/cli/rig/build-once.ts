import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds dist/ before the tests of the built program, unless dist/ is newer than every source file. */
export function setup(): void {
  if (isFresh()) return;
  const compile = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  for (const args of [compile, ['esbuild.config.mjs']]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the program does not build:\n${stdout}${stderr}`);
  }
}

function isFresh(): boolean {
  // The last file that is made; not every source has a file of its own in dist/ (the packer is AssemblyScript).
  const built = statSync(`${root}dist/man/bulletin-zh.1`, { throwIfNoEntry: false });
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' });
  return built !== undefined && sources.every((path) => statSync(`${root}src/${path}`).mtimeMs <= built.mtimeMs);
}
