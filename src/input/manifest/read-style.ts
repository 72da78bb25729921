/** The style that an issue and its series want. */
import type { Diagnostic } from '../../base/diagnostics/diagnostic.ts';
import type { World } from '../../base/world.ts';
import { layerOf, type StyleChoice, type StyleLayer } from '../style/layers.ts';
import { resolveStyle } from '../style/resolve-style.ts';
import { readNamedStyle } from '../style/style-files.ts';
import type { CheckedFile } from '../yaml/read-yaml-file.ts';
import { isNothing, type Tree } from '../yaml/tree.ts';

export interface ReadManifestStyle {
  readonly choice: StyleChoice;
  /** Style files that were read for it. */
  readonly files: readonly string[];
  readonly problems: readonly Diagnostic[];
}

/**
 * The style of the nearest file that names one, under the values of those before it: a record without `extends` changes
 * single values of what its series has. `wellWritten` says whether the files themselves are without errors: only then
 * can their values be held against each other.
 */
export function readManifestStyle(
  world: World,
  manifests: readonly CheckedFile[],
  wellWritten: boolean,
): ReadManifestStyle {
  const above: StyleLayer[] = [];
  let named: Tree | undefined;
  for (const { entries } of manifests) {
    const value = entries.get('style')?.value;
    if (value === undefined) continue;
    if (value.kind === 'mapping') above.push(layerOf(value));
    named = value.kind === 'mapping' ? value.entries.find(({ key }) => key.text === 'extends')?.value : value;
    if (named !== undefined && !isNothing(named)) break;
  }
  const { house, layers, files, problems } = readNamedStyle(world, named);
  const choice = { house, layers: [...above, ...layers], columns: columnsIn(manifests) };
  const isSound = wellWritten && problems.every(({ severity }) => severity !== 'error');
  const resolved = isSound && needsSolving(choice) ? resolveStyle(choice) : undefined;
  const wrong = resolved === undefined || resolved.ok ? [] : resolved.errors;
  return { choice, files, problems: [...problems, ...wrong] };
}

function needsSolving({ layers, columns }: StyleChoice): boolean {
  return layers.length > 0 || columns !== undefined;
}

function columnsIn(manifests: readonly CheckedFile[]): StyleChoice['columns'] {
  const value = manifests.find(({ entries }) => entries.has('columns'))?.entries.get('columns')?.value;
  return value?.kind === 'scalar' ? { words: [value.text.text.trim()], span: value.span } : undefined;
}
