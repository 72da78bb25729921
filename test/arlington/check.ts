/** Holds a file against the model, object by object from the trailer on. */

import { arrayOf, dictionaryOf, entryOf, type Followed, type Json, type Objects } from '../support/pdf-objects.ts';
import { type Model, ofType, parted, type Row } from './model.ts';
import { evaluate, type Scene } from './predicates.ts';

/** What is wrong, as “FontFile2/Length1: …”; each once for a file. */
export type Finding = string;

/** Keys that a file may have beyond ISO 32000 because of the standard named. */
const extensions = ['ISO_19005_3'];

/** Everything in the file that the model does not allow. */
export function findings(model: Model, objects: Objects): readonly Finding[] {
  const found = new Set<Finding>();
  const seen = new Set<string>();
  const visit = (kind: string, followed: Followed, parent: Scene | undefined): void => {
    const { value, reference } = followed;
    // _UniversalDictionary and _UniversalArray: whatever is there is right.
    if (value === undefined || value === null || kind.startsWith('_Universal')) return;
    if (reference !== undefined && seen.has(`${kind} ${reference}`)) return;
    if (reference !== undefined) seen.add(`${kind} ${reference}`);
    const scene = { objects, object: value, parent, value: undefined };
    for (const each of faults(model, kind, scene)) found.add(each);
    for (const { row, key, entry, type } of typedEntries(model, kind, value, objects)) {
      const isTree = row.types[type]?.endsWith('-tree') === true;
      const values = isTree ? treeValues(entry, objects) : [entry];
      const kinds = parted(ofType(row.links, type), ',').map(innermost);
      for (const each of values) {
        const next = objects.follow(each);
        const best = kinds.length > 1 ? closest(model, kinds, next, scene) : kinds[0];
        if (best !== undefined && typeof next.value === 'object') visit(best, next, scene);
        if (best === undefined && kinds.length > 0) found.add(`${kind}/${key}: nothing that the model has here`);
      }
    }
  };
  visit('FileTrailer', { value: objects.trailer, isStream: false, reference: undefined }, undefined);
  return [...found].sort();
}

/** Name of a kind out of fn:SinceVersion(1.6,Name) and the like. */
function innermost(link: string): string {
  return /([\w-]+)\)*$/.exec(link)?.[1] ?? link;
}

/** The kind with the fewest faults: objects of several kinds may stand in one place. */
function closest(model: Model, kinds: readonly string[], next: Followed, parent: Scene): string | undefined {
  const scene = { objects: parent.objects, object: next.value ?? null, parent, value: undefined };
  const judged = kinds
    .filter((kind) => model.has(kind))
    .map((kind) => ({ kind, count: faults(model, kind, scene).length }));
  return judged.toSorted((a, b) => a.count - b.count)[0]?.kind;
}

interface TypedEntry {
  readonly row: Row;
  readonly key: string;
  readonly entry: Json;
  /** Which of the types of the row it has; −1 for none. */
  readonly type: number;
}

function typedEntries(model: Model, kind: string, value: Json, objects: Objects): readonly TypedEntry[] {
  const rows = model.get(kind) ?? [];
  return entriesOf(value).flatMap(([key, entry]) => {
    const row = rowOf(rows, key);
    if (row === undefined) return [];
    const followed = objects.follow(entry);
    return [{ row, key, entry, type: row.types.findIndex((type) => isOf(innermost(type), followed)) }];
  });
}

function entriesOf(value: Json): readonly (readonly [string, Json])[] {
  const items = arrayOf(value);
  if (items !== undefined) return items.map((item, index) => [String(index), item]);
  return Object.entries(dictionaryOf(value) ?? {}).map(([key, entry]) => [key.slice(1), entry]);
}

/** The row of a key; of an array whose rows are 0*, 1*, they take turns. */
function rowOf(rows: readonly Row[], key: string): Row | undefined {
  const turns = rows.filter((row) => /^\d+\*$/.test(row.key));
  if (turns.length > 0 && /^\d+$/.test(key)) return turns[Number(key) % turns.length];
  return rows.find((row) => row.key === key) ?? rows.find((row) => row.key === '*');
}

function faults(model: Model, kind: string, scene: Scene): readonly Finding[] {
  const rows = model.get(kind);
  if (rows === undefined) return [`${kind}: not in the model`];
  const { object, objects } = scene;
  const unknown = entriesOf(object)
    .filter(([key]) => !isKnown(rowOf(rows, key)))
    .map(([key]) => `${kind}/${key}: not in this version`);
  const missing = rows.filter((row) => isMissing(row, scene)).map((row) => `${kind}/${row.key}: required`);
  const wrong = typedEntries(model, kind, object, objects).flatMap((each) => faultsOfEntry(kind, each, scene));
  return [...unknown, ...missing, ...wrong];
}

