/**
 * Makes the program a few files, dist/program/main.cjs above all, and their code caches. The library in dist/ is what tsc
 * writes; the program would lose a third of its time to finding, reading and compiling those 250 files one by one. And its
 * manual pages.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { manPage } from './dist/cli/man-page.js';
import { answersAlone, lightNode, lightPdfkit, readerApart, shakenYaml } from './esbuild.lighter.mjs';
import { importsOnDemand, more, sharesModules } from './esbuild.parted.mjs';

/** What src/check/preflight/pdf/library-file.ts imports of it. */
const readerEntry = {
  contents: `export { PDF, PdfArray, PdfBool, PdfDict, PdfName, PdfNumber, PdfRef, PdfStream, PdfString } from '@libpdf/core';`,
  resolveDir: import.meta.dirname,
};

const common = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // The program is run as a script, which cannot import: what lcms-wasm imports of Node is required. Node has \p{…} in
  // regular expressions; esbuild would make each of them anew at every use.
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  minify: true,
  logLevel: 'warning',
};

/** Of our own code nothing asks for an address: making one takes Node 0.5 ms. */
const thisModule = "const thisModule = { get url() { return require('node:url').pathToFileURL(__filename).href; } };";

// A cache of before would be taken for a program of the same length.
rmSync('dist/program', { recursive: true, force: true });

await build({ ...common, stdin: readerEntry, outfile: 'dist/program/pdf-reader.cjs', legalComments: 'linked' });
await buildProgram('answers', { plugins: [answersAlone] });
const whole = { external: ['fontkit', 'qr'], sourcemap: 'linked', legalComments: 'linked' };
const light = [shakenYaml, lightPdfkit, lightNode, readerApart];
const { metafile } = await buildProgram('main', { ...whole, plugins: [importsOnDemand([]), ...light] });
const shared = new Set();
await buildProgram('more', {
  ...whole,
  entryPoints: undefined,
  stdin: more,
  banner: 'let main;',
  plugins: [sharesModules(new Set(Object.keys(metafile.inputs)), shared), ...light],
});
await buildProgram('main', { ...whole, plugins: [importsOnDemand([...shared].sort()), ...light] });

async function buildProgram(name, { banner = '', ...options }) {
  const outfile = `dist/program/${name}.cjs`;
  const result = await build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    metafile: true,
    ...options,
    outfile,
    define: {
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
      'import.meta.url': 'thisModule.url',
    },
    // As Node wraps a CommonJS module, so that the file can be run as it is.
    banner: { js: `(function (exports, require, module, __filename, __dirname) { ${thisModule}${banner}` },
    footer: { js: '})' },
  });
  // ASCII alone: one byte a character to read and to keep, 2 ms less. esbuild escapes strings; what is left stands in
  // regular expressions, where \u means the same.
  const ascii = readFileSync(outfile, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(outfile, ascii);
  return result;
}

// V8 keeps in the cache what a run has called: a build for press, which calls all that one for the screen does, and preflight.
const scratch = mkdtempSync(join(tmpdir(), 'bulletin-'));
makeCache('--help');
makeCache('build', 'issues/2026-11/issue.yaml', '--profile', 'press', '-o', join(scratch, 'issue.pdf'));
rmSync(scratch, { recursive: true });

function makeCache(...argv) {
  execFileSync(process.execPath, ['bin/bulletin.cjs', ...argv], {
    env: { ...process.env, BULLETIN_CODE_CACHE: 'write' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
mkdirSync('dist/man', { recursive: true });
writeFileSync('dist/man/bulletin.1', manPage('en', version));
writeFileSync('dist/man/bulletin-zh.1', manPage('zh', version));
