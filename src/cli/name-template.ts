/** Names of outputs with fields in braces, `{series}-{number}-{date}.pdf`, filled in from the manifest. */
import { basename, dirname, extname, resolve } from 'node:path';
import { diagnostic, fail, type Localized, ok, type Result } from '../base/diagnostics/diagnostic.ts';
import { nearest } from '../base/diagnostics/nearest.ts';
import type { Manifest } from '../input/manifest/manifest.ts';
import { didYouMean, rightUsage, type Usage, wrongUsage } from './usage.ts';

/** What can stand in braces; the value is undefined when the manifest does not have it. */
const fields: Readonly<Record<string, (manifest: Manifest) => string | undefined>> = {
  series: ({ name }) => name?.text,
  number: ({ number }) => number?.toString(),
  total: ({ total }) => total?.toString(),
  date: ({ date }) => date && `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`,
  year: ({ date }) => date?.year.toString(),
  month: ({ date }) => date && twoDigits(date.month),
  day: ({ date }) => date && twoDigits(date.day),
  folder: ({ path }) => basename(dirname(resolve(path))),
  manifest: ({ path }) => basename(path, extname(path)),
};

const field = /\{([^{}]*)\}/g;

/** Whether the place has fields. */
export function isTemplate(place: string): boolean {
  return place.search(field) !== -1;
}

/** The template, when it knows all of its fields. */
export function checkTemplate(template: string): Usage<string> {
  const known = Object.keys(fields);
  const [unknown] = namesIn(template).filter((name) => !known.includes(name));
  if (unknown === undefined) return rightUsage(template);
  const likely = didYouMean(nearest(unknown, known));
  return wrongUsage(
    { zh: `-o 里没有“{${unknown}}”这一项`, en: `there is no field “{${unknown}}” for -o` },
    ...(likely.length > 0 ? likely : [list(known)]),
  );
}

function list(known: readonly string[]): Localized {
  const all = known.map((name) => `{${name}}`);
  return { zh: `可以写 ${all.join('、')}`, en: `there are ${all.join(', ')}` };
}

/** The path for an issue, with `.pdf` at its end; an error when the manifest lacks a field. */
export function fillTemplate(template: string, manifest: Manifest): Result<string> {
  const values = new Map(namesIn(template).map((name) => [name, fields[name]?.(manifest)]));
  const [lacking] = [...values].flatMap(([name, value]) => (value === undefined || value === '' ? [name] : []));
  if (lacking !== undefined) {
    return fail(diagnostic('file/no-such-field', { field: lacking, path: manifest.path }, undefined));
  }
  const path = template.replace(field, (_, name: string) => asFileName(values.get(name) ?? ''));
  return ok(/\.pdf$/i.test(path) ? path : `${path}.pdf`);
}

function namesIn(template: string): readonly string[] {
  return [...template.matchAll(field)].map(([, name = '']) => name);
}

/** A value in which nothing leads into another folder, nor is refused by a file system (Windows knows the most refusals). */
function asFileName(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return value.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-').replace(/^\.+/, '-');
}

function twoDigits(number: number): string {
  return number.toString().padStart(2, '0');
}
