/** Plugins for esbuild that leave out of the program what a build does not need, or put it off. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putOff } from './dist/base/lazy-modules.js';

/**
 * Where pdfkit looks for a colour profile and for standard fonts, neither of which it is asked for; 0.5 ms at each start. And
 * its identifier of the file, by MD5: another is written (src/output/pdf/container.ts).
 */
const unusedValues = [/^(const ICC_PROFILE_PATH = ).*/m, /^(const require\$1 = ).*/m, /^( {4}this\._id = )PDFSec.*/m];

/**
 * Takes pdfkit into the file, and leaves what it puts off (src/base/lazy-modules.ts) outside until it is used: what
 * `requireLazily` does when modules are loaded one by one, done ahead.
 */
export const lightPdfkit = {
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
      for (const line of unusedValues) {
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

export const lightNode = {
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
export const answersAlone = {
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

/**
 * The modules of yaml as ES modules, which it keeps for browsers: of those only what is called goes into the file. What
 * differs, warnings and binary values, is not ours.
 */
export const shakenYaml = {
  name: 'shaken-yaml',
  setup({ onResolve }) {
    onResolve({ filter: /^yaml$/ }, () => ({
      path: join(import.meta.dirname, 'node_modules/yaml/browser/dist/index.js'),
    }));
  },
};

/** The reader of PDFs, a megabyte, is needed by the preflight alone: it stays in a file of its own. */
export const readerApart = {
  name: 'reader-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@libpdf\/core$/ }, () => ({ path: './pdf-reader.cjs', external: true }));
  },
};
