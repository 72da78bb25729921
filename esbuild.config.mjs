/**
 * Makes the program few files, dist/program/main.cjs above all, and their code caches. The library in dist/ is what tsc writes; the
 * program would lose a third of its time to finding, reading and compiling those 250 files one by one. And its manual pages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { putOff } from './dist/base/lazy-modules.js';
import { manPage } from './dist/cli/man-page.js';

/** Where pdfkit looks for a colour profile and for standard fonts, neither of which it is asked for; 0.5 ms at each start. */
const unusedPaths = [/^(const ICC_PROFILE_PATH = ).*/m, /^(const require\$1 = ).*/m];

/**
 * Takes pdfkit into the file, and leaves what it puts off (src/base/lazy-modules.ts) outside until it is used: what
 * `requireLazily` does when modules are loaded one by one, done ahead.
 */
const lightPdfkit = {
  name: 'light-pdfkit',
  setup({ onLoad, onResolve }) {
    const call = "requireLazily<PdfkitConstructor>('pdfkit')";
    onLoad({ filter: /src\/output\/pdf\/pdfkit\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes(call)) throw new Error(`${path} does not load pdfkit by ${call}`);
      return { contents: source.replace(call, "require('pdfkit')"), loader: 'ts' };
    });
    onLoad({ filter: /pdfkit\/js\/pdfkit\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const line of unusedPaths) {
        if (!line.test(contents)) throw new Error(`${path} has no line ${line}`);
        contents = contents.replace(line, '$1undefined;');
      }
      return { contents };
    });
    onResolve({ filter: /.*/ }, ({ path, importer }) => {
      const entry = putOff.pdfkit.find(({ module }) => module === path);
      const isBelow = entry !== undefined && /node_modules\/(pdfkit|@noble\/hashes)\//.test(importer);
      return isBelow ? { path, namespace: 'put-off', pluginData: entry } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'put-off' }, ({ path, pluginData: { esModule } }) => ({
      contents: `
        const { createRequire } = require('node:module');
        const load = () => createRequire(createRequire(__filename).resolve('pdfkit'))(${JSON.stringify(path)});
        module.exports = new Proxy(function () {}, {
          get: (_, key) => (key === '__esModule' ? ${esModule} : Reflect.get(load(), key)),
          apply: (_, self, args) => Reflect.apply(load(), self, args),
          construct: (_, args) => new (load())(...args),
        });`,
      resolveDir: import.meta.dirname,
    }));
  },
};

/**
 * Modules of Node that are loaded when one of their functions is called, which a build for the screen does not do:
 * digests, 5 ms; commander could start other programs, 3 ms; pictures are unpacked, and pdfkit could pack streams, 1 ms;
 * the loader of ES modules, 1 ms, of which packages that are put off need `createRequire`.
 */
const lateModules = /^(?:node:crypto|node:child_process|(?:node:)?module|(?:node:)?zlib)$/;

const lightNode = {
  name: 'light-node',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: lateModules }, ({ path, namespace }) =>
      namespace === 'when-used' ? { path, external: true } : { path, namespace: 'when-used' },
    );
    onLoad({ filter: /.*/, namespace: 'when-used' }, async ({ path }) => {
      const functions = Object.entries(await import(path)).filter(([, member]) => typeof member === 'function');
      // No classes: those would need `new`.
      const names = functions.map(([name]) => name).filter((name) => /^(?!default$)[a-z]/.test(name));
      return {
        contents: names
          .map((name) => `export const ${name} = (...args) => require('${path}').${name}(...args);`)
          .join('\n'),
      };
    });
  },
};

/**
 * What answers for help and version needs nothing that is imported when it is used; asked anything else, it starts the whole
 * program, which answers and sets the exit status.
 */
