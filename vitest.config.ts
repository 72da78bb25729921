import { defineConfig } from 'vitest/config';

/** One kind of test: its name on the command line and the folder it lives in. */
function project(name: string, include: string[], more: object = {}) {
  return { test: { name, include, environment: 'node' as const, ...more } };
}

const shared = { pool: 'threads' as const, isolate: false, testTimeout: 30_000 };
const whatIsLoaded = 'test/unit/base/lazy-modules.test.ts';

export default defineConfig({
  test: {
    projects: [
      // What a test finds decides, not how long a busy machine takes for it: the limit is for what hangs.
      // Threads start in a third of a process's time, and two hundred files that share the modules they import take less
      // than half as long as each in a thread of its own; no test here changes its process or a module.
      project('unit', ['test/unit/**/*.test.ts', 'test/walls/*.test.ts'], { ...shared, exclude: [whatIsLoaded] }),
      project('ref', ['test/ref/**/*.test.ts'], shared),
      // Asks what has been loaded: in a thread of its own.
      project('loading', [whatIsLoaded], { pool: 'threads', testTimeout: 30_000 }),
      // The built program in temporary folders; a run starts some dozens of processes.
      project('cli', ['test/cli/**/*.test.ts'], { globalSetup: 'test/cli/rig/build-once.ts', testTimeout: 30_000 }),
      // The preview in tmux, which must be installed.
      project('terminal', ['test/terminal/**/*.test.ts'], {
        globalSetup: 'test/cli/rig/build-once.ts',
        testTimeout: 60_000,
      }),
      // Reads the PDF back with poppler and qpdf, which must be installed.
      project('pdf-tools', ['test/pdf-tools/**/*.test.ts'], { testTimeout: 30_000 }),
      // The grammar of PDF that ARLINGTON_MODEL names, on every kind of file; needs qpdf.
      project('arlington', ['test/arlington/**/*.test.ts'], { testTimeout: 300_000 }),
      // veraPDF, which must be named by VERAPDF_JAR, on every sample in every profile.
      project('standards', ['test/standards/**/*.test.ts'], { testTimeout: 300_000 }),
    ],
  },
});
