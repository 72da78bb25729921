import type { Localized } from '../base/diagnostics/diagnostic.ts';
import type { Environment, Language } from './language.ts';
import { isTerminal, standardStream } from './standard-stream.ts';

/** Sets text off by colour; the plain one returns it unchanged. */
export interface Painter {
  error(text: string): string;
  warning(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  hint(text: string): string;
}

/** Where the program speaks: results on `out`, everything for people on `err`. */
export interface Terminal {
  readonly language: Language;
  /** No warnings and no progress. */
  readonly quiet: boolean;
  /** Colours for `err`. */
  readonly paint: Painter;
  /** `err` is a terminal that can be written over. */
  readonly animated: boolean;
  /** `out` is a terminal, where bytes of a PDF do harm. */
  readonly outIsTerminal: boolean;
  out(line: string): void;
  err(line: string): void;
  /** Resolves when the reader has taken all of it, or has gone; rejects when it cannot be written (disk full). */
  outBytes(bytes: Uint8Array): Promise<void>;
}

/** Whether colour is wanted on a stream: `--no-color`, then FORCE_COLOR as Node reads it, NO_COLOR, TERM, a terminal. */
export function wantsColour(argv: readonly string[], env: Environment, isTerminal: boolean): boolean {
  if (argv.includes('--no-color')) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  const never = env['NO_COLOR'];
  return isTerminal && (never === undefined || never === '') && env['TERM'] !== 'dumb';
}

/**
 * Whether a line on the stream can be written over. A terminal that does not know its width, as programs make them, cannot:
 * ora would count infinitely many lines and clear them for ever.
 */
export function canAnimate(stream: { readonly isTTY?: boolean; readonly columns?: number }, env: Environment): boolean {
  return stream.isTTY === true && (stream.columns ?? 0) > 0 && env['TERM'] !== 'dumb';
}

const plain: Painter = {
  error: (text) => text,
  warning: (text) => text,
  strong: (text) => text,
  faint: (text) => text,
  hint: (text) => text,
};

/** The painter for a stream; chalk is loaded only when there is colour to give. */
export async function painterFor(colour: boolean): Promise<Painter> {
  if (!colour) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: (text) => chalk.bold.red(text),
    warning: (text) => chalk.bold.yellow(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    hint: (text) => chalk.cyan(text),
  };
}

/** The streams of this process; `onOutError` is told what becomes of lines that `out` could not write. */
export function processTerminal(
  settings: Pick<Terminal, 'language' | 'quiet' | 'paint'>,
  onOutError: (error: Error) => void,
): Terminal {
  // Whoever writes bytes learns of the error himself; the stream tells it once more.
  let bytesWritten = false;
  // A reader that goes away (`| head -1`) is no failure; the files are written all the same.
  const stdout = standardStream('stdout', (error) => {
    if (!isClosedPipe(error) && !bytesWritten) onOutError(error);
  });
  // There is nowhere left to tell it; the exit status says whether the issues are built.
  const stderr = standardStream('stderr', () => undefined);
  return {
    ...settings,
    get animated() {
      return isTerminal('stderr') && canAnimate(stderr.stream(), process.env);
    },
    get outIsTerminal() {
      return isTerminal('stdout') && stdout.stream().isTTY === true;
    },
    out: (line) => stdout.write(`${line}\n`),
    err: (line) => stderr.write(`${line}\n`),
    outBytes: (bytes) => {
      bytesWritten = true;
      return new Promise((resolve, reject) => {
        stdout.stream().write(bytes, (error) => (error == null || isClosedPipe(error) ? resolve() : reject(error)));
      });
    },
  };
}

function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE';
}

/** The sentence in the reader's language. */
export function say(terminal: Terminal, text: Localized): string {
  return text[terminal.language];
}
