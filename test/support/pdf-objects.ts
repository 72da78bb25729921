/** The objects of a PDF as qpdf tells them: what is indirect stays so, nothing is followed that is not asked for. */
import { execFileSync } from 'node:child_process';

/** A number, a truth value, null; a text that is a name, a string or a reference; an array; a dictionary. */
export type Json = number | boolean | null | string | readonly Json[] | JsonDictionary;
export interface JsonDictionary {
  readonly [key: string]: Json;
}

export interface Objects {
  /** Of the header: 1.6. */
  readonly version: string;
  readonly trailer: JsonDictionary;
  /** The value itself, or what the reference leads to, with how it was found. */
  follow(value: Json | undefined): Followed;
}

export interface Followed {
  readonly value: Json | undefined;
  readonly isStream: boolean;
  /** The reference that led there; undefined for a value in its place. */
  readonly reference: string | undefined;
}

/** The objects of the file at `path`. */
export function objectsOf(path: string): Objects {
  const told = execFileSync('qpdf', ['--json=2', '--json-stream-data=none', path], { maxBuffer: 1 << 28 });
  const [{ pdfversion: version }, objects] = JSON.parse(told.toString()).qpdf;
  const follow = (value: Json | undefined): Followed => {
    const reference = typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? value : undefined;
    if (reference === undefined) return { value, isStream: false, reference };
    const object = objects[`obj:${reference}`];
    const stream = object?.stream;
    return { value: stream === undefined ? object?.value : stream.dict, isStream: stream !== undefined, reference };
  };
  return { version, trailer: objects.trailer.value, follow };
}

/** The dictionary that a value is; not an array, not null. */
export function dictionaryOf(value: Json | undefined): JsonDictionary | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonDictionary) : undefined;
}

export function arrayOf(value: Json | undefined): readonly Json[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** What stands under `key` of a dictionary, its name without the slash, or at that place of an array. */
export function entryOf(holder: Json | undefined, key: string): Json | undefined {
  const items = arrayOf(holder);
  return items === undefined ? dictionaryOf(holder)?.[`/${key}`] : items[Number(key)];
}
