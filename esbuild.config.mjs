/**
 * Makes the program one file, dist/program/main.cjs, and its code cache. The library in dist/ is what tsc writes; the
 * program would lose a third of its time to loading those 200 files one by one.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/program/main.cjs',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // These are loaded by name at run time, without what they do not need (src/base/lazy-modules.ts).
  external: ['pdfkit', 'fontkit'],
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
});

const scratch = mkdtempSync(join(tmpdir(), 'bulletin-'));
execFileSync(
  process.execPath,
  ['bin/bulletin.cjs', 'build', 'issues/2026-11/issue.yaml', '-q', '-o', join(scratch, 'x.pdf')],
  {
    env: { ...process.env, BULLETIN_CODE_CACHE: 'write' },
    stdio: 'inherit',
  },
);
rmSync(scratch, { recursive: true });
