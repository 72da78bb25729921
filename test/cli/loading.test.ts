import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { goodIssue } from './rig/issues.ts';
import { workspace } from './rig/workspace.ts';

const place = workspace();
afterAll(() => place.remove());

/** Packages and own folders whose modules a run has loaded, as V8's coverage lists them. */
function loaded(args: readonly string[]): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  try {
    place.runModules(args, { NODE_V8_COVERAGE: folder });
    const urls = readdirSync(folder).flatMap((file) => {
      const { result }: { result: { url: string }[] } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return result.map(({ url }) => url);
    });
    const names = urls.map((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)|(dist\/(?:[a-z]+\/)*[a-z]+)\/[^/]+$/.exec(url));
    return new Set(names.flatMap((match) => match?.[1] ?? match?.[2] ?? []));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the code caches of the program are those of this Node. */
function wasBuiltHere(): boolean {
  return readdirSync(new URL('../../dist/program/', import.meta.url)).some((name) =>
    name.startsWith(`main.cjs.${process.platform}-${process.arch}-${process.version}-`),
  );
}

// What is loaded is what the program's start costs; a clock would tell it less surely.
describe('what is loaded', () => {
  it('for help is the command line and no package', () => {
    expect([...loaded(['build', '--help'])].sort()).toEqual([
      'dist/base',
      'dist/base/diagnostics',
      'dist/cli',
      'dist/cli/commands',
    ]);
  });

  it('for a schema is neither fonts nor PDF', () => {
    const modules = loaded(['schema']);
    expect(modules).toContain('commander');
    expect([...modules].filter((name) => /fontkit|pdfkit|mdast|typeset|output/.test(name))).toEqual([]);
  });

  it('for a build without a terminal is neither colour nor spinner', () => {
    place.write({ 'a.yaml': goodIssue });
    const modules = loaded(['build', 'a.yaml']);
    expect(modules).toContain('pdfkit');
    expect([...modules].filter((name) => /^(chalk|ora)$/.test(name))).toEqual([]);
  });

  it('for an issue with mistakes is no PDF', () => {
    place.write({ 'b.yaml': goodIssue.replace('title:', 'titel:') });
    expect([...loaded(['build', 'b.yaml'])].filter((name) => /pdf/.test(name))).toEqual([]);
  });
});

describe('the files that are shipped', () => {
  it.each(['screen', 'press'])('write the same bytes as the modules one by one (%s)', (profile) => {
    place.write({ 'c.yaml': goodIssue });
    place.run(['build', 'c.yaml', '--profile', profile, '-o', 'shipped.pdf']);
    place.runModules(['build', 'c.yaml', '--profile', profile, '-o', 'modules.pdf']);
    expect(place.read('shipped.pdf').equals(place.read('modules.pdf'))).toBe(true);
  });

  it('are read as far as they are needed, with their code caches', () => {
    const listing = `
      const vm = require('vm'), { Script } = vm, names = [];
      vm.Script = class extends Script {
        constructor(code, options) {
          super(code, options);
          names.push(require('path').basename(options.filename) + (this.cachedDataRejected === false ? '' : ' compiled'));
        }
      };
      process.on('exit', () => require('fs').writeFileSync('loaded.txt', names.join()));`;
    place.write({ 'e.yaml': goodIssue, 'listing.cjs': listing });
    const loadedBy = (...args: string[]): string => {
      expect(place.run(args, { NODE_OPTIONS: '--require=./listing.cjs' }).status).toBe(0);
      // The program was built under one release of Node; under another nothing is compiled ahead but what a run has kept.
      const names = place.read('loaded.txt').toString();
      return wasBuiltHere() ? names : names.replaceAll(' compiled', '');
    };
    expect(loadedBy('--help')).toBe('answers.cjs');
    expect(loadedBy('build', 'e.yaml')).toBe('main.cjs');
    expect(loadedBy('check', 'e.yaml')).toBe('main.cjs');
    expect(loadedBy('build', 'e.yaml', '--profile', 'press')).toBe('main.cjs,more.cjs');
    expect(loadedBy('preview', 'e.yaml')).toBe('main.cjs,more.cjs');
  });

  it('load of Node neither digests, inflaters, sockets nor the loader of ES modules for a build for the screen', () => {
    const listing = `process.on('exit', () => require('fs').writeFileSync('loaded.txt', process.moduleLoadList.join()));`;
    place.write({ 'd.yaml': goodIssue, 'listing.cjs': listing });
    expect(place.run(['build', 'd.yaml'], { NODE_OPTIONS: '--require=./listing.cjs' }).status).toBe(0);
    const names = place.read('loaded.txt').toString().split(',');
    expect(names).toContain('NativeModule os');
    const heavy = /NativeModule (?:crypto|zlib|child_process|net|tty|module)$/;
    expect(names.filter((name) => heavy.test(name))).toEqual([]);
  });
});
