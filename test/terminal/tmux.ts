/** A terminal that a test types into and reads from: tmux, with a server of its own. */
import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/bulletin.cjs', import.meta.url));

/** Longest wait for something to appear; a busy machine takes its time. */
const patience = 20_000;

export interface TestTerminal {
  /** Types keys, by tmux’s names or as text. */
  press(...keys: readonly string[]): void;
  /** What stands on the screen, row by row, as soon as it holds `text`; throws when it does not come. */
  shows(text: string | RegExp): Promise<string[]>;
  resize(columns: number, rows: number): void;
  close(): void;
}

/** Starts the program in a terminal. */
export function terminalWith(args: readonly string[], folder: string): TestTerminal {
  const words = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ');
  // The shell stays when the program has ended, so that what it leaves can be read.
  return terminalOf(`LANG=zh_CN.UTF-8 ${words}; echo ended $?; cat`, folder);
}

/** Starts a line of the shell in a terminal of 80 × 24. */
export function terminalOf(command: string, folder: string): TestTerminal {
  const socket = `bulletin-test-${process.pid}-${Math.trunc(performance.now())}`;
  const tmux = (...words: readonly string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8', cwd: folder });
  tmux('new-session', '-d', '-x', '80', '-y', '24', command);
  const screen = (): string[] =>
    tmux('capture-pane', '-p')
      .split('\n')
      .map((row) => row.trimEnd());
  return {
    press: (...keys) => void tmux('send-keys', '--', ...keys),
    shows: async (text) => {
      const isThere = (rows: readonly string[]): boolean =>
        typeof text === 'string' ? rows.join('\n').includes(text) : text.test(rows.join('\n'));
      for (const since = performance.now(); performance.now() - since < patience; await setTimeout(50)) {
        const rows = screen();
        if (isThere(rows)) return rows;
      }
      throw new Error(`${text} does not appear:\n${screen().join('\n')}`);
    },
    resize: (width, height) => void tmux('resize-window', '-x', String(width), '-y', String(height)),
    close: () => void tmux('kill-server'),
  };
}
