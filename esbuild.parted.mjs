/** Plugins for esbuild that part the program in two: what every build needs, and what is loaded when it is imported. */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

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
export function importsOnDemand(shared) {
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
export function sharesModules(main, shared) {
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

/** What `more` begins with: it is given what the main program shares, as `main`, and gives what is imported on demand. */
export const more = {
  contents: `exports.open = (modules) => { main = modules; return ${modules(
    onDemand.map((name) => [name, existsSync(`src/${name}.ts`) ? `./src/${name}.ts` : name]),
  )}; };`,
  resolveDir: import.meta.dirname,
};
