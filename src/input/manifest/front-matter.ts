/** Front matter: what the file of an article says of it between two lines of dashes, in the keys of the manifest. */
import type { Diagnostic } from '../../base/diagnostics/diagnostic.ts';
import type { World } from '../../base/world.ts';
import { check } from '../yaml/check.ts';
import { keyWordsOf } from '../yaml/key-words.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { decodeHead } from './decode-articles.ts';
import { records } from './format.ts';
import type { ArticleHead } from './manifest.ts';

export interface FrontMatter {
  /** Undefined where it was not understood. */
  readonly head: ArticleHead | undefined;
  readonly problems: readonly Diagnostic[];
  /** Where the text of the article begins. */
  readonly end: number;
}

const fenced = /^(?:\ufeff)?---[ \t]*\r?\n(?<inside>(?:[^\r\n]*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** Front matter of a file by the same rules as a manifest; undefined for a text that begins with a rule or with none. */
export function readFrontMatter(world: World, text: string, path: string): FrontMatter | undefined {
  const match = fenced.exec(text);
  const inside = match?.groups?.['inside'] ?? '';
  if (match === null || !saysKeys(inside)) return undefined;
  const keys = keyWordsOf(records.frontMatter);
  const start = match[0].indexOf('\n') + 1;
  // Blanks in place of what is around it: every place stays what it is in the file.
  const yaml = `${' '.repeat(start - 1)}\n${inside}`;
  const { tree, problems: found, understoodTo, spoiledLines } = parseYaml(yaml, path, keys);
  const problems = [...found];
  const checking = { world, file: path, text: yaml, understoodTo, spoiledLines, keys, problems };
  const { noun } = records.frontMatter;
  const span = { file: path, start, end: start };
  if (tree !== undefined) check(tree, records.frontMatter, { name: noun, span, required: true }, checking);
  const isUnderstood = tree !== undefined && problems.every(({ severity }) => severity !== 'error');
  return { head: isUnderstood ? decodeHead(tree) : undefined, problems, end: match[0].length };
}

/** Whether the first line that is neither empty nor a comment gives a value to a key, or to what writers call it. */
function saysKeys(inside: string): boolean {
  const first = inside.split(/\r?\n/u).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const word = /^\s*(?<word>[^\s:：]+)\s*[:：]/u.exec(first ?? '')?.groups?.['word'];
  return word !== undefined && (/^[\w-]+$/u.test(word) || keyWordsOf(records.frontMatter).has(word));
}
