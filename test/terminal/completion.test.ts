import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Workspace, workspace } from '../cli/rig/workspace.ts';
import { type TestTerminal, terminalOf } from './tmux.ts';

const place: Workspace = workspace();
beforeAll(() => {
  const script = (shell: string): string => place.run(['completion', shell]).stdout;
  place.write({ 'issue.yaml': '', 'functions/_bulletin': script('zsh'), 'bulletin.fish': script('fish') });
});
afterAll(() => place.remove());

/** .ci/run installs both shells. */
function isThere(shell: string): boolean {
  const there = spawnSync(shell, ['-c', 'true']).status === 0;
  if (!there) process.stderr.write(`${shell} is not installed: its completion is not tried.\n`);
  return there;
}

describe.runIf(isThere('fish'))('the completion for fish', () => {
  /** What fish offers for a line, without its explanations. */
  const offered = (line: string): string[] => {
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source bulletin.fish; complete -C '${line}'`], {
      cwd: place.folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: place.folder },
    });
    if (stderr !== '') throw new Error(stderr);
    return stdout.split('\n').flatMap((row) => (row === '' ? [] : [row.split('\t')[0]!]));
  };

  it('offers commands, options and their choices, and files', () => {
    expect(offered('bulletin bui')).toEqual(['build']);
    expect(offered('bulletin help pref')).toEqual(['preflight']);
    expect(offered('bulletin build --compos')).toEqual(['--composer']);
    expect(offered('bulletin build --composer ').toSorted()).toEqual(['first-fit', 'total-fit']);
    expect(offered('bulletin schema ').toSorted()).toEqual(expect.arrayContaining(['issue', 'series']));
    expect(offered('bulletin build iss')).toEqual(['issue.yaml']);
    expect(offered('bulletin schema --compos')).toEqual([]);
  });
});

describe.runIf(isThere('zsh'))('the completion for zsh', () => {
  let terminal: TestTerminal;
  afterEach(() => terminal.close());

  /** A shell with the completion in a folder of its `fpath`, at its prompt. */
  const shell = async (): Promise<void> => {
    const start = 'fpath=($PWD/functions $fpath); autoload -U compinit; compinit -D -u; clear';
    terminal = terminalOf(`LANG=C.UTF-8 ZDOTDIR='${join(place.folder, 'none')}' PS1='ready> ' zsh -f`, place.folder);
    await terminal.shows('ready>');
    terminal.press(start, 'Enter');
    await terminal.shows(/^ready>$/m);
  };

  it('completes commands, options, choices and files', async () => {
    await shell();
    terminal.press('bulletin bui', 'Tab');
    await terminal.shows(/bulletin build *$/m);
    terminal.press('--compos', 'Tab');
    await terminal.shows('bulletin build --composer');
    terminal.press('BSpace', ' tot', 'Tab');
    await terminal.shows('--composer total-fit');
    terminal.press('iss', 'Tab');
    await terminal.shows('--composer total-fit issue.yaml');
  });

  it('explains what it offers', async () => {
    await shell();
    terminal.press('bulletin pre', 'Tab', 'Tab');
    await terminal.shows(/^preflight +-- .*PDF/m);
    terminal.press('C-u', 'bulletin schema ', 'Tab', 'Tab');
    await terminal.shows(/issue +series/);
  });
});
