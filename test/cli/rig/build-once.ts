import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Compiles src/ to dist/ before the tests of the built program, unless dist/ is newer than every source file. */
export function setup(): void {
  if (isFresh()) return;
  const compiler = `${root}node_modules/typescript/bin/tsc`;
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', `${root}tsconfig.build.json`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the program does not compile:\n${stdout}`);
}

function isFresh(): boolean {
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return sources.every((path) => {
    const built = statSync(`${root}dist/${path.replace(/\.ts$/, '.js')}`, { throwIfNoEntry: false });
    return built !== undefined && built.mtimeMs >= statSync(`${root}src/${path}`).mtimeMs;
  });
}
