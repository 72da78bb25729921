import { constants } from 'node:os';
import { say, type Terminal } from './terminal.ts';

/** Exit status of a program that a signal has ended, as shells count: 128 and the signal's number; 130 for Ctrl-C. */
function statusOf(signal: 'SIGINT' | 'SIGTERM'): number {
  return 128 + constants.signals[signal];
}

/** Ends the process in good order on Ctrl-C and on a request to end; no file is half written then. `before` tidies the screen. */
export function endOnSignals(terminal: Terminal, before: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      before();
      terminal.err(
        say(terminal, {
          zh: '已中断。此前写完的文件保留，其余文件没有改动。',
          en: 'Interrupted. Files that were finished stay; all others are unchanged.',
        }),
      );
      process.exit(statusOf(signal));
    });
  }
}
