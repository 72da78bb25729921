import { statSync } from 'node:fs';

/** Whether there is a folder; false for what cannot be reached. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether there is a file, not a folder. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** A path as it can be pasted into a command line: in quotation marks where a shell would take it apart. */
export function asWord(path: string): string {
  return /^[\p{L}\p{N}_./\\:@%+,=-]+$/u.test(path) ? path : `"${path.replaceAll(/["$`]/g, '\\$&')}"`;
}
