/** Keys that the format does not know, with the one that was likely meant. */
import { diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import { nearest } from '../../base/diagnostics/nearest.ts';
import { type Checking, say } from './checking.ts';
import * as hints from './hints.ts';
import { type Field, formsOf, isOfKind, type RecordShape } from './shape.ts';
import type { Entry, Tree } from './tree.ts';

/** Reports a key that the format does not know; gives the one that was likely meant. */
export function reportUnknownKey(
  entry: Entry,
  shape: RecordShape,
  checking: Checking,
): { readonly key: string; readonly field: Field } | undefined {
  const key = entry.key.text;
  const known = Object.keys(shape.fields);
  const likely = likelyKey(key, shape.fields, entry.value.kind);
  const { elsewhere } = shape;
  const hint = likely === undefined ? knownKeys(known) : hints.didYouMean(likely);
  const misplaced = elsewhere?.keys.includes(key) === true ? { message: elsewhere.hint } : undefined;
  const more = misplaced ?? (key === '<<' ? mergeHint : hint);
  say(diagnostic('manifest/unknown-key', { key, noun: shape.noun }, entry.keySpan, [more]), checking);
  const field = likely === undefined ? undefined : shape.fields[likely];
  return likely === undefined || field === undefined ? undefined : { key: likely, field };
}

const mergeHint: Hint = {
  message: {
    zh: '这里不支持合并键；几期共用的设置写在系列文件里，用 extends 引用',
    en: 'merge keys are not supported; put what issues share into a series file and name it in “extends”',
  },
};

/** The key that was likely meant: one whose value is of that kind before others. */
function likelyKey(key: string, fields: Readonly<Record<string, Field>>, kind: Tree['kind']): string | undefined {
  const words = wordsOf(Object.entries(fields));
  const exact = words.find(({ word }) => word === key.normalize('NFKC').trim().toLowerCase());
  if (exact !== undefined) return exact.known;
  const fitting = Object.entries(fields).filter(([, { shape }]) => formsOf(shape).some((form) => isOfKind(kind, form)));
  return nearestKey(key, fitting) ?? nearestKey(key, Object.entries(fields));
}

function nearestKey(key: string, fields: readonly (readonly [string, Field])[]): string | undefined {
  const near = nearest(
    key,
    fields.map(([known]) => known),
  );
  if (near !== undefined) return near;
  const words = wordsOf(fields);
  const word = nearest(
    key,
    words.map((each) => each.word),
  );
  return words.find((each) => each.word === word)?.known;
}

interface KeyWord {
  readonly word: string;
  readonly known: string;
}

function wordsOf(fields: readonly (readonly [string, Field])[]): KeyWord[] {
  return fields.flatMap(([known, { words = [] }]) => words.map((word) => ({ word, known })));
}

function knownKeys(keys: readonly string[]): Hint {
  return {
    message: { zh: `这里可以写的字段：${keys.join('、')}`, en: `the keys that may stand here: ${keys.join(', ')}` },
  };
}
