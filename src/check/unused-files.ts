/** Files that lie in an issue’s folder and are not part of it: an article that was forgotten, a picture of last month. */
import { posix } from 'node:path';
import { type Diagnostic, diagnostic } from '../base/diagnostics/diagnostic.ts';

/** Endings of what an issue is made of: texts, manuscripts, pictures. */
const contents = /\.(?:md|txt|docx?|wps|rtf|jpe?g|png|gif|tiff?|webp|bmp|svg)$/i;
/** Notes about the folder, not for the issue. */
const notes = /^(?:readme|changelog|license|说明)/i;

/** A finding for each file of `folder` that could be content and is not among `used`. */
export function unusedFiles(folder: readonly string[], used: readonly string[]): Diagnostic[] {
  const known = new Set(used.map(normal));
  return folder
    .filter((path) => contents.test(path) && !notes.test(posix.basename(normal(path))) && !known.has(normal(path)))
    .map((path) => diagnostic('check/unused-file', { path }, undefined, [hint]));
}

const hint = {
  message: {
    zh: '忘了写进清单就补上，不用的移到别处',
    en: 'name it in the manifest if it was forgotten, or move it elsewhere',
  },
};

/** One name for one file, on every system. */
function normal(path: string): string {
  return posix.normalize(path.replaceAll('\\', '/'));
}
