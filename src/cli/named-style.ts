/** The style that a command line names. */
import { resolve } from 'node:path';
import { houseStyleNamed } from '../input/style/style-files.ts';

/** A style of the program, or the whole path of a file; files that the user names so may be read wherever they are. */
export interface NamedStyle {
  readonly style: string | undefined;
  readonly allowed: readonly string[];
}

/** The style that `--style` names: the path of a file is whole, for caches know builds of other folders too. */
export function namedStyle(word: string | undefined): NamedStyle {
  if (word === undefined || houseStyleNamed(word) !== undefined) return { style: word, allowed: [] };
  const path = resolve(word);
  return { style: path, allowed: [path] };
}
