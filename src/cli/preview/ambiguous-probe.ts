import type { ReadStream, WriteStream } from 'node:tty';
import type { AmbiguousWidth } from '../../output/terminal/column-width.ts';

/** A terminal that has not answered by then will not. */
const patience = 200; // ms

/**
 * Columns of an ambiguous character in this terminal: one is written, and the terminal asked where its cursor stands (DSR 6,
 * answered by CPR: ECMA-48, 8.3.35 and 8.3.14). 1 when it does not answer. The stream must be in raw mode.
 */
export function probeAmbiguous(stdin: ReadStream, stdout: WriteStream): Promise<AmbiguousWidth> {
  return new Promise((resolve) => {
    let answer = '';
    const done = (): void => {
      clearTimeout(timer);
      stdin.removeListener('data', onData);
      stdin.pause();
      stdout.write('\r\x1b[K');
      resolve(/\[\d+;3R/.test(answer) ? 2 : 1);
    };
    const onData = (data: Buffer): void => {
      answer += data.toString('latin1');
      if (answer.includes('R')) done();
    };
    const timer = setTimeout(done, patience);
    stdin.on('data', onData);
    stdin.resume();
    stdout.write('\r“\x1b[6n');
  });
}
