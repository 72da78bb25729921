/** The values of a style and where they come from: what `bulletin style show` tells. */
import { type Diagnostic, fail, ok, type Result } from '../base/diagnostics/diagnostic.ts';
import type { World } from '../base/world.ts';
import { issueFormat, seriesFormat } from '../input/manifest/format.ts';
import { readManifestFiles } from '../input/manifest/manifest-files.ts';
import { readManifestStyle } from '../input/manifest/read-style.ts';
import { styleFormat } from '../input/style/format.ts';
import type { StyleChoice } from '../input/style/layers.ts';
import { type ResolvedValue, resolveStyle } from '../input/style/resolve-style.ts';
import { houseStyleNamed, readStyleAt } from '../input/style/style-files.ts';
import { keyWordsOf } from '../input/yaml/key-words.ts';
import { parseYaml } from '../input/yaml/parse-yaml.ts';

/** Every value of the style that `word` names: a name, a style file, the manifest of an issue or of a series. */
export function styleValues(world: World, word: string): Result<readonly ResolvedValue[]> {
  const house = houseStyleNamed(word);
  const read = house === undefined ? readChoice(world, word) : ok({ house, layers: [] });
  if (!read.ok) return read;
  const resolved = resolveStyle(read.value);
  return resolved.ok ? ok(resolved.value.values) : resolved;
}

function readChoice(world: World, path: string): Result<StyleChoice> {
  const text = world.readText(path);
  if (!text.ok) return text;
  const keys = keysIn(text.value, path);
  if (keys.some((key) => key in issueFormat.fields && !(key in styleFormat.fields))) {
    const root = keys.includes('sections') ? issueFormat : seriesFormat;
    const { files, problems } = readManifestFiles(world, path, root);
    const style = readManifestStyle(world, files, true);
    return withoutErrors(style.choice, [...problems, ...style.problems]);
  }
  const { house, layers, problems } = readStyleAt(world, path);
  return withoutErrors({ house, layers }, problems);
}

function keysIn(text: string, path: string): string[] {
  const { tree } = parseYaml(text, path, keyWordsOf(issueFormat));
  return tree?.kind === 'mapping' ? tree.entries.map(({ key }) => key.text) : [];
}

function withoutErrors<T>(value: T, problems: readonly Diagnostic[]): Result<T> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? fail(...errors) : ok(value);
}
