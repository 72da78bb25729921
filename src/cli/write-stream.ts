import { constants } from 'node:fs';
import { type FileHandle, open, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks for the reader of a pipe: no one notices the delay, and the processor hardly does. */
const patience = 50;

/**
 * Writes the bytes into a device or a named pipe, which stays what it is. For a pipe it waits until someone reads it.
 * Throws what the operating system says.
 */
export async function writeStream(path: string, bytes: Uint8Array): Promise<void> {
  // Held open while writing: then the second opening, whose writes wait for a slow reader, does not wait itself.
  const door = await openForReader(path);
  try {
    await writeFile(path, bytes, { flag: constants.O_WRONLY });
  } finally {
    await door.close();
  }
}

/** Opening a pipe that nobody reads blocks a thread, and with it the end of the process on Ctrl-C; hence no blocking. */
async function openForReader(path: string): Promise<FileHandle> {
  for (;;) {
    try {
      return await open(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if (!hasCode(error, 'ENXIO') || !(await stat(path)).isFIFO()) throw error;
      await wait(patience);
    }
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
