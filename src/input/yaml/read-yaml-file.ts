/** One YAML file from the disk: read, parsed and held against its format. */
import { type Diagnostic, diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { check } from './check.ts';
import { type Checking, say } from './checking.ts';
import { parseYaml } from './parse-yaml.ts';
import type { KeyWords, RecordShape } from './shape.ts';
import { type Entry, isNothing, type Tree } from './tree.ts';

/** A file, checked. */
export interface CheckedFile {
  readonly path: string;
  /** Its settings by key, without those that were left blank or not understood. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Whether all of it was understood. */
  readonly complete: boolean;
}

/** UTF-16 units; the longest issue by hand has some ten thousand. */
const largest = 4 * 1024 * 1024;

export interface ReadYamlFile {
  /** Undefined when there is nothing to read. */
  readonly file: CheckedFile | undefined;
  readonly problems: readonly Diagnostic[];
}

/**
 * The file at `path`, which `span` names, with everything that is wrong with it. A line that begins with one of `keys`
 * is meant as a key.
 */
export function readYamlFile(
  world: World,
  path: string,
  span: Span | undefined,
  format: RecordShape,
  keys: KeyWords,
): ReadYamlFile {
  const text = world.readText(path);
  if (!text.ok) return { file: undefined, problems: text.errors.map((error) => withPlace(error, span)) };
  if (text.value.length > largest) {
    return { file: undefined, problems: [diagnostic('manifest/too-large', { path, limit: '4 MB' }, span)] };
  }
  const parsed = parseYaml(text.value, path, keys);
  const problems = [...parsed.problems];
  const { understoodTo, spoiledLines } = parsed;
  checkRoot(parsed.tree, format, { world, file: path, text: text.value, understoodTo, spoiledLines, keys, problems });
  const entries = new Map<string, Entry>();
  for (const entry of parsed.tree?.kind === 'mapping' ? parsed.tree.entries : []) {
    const understood = entry.value.span.end <= understoodTo;
    if (understood && !isNothing(entry.value) && !entries.has(entry.key.text)) entries.set(entry.key.text, entry);
  }
  return { file: { path, entries, complete: understoodTo > text.value.length }, problems };
}

/** The world does not know which value named the file. */
function withPlace(error: Diagnostic, span: Span | undefined): Diagnostic {
  const hint = error.code === 'file/not-utf8' && error.hints.length === 0 ? [utf8Hint] : error.hints;
  return { ...error, span: error.span ?? span, hints: hint };
}

const utf8Hint: Hint = {
  message: {
    zh: '可能是 GBK（ANSI）编码：用记事本打开，另存为时编码选 UTF-8',
    en: 'it may be GBK: open it in an editor and save it as UTF-8',
  },
};

function checkRoot(tree: Tree | undefined, format: RecordShape, checking: Checking): void {
  const { noun } = format;
  const start = { file: checking.file, start: 0, end: 0 };
  if (tree !== undefined) {
    const name = { zh: noun.zh, en: `the ${noun.en}` };
    check(tree, format, { name, span: start, required: true, end: checking.text.length }, checking);
  } else if (checking.problems.length === 0) {
    say(diagnostic('manifest/empty-file', { noun }, start), checking);
  }
}
