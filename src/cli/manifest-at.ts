import { statSync } from 'node:fs';
import { join } from 'node:path';

/** The manifest that is named; of a folder, the issue.yaml in it. */
export function manifestAt(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'issue.yaml') : path;
}