function isKnown(row: Row | undefined): boolean {
  const extension = /^fn:Extension\((\w+)/.exec(row?.since ?? '')?.[1];
  return row !== undefined && (extension === undefined || extensions.includes(extension));
}

function isMissing(row: Row, scene: Scene): boolean {
  if (row.required === 'FALSE' || !/^[\w-]+$/.test(row.key) || !isKnown(row)) return false;
  if (row.required !== 'TRUE' && evaluate(row.required, scene) !== true) return false;
  for (let holder: Json | undefined = scene.object; holder !== undefined; ) {
    if (entryOf(holder, row.key) !== undefined) return false;
    holder = row.isInheritable ? scene.objects.follow(entryOf(holder, 'Parent')).value : undefined;
  }
  return true;
}

function faultsOfEntry(kind: string, { row, key, entry, type }: TypedEntry, scene: Scene): readonly Finding[] {
  const name = `${kind}/${key}`;
  const { objects } = scene;
  const followed = objects.follow(entry);
  if (type < 0) return [`${name}: no ${row.types.join(' or ')}`];
  const judged = { ...scene, value: followed.value };
  const isDeprecated = row.deprecatedIn !== '' && Number(objects.version) >= Number(row.deprecatedIn);
  const special = ofType(row.special, type);
  return [
    ...(isDeprecated ? [`${name}: deprecated since ${row.deprecatedIn}`] : []),
    ...placeFault(name, ofType(row.indirect, type), followed, judged),
    ...(isPossible(ofType(row.possible, type), judged)
      ? []
      : [`${name}: ${JSON.stringify(followed.value)} is no value`]),
    ...(evaluate(special === '' ? 'true' : special, judged) === false ? [`${name}: against ${special}`] : []),
  ];
}

function placeFault(name: string, rule: string, { reference }: Followed, scene: Scene): readonly Finding[] {
  const [, place, condition = ''] = /^fn:MustBe(\w+)\((.*)\)$/.exec(rule) ?? [];
  const isBound = condition === '' || evaluate(condition, scene) === true;
  const mustBeIndirect = rule === 'TRUE' || (place === 'Indirect' && isBound);
  if (mustBeIndirect && reference === undefined) return [`${name}: must be indirect`];
  return place === 'Direct' && isBound && reference !== undefined ? [`${name}: must be direct`] : [];
}

function isPossible(list: string, scene: Scene): boolean {
  const options = parted(list, ',');
  if (options.length === 0) return true;
  const { value } = scene;
  const written = typeof value === 'string' ? value.replace(/^(?:\/|[ub]:)/, '') : String(value);
  return options.some((option) => {
    const bound = /^fn:RequiredValue\((.*)\)$/.exec(option);
    if (bound !== null) return parted(bound[1]!, ',').at(-1) === written;
    return option === '*' || option === written || (option.startsWith('fn:') && evaluate(option, scene) !== false);
  });
}

function isOf(type: string, { value, isStream }: Followed): boolean {
  const isDictionary = dictionaryOf(value) !== undefined;
  switch (type) {
    case 'array':
    case 'matrix':
    case 'rectangle':
      return arrayOf(value) !== undefined;
    case 'bitmask':
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'name':
      return typeof value === 'string' && value.startsWith('/');
    case 'date':
      return typeof value === 'string' && /^u:D:\d{4}/.test(value);
    case 'string':
    case 'string-ascii':
    case 'string-byte':
    case 'string-text':
      return typeof value === 'string' && /^[ub]:/.test(value);
    case 'stream':
      return isStream;
    case 'dictionary':
    case 'name-tree':
    case 'number-tree':
      return isDictionary && !isStream;
    default:
      throw new Error(`unknown type ${type}`);
  }
}

/** What stands in the leaves of a tree of names or numbers (ISO 32000-1, 7.9.6, 7.9.7). */
function treeValues(root: Json, objects: Objects): readonly Json[] {
  const node = objects.follow(root).value;
  const pairs = arrayOf(objects.follow(entryOf(node, 'Nums') ?? entryOf(node, 'Names')).value) ?? [];
  const kids = arrayOf(objects.follow(entryOf(node, 'Kids')).value) ?? [];
  return [...pairs.filter((_, index) => index % 2 === 1), ...kids.flatMap((kid) => treeValues(kid, objects))];
}
