import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const module = join(import.meta.dirname, '../../dist/cli/standard-stream.js');

/** What a process has written into pipes that runs `body` with the module's functions. */
function written(body: string) {
  const script = `import(${JSON.stringify(module)}).then(({ standardStream, isTerminal, isAllWritten }) => { ${body} });`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  return { stdout, stderr, status };
}

describe('a standard stream', () => {
  it('keeps the order of lines that go with Node’s stream and without it', () => {
    const { stdout } = written(`
      const { write, stream } = standardStream('stdout', () => {});
      write('一\\n');
      write('x'.repeat(5000) + '\\n');
      write('二\\n');
      stream().write('三\\n');
      write('四\\n');`);
    expect(stdout).toBe(`一\n${'x'.repeat(5000)}\n二\n三\n四\n`);
  });

  it('is not all written as long as a pipe has not taken everything', () => {
    const { stdout } = written(`
      const { write } = standardStream('stdout', () => {});
      write('x'.repeat(1_000_000));
      if (isAllWritten()) process.exit();`);
    expect(stdout.length).toBe(1_000_000);
  });

  it('leaves Node’s streams unmade for a few lines', () => {
    const { stderr, status } = written(`
      for (const name of ['stdout', 'stderr']) Object.defineProperty(process, name, { get: () => process.exit(1) });
      standardStream('stdout', () => {}).write('a');
      standardStream('stderr', () => {}).write([isTerminal('stderr'), isAllWritten()].join());`);
    expect([stderr, status]).toEqual(['false,true', 0]);
  });
});
