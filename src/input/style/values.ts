/** The values of a style by their paths, and what they are for layout. */
import { lengthOf, numberOf } from '../yaml/quantities.ts';
import { type Field, formsOf, type RecordShape, type Shape } from '../yaml/shape.ts';
import { styleFormat } from './format.ts';
import type { StyleValue } from './layers.ts';

/** The paths of all values, in the order of the format; of inks those with these names. */
export function leavesOf(inks: readonly string[]): string[] {
  return leavesIn(styleFormat, '', inks);
}

function leavesIn(record: RecordShape, prefix: string, inks: readonly string[]): string[] {
  return Object.entries(record.fields).flatMap(([key, field]) => {
    const path = `${prefix}${key}`;
    if (path === 'extends') return [];
    if (path === 'inks') return inks.flatMap((name) => [`inks.${name}.screen`, `inks.${name}.print`]);
    const inner = recordIn(field);
    return inner === undefined ? [path] : leavesIn(inner, `${path}.`, inks);
  });
}

/** The record that a value is, or may be. */
function recordIn({ shape }: Field): RecordShape | undefined {
  return formsOf(shape).find((form) => form.kind === 'record');
}

/** The description of the value under a path; undefined for an ink's. */
export function fieldAt(path: string): Field | undefined {
  let record: RecordShape | undefined = styleFormat;
  let field: Field | undefined;
  for (const key of path.split('.')) {
    field = record?.fields[key];
    record = field === undefined ? undefined : recordIn(field);
  }
  return field;
}

/** The value as a number, lengths in the unit of their description; undefined for a word. */
export function quantityAt(path: string, value: StyleValue | undefined): number | undefined {
  const shape = fieldAt(path)?.shape;
  const word = value?.words[0] ?? '';
  return shape?.kind === 'length' ? lengthOf(word, shape) : numberOf(word, {});
}

/** Solved together, as the page. */
const pagePaths =
  /^(?:paper|margins|type-area|columns|rows|characters|pitch|facing-pages|sheet-pages|inks|extends)(?:\.|$)/;

/** Keys whose values make a list in their order. */
const lists: ReadonlySet<string> = new Set(['headings']);

/** Everything in a style but its page, as layout has it: `value` gives what stands under a path. */
export function treeOf(value: (path: string, shape: Shape) => unknown): object {
  return treeIn(styleFormat, '', value);
}

function treeIn(record: RecordShape, prefix: string, value: (path: string, shape: Shape) => unknown): object {
  const entries = Object.entries(record.fields).flatMap(([key, field]): [string, unknown][] => {
    const path = `${prefix}${key}`;
    if (pagePaths.test(path)) return [];
    const inner = recordIn(field);
    if (inner === undefined) return [[propertyOf(key), value(path, field.shape)]];
    const tree = treeIn(inner, `${path}.`, value);
    return [[propertyOf(key), lists.has(path) ? Object.values(tree) : tree]];
  });
  return Object.fromEntries(entries);
}

function propertyOf(key: string): string {
  return key === 'font' ? 'role' : key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
