/**
 * Standard output and standard error of this process. Node's own streams of them take a build 2 ms, and 3 where one is a
 * pipe: who has only a few lines to say writes them without.
 */
import { fstatSync, writeSync } from 'node:fs';

type Name = 'stdout' | 'stderr';

const descriptors = { stdout: 1, stderr: 2 } as const;

/** PIPE_BUF of Linux: as much goes into a pipe that nobody has read yet. For more Node's streams wait, and hear signals meanwhile. */
const mostAtOnce = 4096;

/** Those of Node's streams that are in use. */
const used = new Set<Name>();

export interface StandardStream {
  write(text: string): void;
  /** Node's own; from now on everything goes through it. */
  stream(): NodeJS.WriteStream;
}

/** The stream; `onError` is told what becomes of text that could not be written. One for each name, or lines change places. */
export function standardStream(name: Name, onError: (error: Error) => void): StandardStream {
  // What Windows shows is not written as bytes.
  let room = process.platform === 'win32' ? 0 : mostAtOnce;
  let own: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    room = 0;
    own ??= nodesStream(name).on('error', onError);
    return own;
  };
  return {
    stream,
    write: (text) => {
      const bytes = Buffer.from(text);
      const rest = bytes.length <= room ? bytes.subarray(writtenAtOnce(descriptors[name], bytes)) : bytes;
      room -= bytes.length;
      if (rest.length > 0) stream().write(rest);
    },
  };
}

/** Whether a terminal shows the stream. Node's own, which knows it, is asked only where a device is written to. */
export function isTerminal(name: Name): boolean {
  return mayBeTerminal(descriptors[name]) && nodesStream(name).isTTY === true;
}

/** Whether nothing waits to be written, nor an error to be told, so that the process may end at once. */
export function isAllWritten(): boolean {
  return [...used].every((name) => process[name].writableLength === 0 && process[name].errored === null);
}

function nodesStream(name: Name): NodeJS.WriteStream {
  used.add(name);
  return process[name];
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    return process.platform === 'win32' || fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/** How many of the bytes could be written. Of the others Node's stream tells why not, or waits until they can be. */
function writtenAtOnce(descriptor: number, bytes: Uint8Array): number {
  try {
    return writeSync(descriptor, bytes);
  } catch {
    return 0;
  }
}
