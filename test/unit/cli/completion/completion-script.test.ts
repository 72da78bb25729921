import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../src/cli/commands.ts';
import { completionScript } from '../../../../src/cli/completion/completion-script.ts';

/** What bash offers for the words of a command line, of which the last is being typed. */
function offered(...words: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'completion-'));
  try {
    writeFileSync(join(folder, 'bulletin.bash'), completionScript(commands, 'bash', 'en'));
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const script = `. ./bulletin.bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _bulletin; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
    if (stderr !== '') throw new Error(stderr);
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the completion for bash', () => {
  it('offers commands', () => {
    expect(offered('bulletin', '')).toEqual(expect.arrayContaining([...commands.map(({ name }) => name), 'help']));
    expect(offered('bulletin', 'bui')).toEqual(['build']);
  });

  it('offers the options of the command', () => {
    expect(offered('bulletin', 'build', '--comp')).toEqual(['--composer']);
    expect(offered('bulletin', 'schema', '--comp')).toEqual([]);
  });

  it('offers the choices of an option, also behind =', () => {
    expect(offered('bulletin', 'build', '--composer', 't')).toEqual(['total-fit']);
    expect(offered('bulletin', 'build', '--composer', '=', 'f')).toEqual(['first-fit']);
    expect(offered('bulletin', 'build', '--composer', '=')).toEqual(['total-fit', 'first-fit']);
  });

  it('offers the choices of an argument, the commands after help, and files elsewhere', () => {
    expect(offered('bulletin', 'schema', '')).toEqual(['issue', 'series', 'style']);
    expect(offered('bulletin', 'help', 'imp')).toEqual(['import']);
    expect(offered('bulletin', 'build', '')).toEqual(['bulletin.bash']);
    expect(offered('bulletin', 'build', '-o', '')).toEqual(['bulletin.bash']);
  });
});

describe.each(['zsh', 'fish'])('the completion for %s', (shell) => {
  const script = completionScript(commands, shell, 'en');

  it('has every command with its summary, and every option', () => {
    for (const { name, summary, options } of commands) {
      expect(script).toContain(name);
      expect(script).toContain(summary.en);
      for (const { long } of options) expect(script).toContain(`${shell === 'zsh' ? '--' : '-l '}${long.slice(2)}`);
    }
  });
});