const answersAlone = {
  name: 'answers-alone',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, namespace: 'whole-program' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'whole-program' }, () => ({
      contents: `exports.runCommand = () => {
        require('../../bin/load-program.cjs').loadAll();
        return new Promise(() => {});
      };`,
    }));
    onResolve({ filter: /load-program/ }, ({ path }) => ({ path, external: true }));
  },
};

/** The reader of PDFs, a megabyte, is needed by the preflight alone: it stays in a file of its own. */
const readerApart = {
  name: 'reader-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@libpdf\/core$/ }, () => ({ path: './pdf-reader.cjs', external: true }));
  },
};

/**
 * Modules that hardly any build for the screen imports. They and what they alone import are a program of their own, `more`,
 * or every start would read and take them in: 3 % of a build.
 */
const onDemand = [
  'check/preflight/preflight',
  'check/preflight/verdict',
  'cli/completion/completion-script',
  'cli/import-command',
  'cli/init/run-init',
  'cli/preflight-command',
  'cli/preview/run-preview',
  'cli/watch',
  'input/manifest/schema',
  'input/style/schema',
  'output/pdf/images/cmyk-converter',
  'output/pdf/images/photograph',
  'output/pdf/images/picture-strips',
  'output/pdf/images/reduce',
  'output/pdf/imposition/write-sheets',
  'ora',
];

/** Where a module stands, by names that both programs share. */
const nameOf = (path) => relative(import.meta.dirname, path).replaceAll(sep, '/');

/** In the main program: has `more` loaded when one of those is imported, with what `more` imports of the main program. */
function importsOnDemand(shared) {
  return {
    name: 'imports-on-demand',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const name = path.startsWith('.') ? nameOf(join(resolveDir, path)).replace(/^src\/|\.ts$/g, '') : path;
        return onDemand.includes(name) ? { path: name, namespace: 'on-demand' } : undefined;
      });
      onResolve({ filter: /^(shared|load-program)$/ }, ({ path }) =>
        path === 'shared' ? { path, namespace: 'shared' } : { path: '../../bin/load-program.cjs', external: true },
      );
      onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path }) => ({
        contents: `module.exports = require('load-program').loadMore(require('shared'))[${JSON.stringify(path)}]();`,
        resolveDir: import.meta.dirname,
      }));
      onLoad({ filter: /.*/, namespace: 'shared' }, () => ({
        contents: `exports.modules = ${modules(shared.map((name) => [name, `./${name}`]))};`,
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

/** In `more`: what the main program has is taken from there, and noted in `shared`. */
function sharesModules(main, shared) {
  return {
    name: 'shares-modules',
    setup({ onLoad, onResolve, resolve }) {
      onResolve({ filter: /.*/ }, async ({ path, importer, kind, namespace, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || pluginData === 'seen') return undefined;
        const found = await resolve(path, { importer, kind, namespace, resolveDir, pluginData: 'seen' });
        const name = nameOf(found.path);
        if (found.external || !main.has(name)) return found;
        shared.add(name);
        return { path: name, namespace: 'main' };
      });
      onLoad({ filter: /.*/, namespace: 'main' }, ({ path }) => ({
        contents: `module.exports = main[${JSON.stringify(path)}]();`,
      }));
    },
  };
}

/** An object of functions that load modules, as source; of names and what they stand for. */
function modules(entries) {
  return `{${entries.map(([name, path]) => `${JSON.stringify(name)}: () => require(${JSON.stringify(path)})`).join()}}`;
}

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
const light = [lightPdfkit, lightNode, readerApart];
const { metafile } = await buildProgram('main', { ...whole, plugins: [importsOnDemand([]), ...light] });
const shared = new Set();
await buildProgram('more', {
  ...whole,
  entryPoints: undefined,
  stdin: {
    contents: `exports.open = (modules) => { main = modules; return ${modules(onDemand.map((name) => [name, existsSync(`src/${name}.ts`) ? `./src/${name}.ts` : name]))}; };`,
    resolveDir: import.meta.dirname,
  },
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
