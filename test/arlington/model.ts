/** The Arlington PDF model: a table for each kind of object, a row for each of its keys. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a key may be. Columns with one value for each type keep them in the order of the types. */
export interface Row {
  readonly key: string;
  readonly types: readonly string[];
  readonly since: string;
  readonly deprecatedIn: string;
  readonly required: string;
  readonly indirect: readonly string[];
  readonly isInheritable: boolean;
  readonly possible: readonly string[];
  readonly special: readonly string[];
  readonly links: readonly string[];
}

/** Rows by the name of the kind of object. */
export type Model = ReadonlyMap<string, readonly Row[]>;

/** The tables for one version of PDF; `folder` is that of a clone of pdf-association/arlington-pdf-model. */
export function readModel(folder: string, version: string): Model {
  const tables = join(folder, 'tsv', version);
  const files = readdirSync(tables).filter((name) => name.endsWith('.tsv'));
  return new Map(
    files.map((name) => [name.slice(0, -'.tsv'.length), rowsOf(readFileSync(join(tables, name), 'utf8'))]),
  );
}

function rowsOf(table: string): readonly Row[] {
  const [, ...lines] = table.split(/\r?\n/).filter((line) => line !== '');
  return lines.map((line) => {
    const [key = '', types = '', since = '', deprecatedIn = '', required = '', indirect = '', ...rest] =
      line.split('\t');
    const [inheritable, , possible = '', special = '', links = ''] = rest;
    const each = (column: string): readonly string[] => parted(column, ';');
    return {
      key,
      types: each(types),
      since,
      deprecatedIn,
      required,
      indirect: each(indirect),
      isInheritable: inheritable === 'TRUE',
      possible: each(possible),
      special: each(special),
      links: each(links),
    };
  });
}

/** The parts of a text between `mark` outside of brackets and parentheses; none of an empty one. */
export function parted(text: string, mark: ',' | ';'): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if ('[('.includes(character)) depth++;
    if ('])'.includes(character)) depth--;
    if (character !== mark || depth > 0) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return text === '' ? [] : [...parts, text.slice(start)].map((part) => part.trim());
}

/** The column for the type of number `index`, without its brackets; the only one where there is one for all types. */
export function ofType(column: readonly string[], index: number): string {
  const text = column.length === 1 ? column[0]! : (column[index] ?? '');
  return text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
}
