import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../bin/bulletin.cjs', import.meta.url));
const modules = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

/** What a run of the program has left: its exit status and what it said. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary folder with blanks and Chinese in its name, in which the built program runs. */
export interface Workspace {
  readonly folder: string;
  /** Writes files, by their paths in the folder. */
  write(files: Readonly<Record<string, string>>): void;
  read(path: string): Buffer;
  /** Paths of all files in the folder, sorted. */
  files(): readonly string[];
  /**
   * Runs the program to its end; it speaks Chinese and sees no terminal unless `env` says otherwise. With `readOnly`, its
   * standard output is that file, opened for reading: every write to it fails.
   */
  run(args: readonly string[], env?: Readonly<Record<string, string>>, readOnly?: string): Run;
  /** The same, but module by module as compiled, not in the one file that is shipped. */
  runModules(args: readonly string[], env?: Readonly<Record<string, string>>): Run;
  /** The same, with this text on standard input. */
  runWithInput(args: readonly string[], input: string, env?: Readonly<Record<string, string>>): Run;
  /** The bytes that the program writes to standard output. */
  bytes(args: readonly string[]): Buffer;
  /** Starts the program and goes on. */
  start(args: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess;
  remove(): void;
}

/** A new, empty workspace. */
export function workspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), '简报 排印-'));
  const options = (env: Readonly<Record<string, string>> = {}) => ({ cwd: folder, env: { ...environment, ...env } });
  const sync = (file: string, args: readonly string[], env?: Readonly<Record<string, string>>, input = '') =>
    spawnSync(process.execPath, [file, ...args], { ...options(env), input, maxBuffer: 1 << 26 });
  const run = (file: string, args: readonly string[], env?: Readonly<Record<string, string>>, input?: string): Run => {
    const { status, stdout, stderr } = sync(file, args, env, input);
    return { status, stdout: stdout.toString(), stderr: stderr.toString() };
  };
  return {
    folder,
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    read: (path) => readFileSync(join(folder, path)),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort(),
    run: (args, env, readOnly) =>
      readOnly === undefined ? run(program, args, env) : runReadOnly(args, options(env), readOnly),
    runWithInput: (args, input, env) => run(program, args, env, input),
    runModules: (args, env) => run(modules, args, env),
    bytes: (args) => sync(program, args).stdout,
    start: (args, env) =>
      spawn(process.execPath, [program, ...args], { ...options(env), stdio: ['ignore', 'pipe', 'pipe'] }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runReadOnly(args: readonly string[], options: SpawnOptions, file: string): Run {
  const descriptor = openSync(file, 'r');
  try {
    const stdio = ['ignore', descriptor, 'pipe'] as const;
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { ...options, stdio: [...stdio] });
    return { status, stdout: '', stderr: stderr.toString() };
  } finally {
    closeSync(descriptor);
  }
}

/** Only what the program needs: what the developer has set (NO_COLOR, SOURCE_DATE_EPOCH) must not change a test. */
const environment: Readonly<Record<string, string | undefined>> = {
  PATH: process.env['PATH'],
  // Without it Windows starts no process.
  SystemRoot: process.env['SystemRoot'],
  LANG: 'zh_CN.UTF-8',
  // No place for the memory of builds: it must neither come from the developer's runs nor go among them.
  XDG_CACHE_HOME: '/dev/null/none',
};
