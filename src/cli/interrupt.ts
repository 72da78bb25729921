import { constants } from 'node:os';
import type { Session } from './session.ts';
import { say } from './terminal.ts';

/** Exit status of a program that a signal has ended, as shells count: 128 and the signal's number; 130 for Ctrl-C. */
export function statusOf(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): number {
  return 128 + constants.signals[signal];
}

/**
 * Ends the process in good order on Ctrl-C and on a request to end: no file is half written then, and the events have
 * their end. `before` tidies the screen.
 */
export function endOnSignals({ terminal, counts, emit }: Session, before: () => void = () => undefined): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      const status = statusOf(signal);
      before();
      terminal.err(
        say(terminal, {
          zh: '已中断。此前写完的文件保留，其余文件没有改动。',
          en: 'Interrupted. Files that were finished stay; all others are unchanged.',
        }),
      );
      emit({ event: 'end', status, errors: counts.error, warnings: counts.warning });
      process.exit(status);
    });
  }
}
