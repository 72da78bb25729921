/**
 * An archive of many issues for trying runs over machines: `node bench/archive.mjs FOLDER COUNT`. Each is one article of
 * two pages, other than all others; the same numbers give the same archive.
 */
import { join } from 'node:path';
import { writeIssue } from './issues.mjs';

const [folder, count] = process.argv.slice(2);
if (folder === undefined || !(Number(count) > 0)) throw new Error('node bench/archive.mjs FOLDER COUNT');
for (let number = 1; number <= Number(count); number++) {
  writeIssue(join(folder, String(number).padStart(5, '0')), 0.2, number);
}
