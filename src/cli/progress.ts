import type { Ora } from 'ora';
import type { Terminal } from './terminal.ts';

/** A build that is over sooner shows nothing: a line that flashes up only disturbs. */
const patience = 400; // ms

/** One line that tells what is being done, on a terminal and only when it takes long. */
export interface Progress {
  /** What is being done now. */
  show(text: string): void;
  /** Takes the line away, before something is printed; `show` brings it back. */
  clear(): void;
}

const silent: Progress = { show: () => undefined, clear: () => undefined };

/** Progress on the terminal's `err`; none when that is no terminal, or when quiet is wanted. */
export function progressOn(terminal: Terminal): Progress {
  if (!terminal.animated || terminal.quiet) return silent;
  let text: string | undefined;
  let spinner: Ora | undefined;
  const timer = setTimeout(async () => {
    const { default: ora } = await import('ora');
    spinner = ora({ stream: process.stderr, discardStdin: false });
    if (text !== undefined) spinner.start(text);
  }, patience);
  timer.unref();
  return {
    show: (next) => {
      text = next;
      spinner?.start(next);
    },
    clear: () => {
      text = undefined;
      spinner?.stop();
    },
  };
}
